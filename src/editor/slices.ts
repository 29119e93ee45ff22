import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../core/steps.ts';

/** So long the extension host may be kept busy at a stretch. Milliseconds. */
const longest = 20;

/** Takes steps for one slice of time: the result, where that was enough. */
export function takeSlice<Result>(steps: Steps<Result>): { readonly result: Result } | undefined {
    const end = performance.now() + longest;
    do {
        const step = steps.next();
        if (step.done === true) return { result: step.value };
    } while (performance.now() < end);
    return undefined;
}

/**
 * Takes all steps, and lets others work between slices of time.
 * @throws the signal's reason once it fires.
 */
export async function takeSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
    for (;;) {
        const taken = takeSlice(steps);
        if (taken !== undefined) return taken.result;
        await setImmediate();
        signal?.throwIfAborted();
    }
}
