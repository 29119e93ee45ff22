import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../core/steps.ts';

/** How long work in steps may keep the extension host from everything else. Milliseconds. */
const sliceMs = 15;

/**
 * Does work in steps, a slice at a time, with everything else in between. What is small is done in the first slice.
 * @throws the signal's reason once it fires.
 */
export async function inSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
    for (;;) {
        const end = performance.now() + sliceMs;
        do {
            const step = steps.next();
            if (step.done === true) return step.value;
        } while (performance.now() < end);
        await setImmediate();
        signal?.throwIfAborted();
    }
}
