import * as l10n from '@vscode/l10n';
import { definitionsOfPattern, initializerOf } from '../../syntax/declarations.ts';
import { unwrapped } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { removal } from '../edits/removal.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, Rule } from '../rule.ts';

/** The compiler does not follow a variable to the definition. */
export const createArgNotObject: Rule = {
    id: 'create-arg-not-object',
    severity: 'error',
    doc: `${pages.sdk}#configuration`,
    wholeFile: true,
    *check(file) {
        for (const { node, message } of file.obstacles('definition-not-inline')) {
            if (node) yield { at: node, message, fixes: [...inlining(file)] };
        }
    },
};

function* inlining(file: LintedFile): Iterable<Fix> {
    const argument = file.create?.argument;
    const definition = argument?.name === 'VariableName' ? file.evaluator.definitions.of(argument) : undefined;
    const value = definition && initializerOf(definition);
    const statement = definition?.parent;
    if (!argument || !value || statement?.parent?.name !== 'Script') return;
    const object = unwrapped(value);
    const name = file.text(argument);
    const uses = file.nodes.of('VariableName').filter((node) => file.text(node) === name);
    const isOnly = uses.length === 1 && definitionsOfPattern(statement).length === 1;
    if (object.name !== 'ObjectExpression' || !isOnly || statement.from > argument.from) return;
    yield {
        title: l10n.t('Write the Definition Here'),
        edits: [
            removal(file.source, statement.from, statement.to),
            { from: argument.from, to: argument.to, text: file.text(object) },
        ],
    };
}
