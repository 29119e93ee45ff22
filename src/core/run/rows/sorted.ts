import type { Steps } from '../../steps.ts';

/** So many are sorted at once. */
const stretch = 512;

/** Sorts in steps; what is equal keeps its order. */
export function* sorted<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Steps<readonly Item[]> {
    let runs: (readonly Item[])[] = [];
    for (let from = 0; from < items.length; from += stretch) {
        runs.push(items.slice(from, from + stretch).sort(compare));
        yield;
    }
    while (runs.length > 1) {
        const merged: (readonly Item[])[] = [];
        for (let index = 0; index < runs.length; index += 2)
            merged.push(yield* mergedRun(runs[index] ?? [], runs[index + 1] ?? [], compare));
        runs = merged;
    }
    return runs[0] ?? [];
}

function* mergedRun<Item>(
    left: readonly Item[],
    right: readonly Item[],
    compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
    const merged: Item[] = [];
    let at = 0;
    for (const item of left) {
        for (
            let next = right[at];
            at < right.length && next !== undefined && compare(next, item) < 0;
            next = right[at]
        ) {
            merged.push(next);
            at += 1;
        }
        merged.push(item);
        if (merged.length % stretch === 0) yield;
    }
    return merged.concat(right.slice(at));
}
