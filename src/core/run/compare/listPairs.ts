import { isObject, sameValue } from './compareValues.ts';

/** Two items that stand for each other, by their indices; one that has no counterpart stands alone. */
export interface ListPair {
    readonly before?: number;
    readonly after?: number;
}

/** What belongs together in two lists. */
export interface ListPairs {
    readonly pairs: readonly ListPair[];
    /** Items that both lists have stand in another order; their ids, as each has them. */
    readonly order?: { readonly before: readonly unknown[]; readonly after: readonly unknown[] };
}

/** Longer stretches are paired by their places: looking for the best match takes the product of their lengths. */
const longestStretch = 120;

/** Pairs two lists: by the ids of their items where all have one, else so that most stays the same. */
export function listPairs(before: readonly unknown[], after: readonly unknown[]): ListPairs {
    return pairsById(before, after) ?? { pairs: pairsByValue(before, after) };
}

function pairsById(before: readonly unknown[], after: readonly unknown[]): ListPairs | undefined {
    const old = indicesById(before);
    const fresh = indicesById(after);
    if (old === undefined || fresh === undefined || old.size + fresh.size === 0) return undefined;
    const pairs: ListPair[] = [];
    for (const [id, index] of old) {
        const now = fresh.get(id);
        pairs.push(now === undefined ? { before: index } : { before: index, after: now });
    }
    for (const [id, index] of fresh) if (!old.has(id)) pairs.push({ after: index });
    const both = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined);
    const inOrder = both.every(({ after = 0 }, index) => index === 0 || (both[index - 1]?.after ?? 0) < after);
    if (inOrder) return { pairs };
    const inNew = both.map(({ after: index = 0 }) => index).sort((a, b) => a - b);
    return {
        pairs,
        order: {
            before: both.map(({ before: index = 0 }) => idOf(before[index])),
            after: inNew.map((index) => idOf(after[index])),
        },
    };
}

/** Where each id stands; undefined where an item has none, or one has it already. */
function indicesById(list: readonly unknown[]): ReadonlyMap<unknown, number> | undefined {
    const indices = new Map<unknown, number>();
    for (const [index, item] of list.entries()) {
        const id = idOf(item);
        if ((typeof id !== 'string' && typeof id !== 'number') || indices.has(id)) return undefined;
        indices.set(id, index);
    }
    return indices;
}

function idOf(item: unknown): unknown {
    return isObject(item) && Object.hasOwn(item, 'id') ? item['id'] : undefined;
}

function pairsByValue(before: readonly unknown[], after: readonly unknown[]): readonly ListPair[] {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && sameValue(before[start], after[start])) start++;
    let end = 0;
    while (end < shorter - start && sameValue(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
    const old = { from: start, to: before.length - end };
    const fresh = { from: start, to: after.length - end };
    const same = commonOf(before.slice(old.from, old.to), after.slice(fresh.from, fresh.to));
    const pairs: ListPair[] = [];
    let [i, j] = [old.from, fresh.from];
    // What lies between two items that are the same is paired by place.
    const upTo = (before: number, after: number): void => {
        while (i < before || j < after) {
            if (i < before && j < after) pairs.push({ before: i++, after: j++ });
            else if (i < before) pairs.push({ before: i++ });
            else pairs.push({ after: j++ });
        }
    };
    for (const [a, b] of same) {
        upTo(old.from + a, fresh.from + b);
        i++;
        j++;
    }
    upTo(old.to, fresh.to);
    return pairs;
}

/** The longest row of items that both have in the same order, as pairs of indices. */
function commonOf(before: readonly unknown[], after: readonly unknown[]): readonly (readonly [number, number])[] {
    if (before.length > longestStretch || after.length > longestStretch) return [];
    const width = after.length + 1;
    const lengths = new Uint16Array((before.length + 1) * width);
    const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
    const equal = before.map((item) => after.map((other) => sameValue(item, other)));
    for (let i = before.length - 1; i >= 0; i--)
        for (let j = after.length - 1; j >= 0; j--)
            lengths[i * width + j] =
                equal[i]?.[j] === true ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    const common: [number, number][] = [];
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
        if (equal[i]?.[j] === true) common.push([i++, j++]);
        else if (at(i + 1, j) >= at(i, j + 1)) i++;
        else j++;
    }
    return common;
}
