import type { TracedFrame } from './tracedFrames.ts';
import type { Twin } from './twin.ts';

/**
 * The step of a stack that failed in the person's own text: the innermost one. Where it can't be found in the text, its
 * place is that of who called it, and uncertain.
 */
export function failingFrame(frames: readonly TracedFrame[]): (TracedFrame & { readonly place: Twin }) | undefined {
    const innermost = frames.find(({ lost, place }) => lost === true || place !== undefined);
    for (const { frame, place } of frames) {
        if (place === undefined) continue;
        return innermost?.lost === true
            ? { frame: innermost.frame, place: { ...place, certain: false } }
            : { frame, place };
    }
    return undefined;
}
