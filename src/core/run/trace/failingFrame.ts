import type { TracedFrame } from './tracedFrames.ts';
import type { Twin } from './twin.ts';

/** The step of a stack that failed in the person's own text: the innermost one that leads there. */
export function failingFrame(frames: readonly TracedFrame[]): (TracedFrame & { readonly place: Twin }) | undefined {
    for (const { frame, place } of frames) if (place !== undefined) return { frame, place };
    return undefined;
}
