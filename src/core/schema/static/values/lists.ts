import type { Evaluator } from '../evaluator.ts';
import { isTruthy } from '../operators.ts';
import { atRunTime, data } from '../value.ts';
import type { Value } from '../value.ts';

/** The methods of arrays that are followed. */
export const listMethods: ReadonlySet<string> = new Set([
    ...['map', 'filter', 'concat', 'slice', 'flat', 'join', 'includes', 'at'],
]);

/** What a call of an array's method gives. */
export function callListMethod(
    evaluator: Evaluator,
    items: readonly Value[],
    name: string,
    values: readonly Value[],
    offset: number,
): Value {
    const [first, second] = values;
    const unclear = atRunTime({ from: offset });
    switch (name) {
        case 'map':
            return first
                ? {
                      kind: 'list',
                      items: items.map((item, index) => evaluator.call(first, [item, data(index)], offset)),
                  }
                : unclear;
        case 'filter': {
            const kept = items.map((item, index) =>
                isTruthy(first ? evaluator.call(first, [item, data(index)], offset) : unclear),
            );
            return kept.includes(undefined)
                ? unclear
                : { kind: 'list', items: items.filter((_, index) => kept[index]) };
        }
        case 'concat':
            return values.some(({ kind }) => kind === 'unknown')
                ? unclear
                : { kind: 'list', items: [...items, ...values.flatMap(itemsOf)] };
        case 'flat':
            return { kind: 'list', items: items.flatMap(itemsOf) };
        case 'slice':
            return { kind: 'list', items: items.slice(indexOf(first), indexOf(second)) };
        case 'at':
            return items.at(indexOf(first) ?? 0) ?? data(undefined);
        case 'join': {
            const texts = items.map((item) => (item.kind === 'data' ? String(item.data ?? '') : undefined));
            const between = first?.kind === 'data' ? String(first.data) : ',';
            return texts.includes(undefined) ? unclear : data(texts.join(between));
        }
        case 'includes':
            return first?.kind === 'data' && items.every(({ kind }) => kind === 'data')
                ? data(items.some((item) => item.kind === 'data' && item.data === first.data))
                : unclear;
        default:
            return unclear;
    }
}

function itemsOf(value: Value): readonly Value[] {
    return value.kind === 'list' ? value.items : [value];
}

function indexOf(value: Value | undefined): number | undefined {
    return value?.kind === 'data' && typeof value.data === 'number' ? value.data : undefined;
}
