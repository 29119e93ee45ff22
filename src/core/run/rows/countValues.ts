import type { Steps } from '../../steps.ts';
import { branchOf, deepest, keysOf, sizeOf, valueIn } from './branch.ts';

const valuesAStep = 2048;

/** How many values there are in a value, itself and however deep. */
export function* countValues(value: unknown, depth = 0, steps = { taken: 0 }): Steps<number> {
    const branch = depth < deepest ? branchOf(value) : undefined;
    if (!branch) return 1;
    const keys = keysOf(branch);
    const size = sizeOf(branch, keys);
    let count = 1;
    for (let place = 0; place < size; place++) {
        const child = valueIn(branch, place, keys);
        count += typeof child === 'object' && child !== null ? yield* countValues(child, depth + 1, steps) : 1;
        if (++steps.taken % valuesAStep === 0) yield;
    }
    return count;
}
