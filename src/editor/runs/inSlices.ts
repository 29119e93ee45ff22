import type { Steps } from '../../core/steps.ts';

/** The extension host sees to something else after so long. Milliseconds. */
const sliceMs = 30;

/** Does steps one after the other without keeping the extension host from anything else; undefined once it is to stop. */
export async function inSlices<Result>(steps: Steps<Result>, stops: () => boolean): Promise<Result | undefined> {
    for (;;) {
        const until = performance.now() + sliceMs;
        while (performance.now() < until) {
            const step = steps.next();
            if (step.done === true) return step.value;
        }
        await new Promise((resolve) => setImmediate(resolve));
        if (stops()) return undefined;
    }
}
