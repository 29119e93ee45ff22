import type { Steps } from '../../steps.ts';
import { isObject, own, type Difference, type Place } from './compareValues.ts';
import { covers, type PathStep } from './jsonPath.ts';
import { listPairs } from './listPairs.ts';

/** A step every so many values. */
const valuesAStep = 1000;

interface Pair {
    readonly before: unknown;
    readonly after: unknown;
    /** The last part of its place, and the pair that it stands in. */
    readonly part?: string | number;
    readonly up?: Pair;
}

/**
 * What has changed between two JSON values, in the order in which they stand there. Items of lists are told apart by
 * their ids or by what they are, not by their places; a place in a list is that of the newer value where it is in it.
 */
export function* valueChanges(
    before: unknown,
    after: unknown,
    ignored: readonly (readonly PathStep[])[] = [],
): Steps<Difference[]> {
    const found: Difference[] = [];
    const add = (pair: Pair, difference: Omit<Difference, 'place'>): void => {
        const place = placeOf(pair);
        // A path that leads to what holds it leads to it, too.
        if (!ignored.some((path) => covers(path, place))) found.push({ place, ...difference });
    };
    const left: Pair[] = [{ before, after }];
    let count = 0;
    for (let pair = left.pop(); pair !== undefined; pair = left.pop()) {
        if (++count % valuesAStep === 0) yield;
        if (pair.before === pair.after) continue;
        if (Array.isArray(pair.before) && Array.isArray(pair.after)) {
            const old: readonly unknown[] = pair.before;
            const fresh: readonly unknown[] = pair.after;
            const { pairs, order } = listPairs(old, fresh);
            if (order !== undefined) add(pair, { expected: order.before, actual: order.after, isOrder: true });
            for (let index = pairs.length - 1; index >= 0; index--) {
                const { before: i, after: j } = pairs[index] ?? {};
                left.push({
                    before: i === undefined ? undefined : old[i],
                    after: j === undefined ? undefined : fresh[j],
                    part: j ?? i ?? 0,
                    up: pair,
                });
            }
        } else if (isObject(pair.before) && isObject(pair.after)) {
            const keys = Object.keys(pair.before);
            for (const key of Object.keys(pair.after)) if (!Object.hasOwn(pair.before, key)) keys.push(key);
            for (const key of keys.toReversed())
                left.push({ before: own(pair.before, key), after: own(pair.after, key), part: key, up: pair });
        } else add(pair, { expected: pair.before, actual: pair.after });
    }
    return found;
}

function placeOf(pair: Pair): Place {
    const place: (string | number)[] = [];
    for (let at: Pair | undefined = pair; at?.part !== undefined; at = at.up) place.push(at.part);
    return place.reverse();
}
