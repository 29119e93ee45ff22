import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { nextPart } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { statementAround } from '../reading/statementOf.ts';
import type { Fix, Rule } from '../rule.ts';

/** If clearing fails, the next run resumes in a round that was closed already. */
export const trackDeletesEndBeforeClear: Rule = {
    id: 'track-deletes-end-before-clear',
    severity: 'warning',
    doc: pages.deletes,
    wholeFile: true,
    *check(file) {
        const clear = file.callsOf('clearCheckpoint').at(-1);
        if (!clear || !file.isSync || !file.property('checkpoint')) return;
        for (const end of file.callsOf('trackDeletesEnd')) {
            if (end.node.from > clear.node.from) continue;
            yield {
                at: end.name,
                message: l10n.t('Clear the checkpoint before {0}.', 'trackDeletesEnd'),
                fixes: [...swapping(file, end.node, clear.node)],
            };
        }
    },
};

function* swapping(file: LintedFile, first: SyntaxNode, second: SyntaxNode): Iterable<Fix> {
    const [a, b] = [statementAround(first), statementAround(second)];
    if (
        !a ||
        !b ||
        nextPart(a)?.from !== b.from ||
        a.name !== 'ExpressionStatement' ||
        b.name !== 'ExpressionStatement'
    )
        return;
    yield {
        title: l10n.t('Clear the Checkpoint First'),
        edits: [
            { from: a.from, to: a.to, text: file.text(b) },
            { from: b.from, to: b.to, text: file.text(a) },
        ],
    };
}
