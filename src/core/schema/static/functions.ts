import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { childOf, partsOf } from '../../syntax/nodes.ts';
import type { Evaluator } from './evaluator.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { valuesOfPattern } from './patterns.ts';
import { atRunTime, data, unknown } from './value.ts';
import type { FunctionValue, Value } from './value.ts';

/** What a call of a function of the text gives; `id` is new for each call. */
export function callFunction(
    evaluator: Evaluator,
    { node, frame: outer }: FunctionValue,
    values: readonly Value[],
    offset: number,
    id: number,
): Value {
    const body = node.lastChild;
    if (!body || childOf(node, 'async', 'Star')) {
        return atRunTime(node);
    }
    const frame = frameOf(node, outer, id);
    const parameters = childOf(node, 'ParamList');
    if (parameters) {
        for (const [from, value] of valuesOfPattern(evaluator, parameters, frame, values)) {
            frame.values.set(from, value);
        }
    }
    return body.name === 'Block' ? returned(evaluator, body, frame, offset) : evaluator.valueOf(body, frame);
}

/** Only bodies that run straight to their `return` are followed. */
function returned(evaluator: Evaluator, body: SyntaxNode, frame: Frame, offset: number): Value {
    for (const statement of partsOf(body)) {
        if (statement.name === 'ReturnStatement') {
            const value = partsOf(statement).find(({ name }) => name !== 'return' && name !== ';');
            return value ? evaluator.valueOf(value, frame) : data(undefined);
        }
        if (!harmlessStatements.has(statement.name)) {
            return atRunTime(statement);
        }
    }
    return unknown(offset, l10n.t('This function returns nothing.'));
}

const harmlessStatements: ReadonlySet<string> = new Set([
    ...['{', '}', ';', 'VariableDeclaration', 'FunctionDeclaration', 'ClassDeclaration', 'EnumDeclaration'],
    ...['TypeAliasDeclaration', 'InterfaceDeclaration', 'ExpressionStatement'],
]);
