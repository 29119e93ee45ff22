import { Numbers } from '../../numbers.ts';
import type { Steps } from '../../steps.ts';
import type { LogLine } from '../output/logLines.ts';
import { outputMatches, type OutputMatches } from './outputFind.ts';
import type { OutputLines } from './outputLines.ts';
import type { RowList } from './rowList.ts';

/** A line of the output, or the lines that the compiler wrote, folded into one row. */
export type OutputRow =
    /** `cut`: so many characters at the line's end are left out. */
    | { readonly kind: 'line'; readonly line: LogLine; readonly cut: number }
    | { readonly kind: 'compile'; readonly lines: number; readonly open: boolean };

/** Which lines are shown: the function's own, or all with the compile log folded; `find` marks a text in them. */
export interface OutputWish {
    readonly mine: boolean;
    readonly compileOpen: boolean;
    readonly find: string;
    /** Only the lengths of so many rows are wanted: telling all takes its time. */
    readonly measured?: number;
}

/** What is said of all rows. */
export interface OutputFacts {
    /** Characters of each row that was to be measured, at most 65,535: what the height of wrapped lines is guessed from. */
    readonly lengths: Uint16Array;
    readonly matches: OutputMatches;
}

/** Fewer lines than this are not worth a fold. */
const worthFolding = 3;

/** What is shown of a line. Characters. */
const longestLine = 10_000;

const linesAStep = 4096;

/** The rows to show. */
export function* outputRows(lines: OutputLines, wish: OutputWish): Steps<RowList<OutputRow, OutputFacts>> {
    const folded = wish.mine ? 0 : compileLines(lines);
    const hidden = wish.compileOpen ? 0 : folded;
    const places = wish.mine ? yield* ownLines(lines) : undefined;
    const length = places ? places.length : lines.length - hidden + (folded > 0 ? 1 : 0);
    /** The line of a row; -1 for the row of the compile log. */
    const lineOf = (row: number): number =>
        places ? places.at(row) : row - (folded > 0 ? 1 : 0) + (row > 0 ? hidden : 0);
    const isFold = (row: number): boolean => folded > 0 && row === 0;
    const lengths = new Uint16Array(Math.min(length, wish.measured ?? length));
    for (let row = 0; row < lengths.length; row++) {
        if (!isFold(row)) lengths[row] = Math.min(lines.lengthAt(lineOf(row)), longestLine);
        if (row % linesAStep === linesAStep - 1) yield;
    }
    const textOf = (row: number): string => (isFold(row) ? '' : lines.textAt(lineOf(row)));
    return {
        length,
        facts: { lengths, matches: yield* outputMatches(length, textOf, wish.find) },
        at: (row) => {
            if (isFold(row) && length > 0) return { kind: 'compile', lines: folded, open: wish.compileOpen };
            const line = row < length ? lines.at(lineOf(row)) : undefined;
            if (!line) return undefined;
            const cut = Math.max(0, line.text.length - longestLine);
            return { kind: 'line', line: cut > 0 ? { ...line, text: line.text.slice(0, longestLine) } : line, cut };
        },
    };
}

function* ownLines(lines: OutputLines): Steps<Numbers> {
    const own = new Numbers();
    for (let index = 0; index < lines.length; index++) {
        if (lines.sourceAt(index) === 'function') own.push(index);
        if (index % linesAStep === linesAStep - 1) yield;
    }
    return own;
}

/** How many lines at the top are Nango's own about compiling: all before the one with which it begins to run the function. */
function compileLines(lines: OutputLines): number {
    let count = 0;
    while (count < lines.length && lines.sourceAt(count) === 'nango' && !lines.textAt(count).startsWith('Executing ->'))
        count++;
    return count >= worthFolding && count < lines.length ? count : 0;
}
