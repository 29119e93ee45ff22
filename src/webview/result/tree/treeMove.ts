import type { TreeRow } from './treeRows.ts';
import { shownKey } from './shownText.ts';

/** Where a key leads: to another row, or the row itself opens or closes. */
export interface TreeMove {
    readonly to: number;
    readonly open?: boolean;
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** The next row, after `at` and round, whose key begins with a letter. */
function byLetter(letter: string, rows: readonly TreeRow[], at: number): number | undefined {
    const wanted = letter.toLowerCase();
    for (let step = 1; step <= rows.length; step++) {
        const index = (at + step) % rows.length;
        const key = rows[index]?.key;
        if (key !== undefined && shownKey(key).toLowerCase().startsWith(wanted)) return index;
    }
    return undefined;
}

/** What a key does in a tree, as in VS Code's own lists; undefined when it is not one of theirs. */
export function treeMove(key: string, rows: readonly TreeRow[], at: number, page: number): TreeMove | undefined {
    const row = rows[at];
    if (!row) return undefined;
    switch (key) {
        case 'ArrowDown':
            return { to: clamp(at + 1, rows.length) };
        case 'ArrowUp':
            return { to: clamp(at - 1, rows.length) };
        case 'PageDown':
            return { to: clamp(at + page, rows.length) };
        case 'PageUp':
            return { to: clamp(at - page, rows.length) };
        case 'Home':
            return { to: 0 };
        case 'End':
            return { to: rows.length - 1 };
        case 'ArrowRight':
            if (row.branch && !row.open) return { to: at, open: true };
            return { to: row.branch ? clamp(at + 1, rows.length) : at };
        case 'ArrowLeft':
            if (row.branch && row.open) return { to: at, open: false };
            return { to: row.parent ?? at };
        case 'Enter':
        case ' ':
            return row.branch ? { to: at, open: !row.open } : { to: at };
        default: {
            const to = key.length === 1 ? byLetter(key, rows, at) : undefined;
            return to === undefined ? undefined : { to };
        }
    }
}
