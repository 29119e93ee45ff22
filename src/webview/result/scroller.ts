import type { Stretch } from './rowWindow.ts';

/** The element whose content scrolls; lists draw only the rows in its sight. */
export class Scroller {
    readonly #redraw: () => void;
    readonly #sizes = new ResizeObserver(() => this.#redraw());
    #element: HTMLElement | undefined;

    constructor(redraw: () => void) {
        this.#redraw = redraw;
    }

    /** Follows the element that is shown now. */
    readonly attach = (element: Element | undefined): void => {
        const next = element instanceof HTMLElement ? element : undefined;
        if (next === this.#element) return;
        if (this.#element) this.#sizes.unobserve(this.#element);
        this.#element = next;
        if (next) this.#sizes.observe(next);
    };

    get top(): number {
        return this.#element?.scrollTop ?? 0;
    }

    set top(top: number) {
        if (this.#element) this.#element.scrollTop = top;
    }

    get width(): number {
        return this.#element?.clientWidth ?? innerWidth;
    }

    get height(): number {
        return this.#element?.clientHeight ?? innerHeight;
    }

    /** What is in sight of an element inside, measured from that element's top. */
    sightOf(element: Element | undefined): Stretch {
        const height = this.height;
        if (!this.#element?.isConnected || !element?.isConnected) return { top: 0, height };
        return { top: this.#element.getBoundingClientRect().top - element.getBoundingClientRect().top, height };
    }

    /** Scrolls so far that a stretch inside an element is in sight, below what sticks to the top. */
    reveal(element: Element | undefined, top: number, height: number, sticky = 0): void {
        const sight = this.sightOf(element);
        if (top < sight.top + sticky) this.top += top - sight.top - sticky;
        else if (top + height > sight.top + sight.height) {
            // Of what is higher than the sight, the beginning.
            this.top += Math.min(top + height - sight.top - sight.height, top - sight.top - sticky);
        }
    }
}
