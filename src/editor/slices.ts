import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Steps } from '../core/steps.ts';

/** So long the extension host may be kept busy at a stretch. Milliseconds. */
const longest = 12;

/** Takes steps for one slice of time: the result, where that was enough. */
export function takeSlice<Result>(steps: Steps<Result>, slice = longest): { readonly result: Result } | undefined {
    const end = performance.now() + slice;
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

/** In between, what somebody waits for has the extension host for so long. Milliseconds. */
const rest = 24;

/** Between two parts of work that nobody waits for: most of the time is left to the rest. */
export async function standAside(): Promise<void> {
    await setTimeout(rest);
}
