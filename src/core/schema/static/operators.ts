import type { SyntaxNode } from '@lezer/common';
import { partsOf } from '../../syntax/nodes.ts';
import type { Evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { atRunTime, data } from './value.ts';
import type { Primitive, Value } from './value.ts';

/** `-x`, `!x`, `void x`. */
export function unary(evaluator: Evaluator, node: SyntaxNode, frame: Frame | undefined): Value {
    const [operator, operand] = partsOf(node);
    const value = operand && evaluator.valueOf(operand, frame);
    if (operator && value) {
        const name = evaluator.text(operator);
        if (name === '!') {
            const truthy = isTruthy(value);
            return truthy === undefined ? atRunTime(node) : data(!truthy);
        }
        if (name === 'void') {
            return data(undefined);
        }
        if (value.kind === 'data') {
            const { data: of } = value;
            if (name === '-' && (typeof of === 'number' || typeof of === 'bigint')) {
                return data(-of);
            }
            if (name === '+' && typeof of !== 'bigint') {
                return data(Number(of));
            }
            if (name === '~' && typeof of === 'number') {
                return data(~of);
            }
        }
    }
    return value?.kind === 'unknown' ? value : atRunTime(node);
}

/** `a + b`, `a ?? b` and the like, between what is known. */
export function binary(evaluator: Evaluator, node: SyntaxNode, frame: Frame | undefined): Value {
    const [left, operator, right] = partsOf(node);
    if (!left || !operator || !right) {
        return atRunTime(node);
    }
    const name = evaluator.text(operator);
    const first = evaluator.valueOf(left, frame);
    if (first.kind === 'unknown') {
        return first;
    }
    if (name === '??' || name === '||' || name === '&&') {
        const decides =
            name === '??' ? first.kind === 'data' && first.data == null : isTruthy(first) === (name === '&&');
        return decides ? evaluator.valueOf(right, frame) : first;
    }
    const second = evaluator.valueOf(right, frame);
    if (first.kind !== 'data' || second.kind !== 'data') {
        return second.kind === 'unknown' ? second : atRunTime(node);
    }
    const result = calculated(name, first.data, second.data);
    return result === undefined ? atRunTime(node) : data(result);
}

/** Whether a condition holds; undefined where it can't be told. */
export function isTruthy(value: Value): boolean | undefined {
    switch (value.kind) {
        case 'data':
            return Boolean(value.data);
        case 'unknown':
            return undefined;
        default:
            return true;
    }
}

function calculated(operator: string, a: Primitive, b: Primitive): Primitive {
    if (operator === '===' || operator === '!==') {
        return (a === b) === (operator === '===');
    }
    if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) {
        return String(a) + String(b);
    }
    if (typeof a !== 'number' || typeof b !== 'number') {
        return undefined;
    }
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return a / b;
        case '%':
            return a % b;
        case '**':
            return a ** b;
        case '<<':
            return a << b;
        case '>>':
            return a >> b;
        case '|':
            return a | b;
        case '&':
            return a & b;
        case '<':
            return a < b;
        case '>':
            return a > b;
        case '<=':
            return a <= b;
        case '>=':
            return a >= b;
        default:
            return undefined;
    }
}
