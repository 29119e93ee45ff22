import { MOST_PIXELS, rowWindow, type RowWindow, type Stretch } from '../rowWindow.ts';

/** Height of a line that is not wrapped. */
export const LINE = 20;

const SPARE = 200;

/** Heights of wrapped lines: guessed from their length until they were seen. */
export class RowHeights {
    readonly #heights: Uint32Array;
    readonly #tops: Float64Array;
    /** Tops are known up to this row. */
    #known = 0;

    /** `count` rows, of which the first have these lengths; `columns` characters fit on a line. */
    constructor(count: number, lengths: ArrayLike<number>, columns: number) {
        this.#heights = new Uint32Array(count);
        this.#tops = new Float64Array(count + 1);
        for (let row = 0; row < count; row++)
            this.#heights[row] = LINE * Math.max(1, Math.ceil((lengths[row] ?? 0) / Math.max(1, columns)));
    }

    /** Notes a height as measured; true when the guess was wrong. */
    measured(index: number, height: number): boolean {
        if (height <= 0 || index >= this.#heights.length || this.#heights[index] === height) return false;
        this.#heights[index] = height;
        this.#known = Math.min(this.#known, index);
        return true;
    }

    /** Pixels above a row; of the count itself: of all. */
    top(index: number): number {
        for (; this.#known < index && this.#known < this.#heights.length; this.#known++)
            this.#tops[this.#known + 1] = (this.#tops[this.#known] ?? 0) + (this.#heights[this.#known] ?? 0);
        return this.#tops[index] ?? 0;
    }

    /** How many rows a page can be as high as. */
    get fitting(): number {
        const count = this.#heights.length;
        return this.top(count) <= MOST_PIXELS ? count : this.#at(MOST_PIXELS);
    }

    /** The rows that a stretch shows. */
    window({ top, height }: Stretch): RowWindow {
        const count = this.fitting;
        const from = Math.max(0, this.#at(top - SPARE));
        return { from: Math.min(from, count), to: Math.min(count, this.#at(top + height + SPARE) + 1) };
    }

    #at(pixel: number): number {
        let low = 0;
        let high = this.#heights.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.top(middle + 1) <= pixel) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/** The rows that a stretch shows when none is wrapped. */
export const lineWindow = (stretch: Stretch, count: number): RowWindow => rowWindow(stretch, count, LINE);
