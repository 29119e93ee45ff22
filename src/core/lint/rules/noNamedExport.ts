import * as l10n from '@vscode/l10n';
import { childOf, nextPart } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { memberRemoval, removal } from '../edits/removal.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, Rule } from '../rule.ts';
import type { SyntaxNode } from '@lezer/common';
import { ancestorOf } from '../../syntax/nodes.ts';

/** A function file exports nothing but its function. */
export const noNamedExport: Rule = {
    id: 'no-named-export',
    severity: 'error',
    doc: pages.sdk,
    *check(file) {
        for (const { node, message } of file.obstacles('named-export')) {
            if (node) yield { at: node, message, fixes: [...dropping(file, node)] };
        }
    },
};

function* dropping({ source }: LintedFile, name: SyntaxNode): Iterable<Fix> {
    const statement = ancestorOf(name, 'ExportDeclaration');
    const keyword = statement && childOf(statement, 'export');
    const next = keyword && nextPart(keyword);
    if (!statement || !keyword || !next) return;
    const title = l10n.t('Drop the Export');
    if (next.name !== 'ExportGroup') {
        yield { title, edits: [{ from: keyword.from, to: next.from, text: '' }] };
        return;
    }
    const isOnly = childOf(next, ',') === undefined;
    const member = name.prevSibling?.name === 'as' ? name.prevSibling.prevSibling : name;
    if (isOnly) yield { title, edits: [removal(source, statement.from, statement.to)] };
    else if (member === name) yield { title, edits: [memberRemoval(source, name)] };
}
