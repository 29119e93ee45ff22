import * as l10n from '@vscode/l10n';
import { defaultExportsOf } from '../../function/exports.ts';
import { unwrapped } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, Rule } from '../rule.ts';

/** The compiler looks for the create call itself, or a variable that holds it, by its own name. */
export const invalidDefaultExport: Rule = {
    id: 'invalid-default-export',
    severity: 'error',
    doc: `${pages.sdk}#configuration`,
    wholeFile: true,
    *check(file) {
        for (const { node, message } of file.obstacles('default-export-form')) {
            if (node) yield { at: node, message, fixes: [...unwrap(file), ...plainName(file), ...plainExport(file)] };
        }
    },
};

/** `createAction({…}) satisfies X` → `createAction({…})`. */
function* unwrap(file: LintedFile): Iterable<Fix> {
    const call = file.create?.node;
    const exported = defaultExportsOf(file.tree).find(({ form }) => form === 'expression')?.value;
    for (const wrapped of [exported, call?.parent]) {
        if (wrapped?.name !== 'BinaryExpression' && wrapped?.name !== 'PostfixExpression') continue;
        const inner = unwrapped(wrapped);
        yield {
            title: l10n.t('Drop {0}', file.source.slice(inner.to, wrapped.to).trim()),
            edits: [{ from: wrapped.from, to: wrapped.to, text: file.text(inner) }],
        };
    }
}

/** `import { createAction as make }` → `import { createAction }`. */
function* plainName(file: LintedFile): Iterable<Fix> {
    const { create, references } = file;
    if (!create || create.plainName || create.callee.parent?.name === 'MemberExpression') return;
    const local = file.text(create.callee);
    const name = references.flatMap(({ names }) => names).find((each) => each.local === local);
    const first = name?.node.prevSibling?.prevSibling;
    if (!name || name.node.prevSibling?.name !== 'as' || !first) return;
    const uses = file.nodes.of('VariableName').filter((node) => file.text(node) === local);
    yield {
        title: l10n.t('Call {0} by Its Own Name', name.imported),
        edits: [
            { from: first.from, to: name.node.to, text: name.imported },
            ...uses.map(({ from, to }) => ({ from, to, text: name.imported })),
        ],
    };
}

/** `export { action as default };` → `export default action;`. */
function* plainExport({ tree, source }: LintedFile): Iterable<Fix> {
    const listed = defaultExportsOf(tree).find(({ form }) => form === 'list');
    if (!listed?.value || source.slice(listed.statement.from, listed.statement.to).includes(',')) return;
    const name = source.slice(listed.value.from, listed.value.to);
    const { from, to } = listed.statement;
    yield {
        title: l10n.t('Write {0}', `export default ${name};`),
        edits: [{ from, to, text: `export default ${name};` }],
    };
}
