import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf, nodesOfKind } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { at } from '../edits/insertion.ts';
import { fillsItsLines, indentAt, lineBreakOf, lineStart } from '../edits/layout.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { lastStatementOf } from '../reading/statementOf.ts';
import { sendingMethods } from '../reading/requestConfig.ts';
import type { Fix, Rule } from '../rule.ts';

/** Records that could not be fetched look deleted. */
export const swallowedErrorWithTrackDeletes: Rule = {
    id: 'swallowed-error-with-track-deletes',
    severity: 'warning',
    doc: pages.deletes,
    *check(file) {
        if (!file.isSync || file.callsOf('trackDeletesEnd').length === 0) return;
        for (const attempt of file.nodes.of('TryStatement')) {
            const tried = childOf(attempt, 'Block');
            const clause = childOf(attempt, 'CatchClause');
            const requests = file.callsOf(...sendingMethods);
            if (!tried || !clause || nodesOfKind(clause, throwing).length > 0) continue;
            if (!requests.some(({ node }) => node.from >= tried.from && node.to <= tried.to)) continue;
            const keyword = childOf(clause, 'catch') ?? clause;
            yield {
                at: keyword,
                message: l10n.t('Records that are skipped when this request fails will be marked as deleted.'),
                fixes: [...rethrowing(file, clause)],
            };
        }
    },
};

const throwing: ReadonlySet<string> = new Set(['ThrowStatement']);

function* rethrowing({ source }: LintedFile, clause: SyntaxNode): Iterable<Fix> {
    const name = childrenOf(clause).find((child) => child.name === 'VariableDefinition');
    const block = childOf(clause, 'Block');
    if (!name || !block) return;
    const last = lastStatementOf(block);
    // What stands behind it is never reached.
    if (last && /^(?:Return|Continue|Break)Statement$/.test(last.name)) return;
    const statement = `throw ${source.slice(name.from, name.to)};`;
    const end = block.to - 1;
    const isOnOwnLine =
        source.slice(lineStart(source, end), end).trim() === '' && last && fillsItsLines(source, last.from, last.to);
    const edit =
        last && isOnOwnLine
            ? at(last.to, `${lineBreakOf(source)}${indentAt(source, last.from)}${statement}`)
            : at(end, ` ${statement} `);
    yield { title: l10n.t('Throw It Again'), edits: [edit] };
}
