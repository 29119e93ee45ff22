import type { Evaluator } from '../evaluator.ts';
import { checkedRegExp } from '../literals.ts';
import { inPropertyOrder } from '../propertyOrder.ts';
import { atRunTime, data, record } from '../value.ts';
import type { RecordValue, Value } from '../value.ts';

/** Whether a name is one of those that every JavaScript has and that are followed here. */
export function isGlobal(name: string): boolean {
    return globals.has(name);
}

/** `Object.keys`, `Number.MAX_SAFE_INTEGER`. */
export function globalMember(of: string, name: string, offset: number): Value {
    const full = `${of}.${name}`;
    const constant = constants.get(full);
    if (constant !== undefined) {
        return data(constant);
    }
    return followed.has(full) ? { kind: 'global', name: full } : atRunTime({ from: offset });
}

/** What a call of one of them gives. */
export function callGlobal(evaluator: Evaluator, name: string, values: readonly Value[], offset: number): Value {
    const [first, second] = values;
    if (first?.kind === 'unknown') {
        return first;
    }
    switch (name) {
        case 'Object.freeze':
        case 'Object.seal':
            return first ?? atRunTime({ from: offset });
        case 'Object.assign':
            return assigned(values, offset);
        case 'Object.keys':
        case 'Object.values':
        case 'Object.entries':
            return first?.kind === 'record' && !first.open
                ? { kind: 'list', items: [...first.entries].map(([key, value]) => listed(name, key, value)) }
                : atRunTime({ from: offset });
        case 'Object.fromEntries':
            return fromEntries(first, offset);
        case 'Array.from':
        case 'Set':
            return first?.kind === 'list'
                ? {
                      kind: 'list',
                      items: second ? first.items.map((item) => evaluator.call(second, [item], offset)) : first.items,
                  }
                : atRunTime({ from: offset });
        case 'Array.of':
            return { kind: 'list', items: values };
        case 'RegExp': {
            const flags = second?.kind === 'data' ? String(second.data ?? '') : '';
            const source = first?.kind === 'pattern' ? first.pattern.source : first?.kind === 'data' ? first.data : 0;
            const expression = typeof source === 'string' ? checkedRegExp(source, flags) : undefined;
            return expression
                ? { kind: 'pattern', pattern: { source: expression.source }, flags: expression.flags }
                : atRunTime({ from: offset });
        }
        case 'String':
            return first?.kind === 'data' ? data(String(first.data)) : atRunTime({ from: offset });
        case 'Number':
            return first?.kind === 'data' && typeof first.data !== 'bigint'
                ? data(Number(first.data))
                : atRunTime({ from: offset });
        default:
            return atRunTime({ from: offset });
    }
}

function listed(name: string, key: string, value: () => Value): Value {
    switch (name) {
        case 'Object.keys':
            return data(key);
        case 'Object.values':
            return value();
        default:
            return { kind: 'list', items: [data(key), value()] };
    }
}

function assigned(values: readonly Value[], offset: number): Value {
    const records = values.filter((value): value is RecordValue => value.kind === 'record' && !value.open);
    return records.length === values.length
        ? { kind: 'record', entries: inPropertyOrder(records.flatMap(({ entries }) => [...entries])) }
        : atRunTime({ from: offset });
}

function fromEntries(list: Value | undefined, offset: number): Value {
    const pairs: [string, Value][] = [];
    for (const item of list?.kind === 'list' ? list.items : []) {
        const [key, value] = item.kind === 'list' ? item.items : [];
        if (key?.kind !== 'data' || !value) {
            return atRunTime({ from: offset });
        }
        pairs.push([String(key.data), value]);
    }
    return list?.kind === 'list' ? record(pairs) : atRunTime({ from: offset });
}

const globals: ReadonlySet<string> = new Set([
    ...['Object', 'Array', 'Set', 'RegExp', 'String', 'Number', 'Boolean', 'BigInt', 'Math', 'Date', 'JSON', 'Map'],
    ...['Symbol', 'Promise', 'URL', 'Buffer', 'process', 'globalThis', 'Error', 'parseInt', 'parseFloat', 'Intl'],
]);

const followed: ReadonlySet<string> = new Set([
    ...['Object.freeze', 'Object.seal', 'Object.assign', 'Object.keys', 'Object.values', 'Object.entries'],
    ...['Object.fromEntries', 'Array.from', 'Array.of'],
]);

const constants: ReadonlyMap<string, number> = new Map([
    ['Number.MAX_SAFE_INTEGER', Number.MAX_SAFE_INTEGER],
    ['Number.MIN_SAFE_INTEGER', Number.MIN_SAFE_INTEGER],
    ['Number.MAX_VALUE', Number.MAX_VALUE],
    ['Number.MIN_VALUE', Number.MIN_VALUE],
    ['Number.EPSILON', Number.EPSILON],
    ['Number.POSITIVE_INFINITY', Infinity],
    ['Number.NEGATIVE_INFINITY', -Infinity],
]);
