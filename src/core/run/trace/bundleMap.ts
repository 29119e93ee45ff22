import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping';
import type { Position } from '../../text/position.ts';

/** What a compiled bundle knows of the text it was made from, which is not the person's: the compiler writes it anew. */
export interface BundleMap {
    /** The compiler's own writing of the function's file. */
    readonly rewritten: string;
    /** Where in it a place of the bundle comes from; undefined where it comes from elsewhere. 1-based, as stacks say it. */
    readonly at: (line: number, column: number) => Position | undefined;
}

/** Reads the map that a bundle ends with; undefined where it has none that can be read. `fromBase64` gives UTF-8 text. */
export function readBundleMap(bundledJs: string, fromBase64: (text: string) => string): BundleMap | undefined {
    const [, encoded] =
        /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([\w+/=]+)\s*$/.exec(bundledJs) ?? [];
    if (encoded === undefined) return undefined;
    try {
        const map = new TraceMap(fromBase64(encoded));
        const source =
            map.sources.find((name) => name?.endsWith('function.ts') === true) ?? map.sources[0] ?? undefined;
        const rewritten = source == null ? null : sourceContentFor(map, source);
        if (rewritten === null) return undefined;
        return {
            rewritten,
            at: (line, column) => {
                const found = originalPositionFor(map, { line, column: column - 1 });
                return found.source === source ? { line: found.line - 1, character: found.column } : undefined;
            },
        };
    } catch {
        // A map that can't be read is as none: the stack is shown as it came.
        return undefined;
    }
}
