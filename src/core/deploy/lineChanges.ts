import { diffLines } from 'diff';

/** How many lines an edit adds and removes. */
export interface LineChanges {
    readonly added: number;
    readonly removed: number;
}

/** So many steps are tried before an edit counts as a whole new text. */
const mostEdits = 4_000;

/** The lines between two texts, as a diff editor counts them; line ends alone are no change. */
export function lineChangesOf(before: string, after: string): LineChanges {
    const parts = diffLines(unified(before), unified(after), { maxEditLength: mostEdits });
    if (parts === undefined) return { added: linesIn(after), removed: linesIn(before) };
    return parts.reduce(
        (sum, { added, removed, count }) => ({
            added: sum.added + (added ? count : 0),
            removed: sum.removed + (removed ? count : 0),
        }),
        { added: 0, removed: 0 },
    );
}

function unified(text: string): string {
    const lines = text.replace(/\r\n?/g, '\n');
    return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}

function linesIn(text: string): number {
    return unified(text).split('\n').length - 1;
}
