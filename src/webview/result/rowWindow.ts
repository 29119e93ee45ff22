/** Browsers draw nothing further down than some 33 million pixels. */
export const MOST_PIXELS = 30_000_000;

/** How many rows of a fixed height a page can be as high as. */
export const rowsFitting = (count: number, rowHeight: number): number =>
    Math.min(count, Math.floor(MOST_PIXELS / rowHeight));

/** Rows kept ready above and below what is in sight. */
const SPARE = 8;

/** A stretch of something that scrolls, in its own pixels. */
export interface Stretch {
    readonly top: number;
    readonly height: number;
}

/** Rows `from` up to, not including, `to`. */
export interface RowWindow {
    readonly from: number;
    readonly to: number;
}

/** The rows of a fixed height that a stretch shows, with a few to spare. */
export function rowWindow({ top, height }: Stretch, count: number, rowHeight: number): RowWindow {
    const first = Math.floor(Math.max(0, top) / rowHeight);
    const last = Math.ceil(Math.max(0, top + height) / rowHeight);
    const to = Math.min(count, last + SPARE);
    return { from: Math.max(0, Math.min(first - SPARE, to)), to };
}
