import * as l10n from '@vscode/l10n';
import { childOf } from '../../syntax/nodes.ts';
import { ancestorOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { memberRemoval, removal } from '../edits/removal.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { ImportedName } from '../../syntax/moduleReferences.ts';
import type { Fix, Rule } from '../rule.ts';

/** The package exports the type of ActionError only; the class hangs on the object that exec is given. */
export const noImportActionError: Rule = {
    id: 'no-import-action-error',
    severity: 'error',
    doc: `${pages.sdk}#actionerror`,
    typescript: [1361, 1362],
    *check(file) {
        for (const { form, module, names, typeOnly } of file.references) {
            if (form !== 'import' || module !== 'nango' || typeOnly) continue;
            for (const name of names) {
                if (name.imported !== 'ActionError' || name.typeOnly) continue;
                const thrown = file.nodes
                    .of('NewExpression')
                    .map((node) => childOf(node, 'VariableName'))
                    .filter((node) => node !== undefined)
                    .filter((node) => file.text(node) === name.local);
                const at = thrown[0];
                if (at) yield { at, message: message(), fixes: [...fixes(file, name, thrown.length)] };
            }
        }
    },
};

function message(): string {
    return l10n.t(
        '{0} is exported from {1} as a type only. Write {2}.',
        'ActionError',
        "'nango'",
        'new nango.ActionError',
    );
}

function* fixes(file: LintedFile, name: ImportedName, thrown: number): Iterable<Fix> {
    const uses = file.nodes.of('VariableName').filter((node) => file.text(node) === name.local);
    const isType = file.nodes.of('TypeName').some((node) => file.text(node) === name.local);
    const statement = ancestorOf(name.node, 'ImportDeclaration');
    const group = ancestorOf(name.node, 'ImportGroup');
    const execNango = [...file.nangoNames][1] ?? 'nango';
    const within = file.exec;
    // Elsewhere there may be no such object.
    if (!statement || !group || isType || uses.length !== thrown || !within) return;
    if (uses.some(({ from, to }) => from < within.from || to > within.to)) return;
    const isOnly = childOf(group, ',') === undefined;
    yield {
        title: l10n.t('Use {0}', `${execNango}.ActionError`),
        edits: [
            isOnly ? removal(file.source, statement.from, statement.to) : memberRemoval(file.source, name.node),
            ...uses.map(({ from, to }) => ({ from, to, text: `${execNango}.ActionError` })),
        ],
    };
}
