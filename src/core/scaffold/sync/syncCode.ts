import { braced, textOfCode } from '../code/code.ts';
import { quoted } from '../code/literals.ts';
import type { SyncAnswers } from '../answers.ts';
import { inputSchema } from '../schemas/inputSchema.ts';
import { checkpointConstant } from './checkpoint.ts';
import { syncStrategy } from './syncStrategy.ts';
import { syncPlan, type SyncPlan } from './syncPlan.ts';
import { syncSchemas } from './syncSchemas.ts';

/** The text of a sync made for the answers; what is to be filled in is marked. */
export function syncCode(answers: SyncAnswers): string {
    const plan = syncPlan(answers);
    const { code: schemas, named } = syncSchemas(plan);
    const body = syncStrategy(plan, named);
    const { metadata, modelName } = plan;
    const model = modelName === named.model ? modelName : `${modelName}: ${named.model}`;
    return textOfCode([
        "import { createSync } from 'nango';",
        "import type { ProxyConfiguration } from 'nango';",
        "import * as z from 'zod';",
        '',
        ...(metadata.length === 0 ? [] : [...inputSchema('Metadata', metadata), '']),
        ...checkpointConstant(body.checkpoint),
        ...schemas,
        ...body.constants,
        ...braced(
            'export default createSync({',
            [
                `description: ${quoted(answers.description ?? describedSync(plan))}`,
                "version: '1.0.0'",
                `frequency: ${quoted(answers.frequency ?? (plan.changes === 'none' ? 'every day' : 'every hour'))}`,
                // Metadata is there only after somebody has set it.
                `autoStart: ${metadata.length === 0 ? 'true' : 'false'}`,
                ...(metadata.length === 0 ? [] : ['metadata: Metadata']),
                ...(body.checkpoint.length === 0 ? [] : ['checkpoint: Checkpoint']),
                `models: { ${model} }`,
                ['', 'exec: async (nango) => {', body.exec, '}'],
            ],
            '});',
        ),
    ]);
}

function describedSync({ noun, changes }: SyncPlan): string {
    const many = noun.many.join(' ');
    return changes === 'none' ? `Syncs all ${many}` : `Syncs ${many} that changed since the last run`;
}
