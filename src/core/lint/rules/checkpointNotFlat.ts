import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { flatten } from '../edits/flatten.ts';
import { isPlainScalar } from '../reading/plainScalar.ts';
import { fieldNodes } from '../reading/schemaFields.ts';
import type { Rule } from '../rule.ts';

/** The type of checkpoints takes plain texts, numbers and booleans only. */
export const checkpointNotFlat: Rule = {
    id: 'checkpoint-not-flat',
    severity: 'error',
    doc: `${pages.checkpoints}#defining-a-checkpoint-schema`,
    typescript: [2322],
    *check(file) {
        const property = file.property('checkpoint');
        const schema = file.schema('checkpoint');
        if (!property || schema?.def.type !== 'object') return;
        const nodes = fieldNodes(file, property.value);
        for (const [name, field] of schema.def.shape.schemas) {
            if (isPlainScalar(field, ['string', 'number', 'boolean']) !== false) continue;
            const node = nodes.get(name)?.value;
            yield {
                at: node ?? property.key,
                message: l10n.t(
                    'The checkpoint’s field {0} must be a required string, number or boolean. Use {1} or 0 for “not set”.',
                    name,
                    "''",
                ),
                fixes: node ? flatten(file, node) : [],
            };
        }
    },
};
