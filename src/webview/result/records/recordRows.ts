import type { Stretch } from '../rowWindow.ts';

/** Height of a record's row. */
export const RECORD_ROW = 22;

/** Pixels kept ready above and below what is in sight. */
const SPARE = 8 * RECORD_ROW;

/** Where each row stands when some of them are open and take more than a row. */
export class RecordRows {
    readonly #count: number;
    /** Index and extra pixels of the open ones, in order. */
    readonly #open: readonly { readonly index: number; readonly extra: number }[];

    constructor(count: number, open: readonly { readonly index: number; readonly extra: number }[]) {
        this.#count = count;
        this.#open = open.filter(({ index }) => index >= 0).sort((a, b) => a.index - b.index);
    }

    /** Pixels above a row; of the count itself: of all. */
    top(index: number): number {
        return this.#open.reduce((top, open) => (open.index < index ? top + open.extra : top), index * RECORD_ROW);
    }

    /** The row at a pixel, the last one below all. */
    at(pixel: number): number {
        let above = 0;
        for (const { index, extra } of this.#open) {
            const end = (index + 1) * RECORD_ROW + above + extra;
            if (pixel < end) return Math.min(index, Math.floor((pixel - above) / RECORD_ROW));
            above += extra;
        }
        return Math.min(this.#count, Math.floor((pixel - above) / RECORD_ROW));
    }

    /** The rows that a stretch shows, with a few to spare. */
    window({ top, height }: Stretch): { readonly from: number; readonly to: number } {
        const to = Math.min(this.#count, Math.max(0, this.at(top + height + SPARE)) + 1);
        return { from: Math.max(0, Math.min(this.at(top - SPARE), to)), to };
    }
}
