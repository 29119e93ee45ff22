import type { Steps } from '../../steps.ts';
import { shownKey } from './shownText.ts';

const rowsAStep = 512;

/** The next row, after `at` and round, whose key begins with a letter. */
export function* keyRow(
    letter: string,
    rows: { readonly length: number; at(index: number): { readonly key: string | number | undefined } | undefined },
    at: number,
): Steps<number | undefined> {
    const wanted = letter.toLowerCase();
    for (let step = 1; step <= rows.length; step++) {
        const index = (at + step) % rows.length;
        const key = rows.at(index)?.key;
        if (key !== undefined && shownKey(key).toLowerCase().startsWith(wanted)) return index;
        if (step % rowsAStep === 0) yield;
    }
    return undefined;
}
