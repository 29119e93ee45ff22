import type { ComparedPart } from '../../../core/run/compare/runDifference.ts';
import type { ComparedGroup } from '../../../protocol/comparison.ts';
import { rowWindow, type RowWindow, type Stretch } from '../rowWindow.ts';

/** Height of a part's heading. */
export const HEADING = 26;

/** The rows of one part as they stand in the list. */
export interface ComparedBlock {
    readonly part: ComparedPart;
    /** Of all parts together, the number of its first difference. */
    readonly from: number;
    readonly count: number;
    /** Pixels from the list's top. */
    readonly top: number;
    readonly heading: boolean;
}

/** The parts that a tab shows, one below the other; only All has headings. */
export function comparedBlocks(
    groups: readonly ComparedGroup[],
    tab: ComparedPart | 'all',
    rowHeight: number,
): readonly ComparedBlock[] {
    const heading = tab === 'all';
    const blocks: ComparedBlock[] = [];
    let from = 0;
    let top = 0;
    for (const { part, count } of groups) {
        if (count > 0 && (heading || part === tab)) {
            blocks.push({ part, from, count, top, heading });
            top += (heading ? HEADING : 0) + count * rowHeight;
        }
        from += count;
    }
    return blocks;
}

/** The rows of a block that are in sight, counted from its first. */
export function rowsInSight({ top, heading, count }: ComparedBlock, sight: Stretch, rowHeight: number): RowWindow {
    return rowWindow({ top: sight.top - top - (heading ? HEADING : 0), height: sight.height }, count, rowHeight);
}

/** Pixels from the list's top to a difference; undefined where the tab does not show it. */
export function topOf(blocks: readonly ComparedBlock[], index: number, rowHeight: number): number | undefined {
    const block = blocks.find(({ from, count }) => index >= from && index < from + count);
    return block && block.top + (block.heading ? HEADING : 0) + (index - block.from) * rowHeight;
}

/** The difference that comes so many after another one, at most the last. */
export function differenceAfter(blocks: readonly ComparedBlock[], index: number, step: number): number {
    const shown = blocks.flatMap(({ from, count }) => ({ from, count }));
    const total = shown.reduce((sum, { count }) => sum + count, 0);
    let place = 0;
    for (const { from, count } of shown) {
        if (index < from) break;
        if (index < from + count) {
            place += index - from;
            break;
        }
        place += count;
    }
    let left = Math.max(0, Math.min(total - 1, place + step));
    for (const { from, count } of shown) {
        if (left < count) return from + left;
        left -= count;
    }
    return index;
}
