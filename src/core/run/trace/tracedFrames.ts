import type { StackFrame } from '../output/stackFrame.ts';
import { readBundleMap } from './bundleMap.ts';
import { twinsOf, type Twin } from './twin.ts';

/** A step of a stack and where in the person's own text it is; absent for code of others, and where it can't be told. */
export interface TracedFrame {
    readonly frame: StackFrame;
    readonly place?: Twin;
    /** It is in the person's own text, yet where can't be told. */
    readonly lost?: true;
}

/** The file that the platform runs: its frames are places in the bundle. */
const bundleFile = /(?:^|\/)function(?:-[^/]*)?\.c?js$/;

/**
 * Finds the places of a stack in the text that was run. `bundledJs` is the bundle that this very text compiled to;
 * another text's would lead astray.
 */
export function tracedFrames(
    frames: readonly StackFrame[],
    compiled: { readonly source: string; readonly bundledJs: string },
    fromBase64: (text: string) => string,
): readonly TracedFrame[] {
    const map = readBundleMap(compiled.bundledJs, fromBase64);
    if (map === undefined) return frames.map((frame) => ({ frame }));
    const twinOf = twinsOf(map.rewritten, compiled.source);
    return frames.map((frame) => {
        const place = bundleFile.test(frame.file) ? map.at(frame.line, frame.column) : undefined;
        if (place === undefined) return { frame };
        const twin = twinOf(place);
        return twin === undefined ? { frame, lost: true } : { frame, place: twin };
    });
}
