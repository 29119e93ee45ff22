import type { RowsHere } from '../rows/rowsHere.ts';
import type { Scroller } from '../scroller.ts';
import { RowHeights } from './rowHeights.ts';

/** Left of the text stand the number and the level icon. */
const GUTTER = 76;

/** The element that shows lines, and how high they are in it when they are wrapped. */
export class WrappedLines {
    readonly #scroller: Scroller;
    #element: Element | undefined;
    #heights: { readonly lengths: Uint16Array; readonly columns: number; readonly of: RowHeights } | undefined;
    #characterWidth = 8;

    constructor(scroller: Scroller) {
        this.#scroller = scroller;
    }

    get element(): Element | undefined {
        return this.#element;
    }

    readonly attach = (element: Element | undefined): void => {
        this.#element = element;
        const probe = element && document.createElement('span');
        if (!probe) return;
        probe.textContent = '0'.repeat(50);
        probe.className = 'sr';
        element.append(probe);
        this.#characterWidth = probe.scrollWidth / 50 || this.#characterWidth;
        probe.remove();
    };

    /** The heights of so many lines, of which the first have these lengths, in an element as wide as it is now. */
    heights(count: number, lengths: Uint16Array): RowHeights {
        const columns = Math.floor((this.#scroller.width - GUTTER) / this.#characterWidth);
        if (this.#heights?.lengths !== lengths || this.#heights.columns !== columns)
            this.#heights = { lengths, columns, of: new RowHeights(count, lengths, columns) };
        return this.#heights.of;
    }

    /** Lines are as high as the browser makes them: notes those drawn from this row on; true where the guess was wrong. */
    measure(rows: RowsHere<'output'>, from: number): boolean {
        const lines = [...(this.#element?.querySelectorAll<HTMLElement>('.line') ?? [])];
        const heights = this.#heights?.of;
        if (!heights) return false;
        const wrong = lines.map(
            (line, index) => rows.at(from + index) !== undefined && heights.measured(from + index, line.offsetHeight),
        );
        return wrong.includes(true);
    }
}
