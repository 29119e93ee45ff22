import { foldCase } from '../../text/foldCase.ts';
import type { Steps } from '../../steps.ts';

/** The places that hold a text, in order: row and character of each. */
export interface OutputMatches {
    readonly rows: readonly number[];
    readonly starts: readonly number[];
    /** There are more than these. */
    readonly more: boolean;
}

const most = 10_000;
const rowsAStep = 2048;

/** Every place that holds the text, up to 10,000. */
export function* outputMatches(length: number, textOf: (row: number) => string, find: string): Steps<OutputMatches> {
    const wanted = foldCase(find);
    const rows: number[] = [];
    const starts: number[] = [];
    for (let row = 0; wanted && row < length; row++) {
        const text = foldCase(textOf(row));
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
            if (rows.length === most) return { rows, starts, more: true };
            rows.push(row);
            starts.push(at);
        }
        if (row % rowsAStep === rowsAStep - 1) yield;
    }
    return { rows, starts, more: false };
}
