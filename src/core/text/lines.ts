import type { Position, Range } from './position.ts';

/** Where the lines of a text start; total: places outside the text are moved to its nearest edge. */
export interface Lines {
    readonly count: number;
    positionAt(offset: number): Position;
    offsetAt(position: Position): number;
    rangeOf(from: number, to: number): Range;
    /** Where the line's text starts and ends, its line break not included. */
    span(line: number): { readonly from: number; readonly to: number };
}

/** Lines as VS Code counts them: LF, CRLF and CR break lines. */
export function editorLines(text: string): Lines {
    return linesBrokenBy(text, /\r\n|\r|\n/g);
}

/** Lines as TypeScript and Babel count them: U+2028 and U+2029 break lines too. */
export function compilerLines(text: string): Lines {
    return linesBrokenBy(text, /\r\n|[\r\n\u2028\u2029]/g);
}

function linesBrokenBy(text: string, breaks: RegExp): Lines {
    const starts = [0];
    const ends: number[] = [];
    for (const match of text.matchAll(breaks)) {
        ends.push(match.index);
        starts.push(match.index + match[0].length);
    }
    ends.push(text.length);

    const startOf = (line: number): number => starts[line] ?? text.length;
    const positionAt = (offset: number): Position => {
        const place = Math.min(Math.max(offset, 0), text.length);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (startOf(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return { line: low, character: place - startOf(low) };
    };
    const span = (line: number): { from: number; to: number } => {
        const known = Math.min(Math.max(line, 0), starts.length - 1);
        return { from: startOf(known), to: ends[known] ?? text.length };
    };
    return {
        count: starts.length,
        positionAt,
        offsetAt: ({ line, character }) => {
            if (line < 0) {
                return 0;
            }
            if (line >= starts.length) {
                return text.length;
            }
            const { from, to } = span(line);
            return Math.min(from + Math.max(character, 0), to);
        },
        rangeOf: (from, to) => ({ start: positionAt(from), end: positionAt(to) }),
        span,
    };
}
