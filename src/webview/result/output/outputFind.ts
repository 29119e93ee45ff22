import { foldCase } from '../../shared/foldCase.ts';
import type { OutputRow } from './outputRows.ts';

/** A match: its row and where in the text it starts. */
export interface OutputMatch {
    readonly row: number;
    readonly at: number;
}

const MOST = 10_000;

/** Every place that holds the text, in order, up to 10,000. */
export function outputMatches(rows: readonly OutputRow[], wanted: string): readonly OutputMatch[] {
    const text = foldCase(wanted);
    if (!text) return [];
    const matches: OutputMatch[] = [];
    for (const [row, entry] of rows.entries()) {
        if (entry.kind !== 'line') continue;
        const line = foldCase(entry.line.text);
        for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) {
            if (matches.push({ row, at }) >= MOST) return matches;
        }
    }
    return matches;
}
