import { decodedMappings, sourceContentFor, TraceMap, type SourceMapSegment } from '@jridgewell/trace-mapping';
import type { Position } from '../../text/position.ts';

/** A place in the compiler's own writing of the function's file. */
export interface BundlePlace {
    readonly at: Position;
    /** Where the map knows only the nearest place before it, as before the dot of `a().b`. */
    readonly behind?: {
        /** What the bundle has between the two. */
        readonly passed: string;
        /** What it has from the place on. */
        readonly code: string;
        /** The next place that the map knows; absent where there is none in that line. */
        readonly upTo?: Position;
    };
}

/** What a compiled bundle knows of the text it was made from, which is not the person's: the compiler writes it anew. */
export interface BundleMap {
    /** The compiler's own writing of the function's file. */
    readonly rewritten: string;
    /** Where in it a place of the bundle comes from; undefined where it comes from elsewhere. 1-based, as stacks say it. */
    readonly at: (line: number, column: number) => BundlePlace | undefined;
}

/** Reads the map that a bundle ends with; undefined where it has none that can be read. `fromBase64` gives UTF-8 text. */
export function readBundleMap(bundledJs: string, fromBase64: (text: string) => string): BundleMap | undefined {
    const [, encoded] =
        /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([\w+/=]+)\s*$/.exec(bundledJs) ?? [];
    if (encoded === undefined) return undefined;
    try {
        const map = new TraceMap(fromBase64(encoded));
        const named = map.sources.findIndex((name) => name?.endsWith('function.ts') === true);
        const source = Math.max(0, named);
        const name = map.sources[source];
        const rewritten = name == null ? null : sourceContentFor(map, name);
        if (rewritten === null) return undefined;
        const lines = bundledJs.split('\n');
        const known = decodedMappings(map);
        return {
            rewritten,
            at: (line, column) => {
                const segments = known[line - 1] ?? [];
                const index = segments.findLastIndex(([start]) => start < column);
                const segment = segments[index];
                const at = placeOf(segment, source);
                if (segment === undefined || at === undefined) return undefined;
                if (segment[0] === column - 1) return { at };
                const text = lines[line - 1] ?? '';
                const [passed, code] = [text.slice(segment[0], column - 1), text.slice(column - 1)];
                const upTo = placeOf(segments[index + 1], source);
                return { at, behind: { passed, code, ...(upTo === undefined ? {} : { upTo }) } };
            },
        };
    } catch {
        // A map that can't be read is as none: the stack is shown as it came.
        return undefined;
    }
}

function placeOf(segment: SourceMapSegment | undefined, source: number): Position | undefined {
    if (segment === undefined || segment.length === 1 || segment[1] !== source) return undefined;
    return { line: segment[2], character: segment[3] };
}
