import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { ancestorOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { statementBeside } from '../edits/insertion.ts';
import { removal } from '../edits/removal.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { statementAround } from '../reading/statementOf.ts';
import type { Fix, Rule } from '../rule.ts';

/** Where fetching failed, what was not fetched still exists. */
export const trackDeletesEndInFinally: Rule = {
    id: 'track-deletes-end-in-finally',
    severity: 'warning',
    doc: `${pages.deletes}#how-the-algorithm-works`,
    *check(file) {
        for (const call of file.callsOf('trackDeletesEnd')) {
            const clause = ancestorOf(call.node, 'FinallyClause', 'CatchClause');
            if (!clause) continue;
            yield {
                at: call.name,
                message: l10n.t(
                    '{0} runs here even when fetching failed, and then deletes records that still exist.',
                    'trackDeletesEnd',
                ),
                fixes: [...moving(file, call.node, clause)],
            };
        }
    },
};

function* moving(file: LintedFile, call: SyntaxNode, clause: SyntaxNode): Iterable<Fix> {
    const statement = statementAround(call);
    const attempt = clause.parent;
    if (!statement || attempt?.name !== 'TryStatement' || statement.name !== 'ExpressionStatement') return;
    // Its names may be those of the block, and conditions are meant.
    const isOfClause = statement.parent?.parent?.from === clause.from;
    const [argument] = call.getChildren('ArgList').flatMap((list) => list.getChildren('String'));
    if (!isOfClause || !argument) return;
    yield {
        title: l10n.t('Move It Behind the {0}', 'try'),
        edits: [
            removal(file.source, statement.from, statement.to),
            statementBeside(file.source, attempt, file.text(statement), 'after'),
        ],
    };
}
