import type { TreeRow } from '../../../core/run/rows/treeRows.ts';

/** Where a key leads: to another row, or the row itself opens or closes. */
export interface TreeMove {
    readonly to: number;
    readonly open?: boolean;
}

/** What a key does in a tree, as in VS Code's own lists; undefined when it is not one of theirs. `row` may be on its way. */
export function treeMove(
    key: string,
    row: TreeRow | undefined,
    { at, count, page }: { readonly at: number; readonly count: number; readonly page: number },
): TreeMove | undefined {
    const go = (to: number): TreeMove => ({ to: Math.max(0, Math.min(count - 1, to)) });
    switch (key) {
        case 'ArrowDown':
            return go(at + 1);
        case 'ArrowUp':
            return go(at - 1);
        case 'PageDown':
            return go(at + page);
        case 'PageUp':
            return go(at - page);
        case 'Home':
            return go(0);
        case 'End':
            return go(count - 1);
        case 'ArrowRight':
            if (row?.branch && !row.open) return { to: at, open: true };
            return go(row?.branch ? at + 1 : at);
        case 'ArrowLeft':
            if (row?.branch && row.open) return { to: at, open: false };
            return go(row?.parent ?? at);
        case 'Enter':
        case ' ':
            return row?.branch ? { to: at, open: !row.open } : go(at);
        default:
            return undefined;
    }
}
