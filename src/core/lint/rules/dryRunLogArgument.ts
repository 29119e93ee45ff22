import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { calleeOf } from '../../function/nangoCalls.ts';
import { initializerOf } from '../../syntax/declarations.ts';
import { pages } from '../documentation.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Rule } from '../rule.ts';

/** The CLI's own log looks into its second argument as into an object. */
export const dryRunLogArgument: Rule = {
    id: 'dry-run-log-argument',
    severity: 'warning',
    doc: pages.logging,
    *check(file) {
        for (const call of file.callsOf('log')) {
            const second = call.arguments[1];
            if (!second || !isPrimitive(file, second)) continue;
            yield {
                at: second,
                message: l10n.t(
                    'A dry run fails here: the second argument of {0} must be an object.',
                    `${file.text(call.object)}.log`,
                ),
                fixes:
                    call.arguments.length === 2
                        ? [
                              {
                                  title: l10n.t('Put It Into an Object'),
                                  edits: [
                                      { from: second.from, to: second.to, text: `{ value: ${file.text(second)} }` },
                                  ],
                              },
                          ]
                        : [],
            };
        }
    },
};

/** Whether an expression is surely a text, number, boolean, null or undefined. */
function isPrimitive(file: LintedFile, node: SyntaxNode, steps = 4): boolean {
    switch (node.name) {
        case 'String':
        case 'TemplateString':
        case 'Number':
        case 'BooleanLiteral':
        case 'null':
            return true;
        case 'CallExpression': {
            const callee = calleeOf(node);
            const name = callee ? file.text(callee) : '';
            return /^(?:String|Number|Boolean|JSON\.stringify)$|\.(?:toString|toISOString|join)$/.test(name);
        }
        case 'VariableName': {
            const definition = steps > 0 ? file.evaluator.definitions.of(node) : undefined;
            const value = definition && initializerOf(definition);
            return (
                value !== undefined &&
                definition?.parent?.getChild('const') !== null &&
                isPrimitive(file, value, steps - 1)
            );
        }
        default:
            return false;
    }
}
