import { rowWindow, type RowWindow, type Stretch } from '../rowWindow.ts';

/** Height of a line that is not wrapped. */
export const LINE = 20;

const SPARE = 200;

/** Heights of wrapped lines: guessed from their length until they were seen. */
export class RowHeights {
    readonly #heights: number[];
    #tops: number[] | undefined;

    /** `columns` characters fit on a line. */
    constructor(lengths: readonly number[], columns: number) {
        this.#heights = lengths.map((length) => LINE * Math.max(1, Math.ceil(length / Math.max(1, columns))));
    }

    /** Notes a height as measured; true when the guess was wrong. */
    measured(index: number, height: number): boolean {
        if (height <= 0 || this.#heights[index] === height) return false;
        this.#heights[index] = height;
        this.#tops = undefined;
        return true;
    }

    /** Pixels above a row; of the count itself: of all. */
    top(index: number): number {
        this.#tops ??= this.#heights.reduce<number[]>(
            (tops, height) => {
                tops.push((tops.at(-1) ?? 0) + height);
                return tops;
            },
            [0],
        );
        return this.#tops[index] ?? 0;
    }

    /** The rows that a stretch shows. */
    window({ top, height }: Stretch): RowWindow {
        const count = this.#heights.length;
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
