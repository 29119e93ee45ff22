import * as l10n from '@vscode/l10n';
import { definitionsOfPattern } from '../../syntax/declarations.ts';
import { pages } from '../documentation.ts';
import { statementInsertion } from '../edits/insertion.ts';
import { indentAt, lineBreakOf } from '../edits/layout.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { statementsIn } from '../reading/statementOf.ts';
import type { Fix, Rule } from '../rule.ts';

/** What is saved and never read helps no later run. */
export const saveCheckpointWithoutGet: Rule = {
    id: 'save-checkpoint-without-get',
    severity: 'warning',
    doc: `${pages.checkpoints}#how-checkpoints-work`,
    wholeFile: true,
    *check(file) {
        const [save] = file.callsOf('saveCheckpoint');
        if (!save || !file.isSync || file.callsOf('getCheckpoint').length > 0) return;
        yield {
            at: save.name,
            message: l10n.t('The checkpoint is saved, but never read: the next run starts over.'),
            fixes: [...reading(file)],
        };
    },
};

function* reading(file: LintedFile): Iterable<Fix> {
    const { exec, execBody: body, source } = file;
    const isAsync = exec?.firstChild?.name === 'async';
    const isTaken = file.nodes
        .of('VariableDeclaration')
        .flatMap(definitionsOfPattern)
        .some((name) => file.text(name) === 'checkpoint');
    if (!body || !isAsync || isTaken) return;
    const first = statementsIn(body)[0] ?? body;
    // A variable that nothing looks at would not compile.
    const statements = [
        'const checkpoint = await nango.getCheckpoint();',
        "await nango.log('Starting from the checkpoint', { checkpoint });",
    ].join(lineBreakOf(source) + indentAt(source, first.from));
    yield { title: l10n.t('Read the Checkpoint First'), edits: [statementInsertion(source, body, statements)] };
}
