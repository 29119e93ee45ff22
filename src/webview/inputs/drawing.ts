import { render, type TemplateResult } from 'lit/html.js';

/** A page in an element. What changes while it is drawn, as by leaving a field that goes away, is drawn after that. */
export class Drawing {
    readonly #root: HTMLElement;
    readonly #page: () => TemplateResult;
    readonly #refuge: string;
    #drawing = false;
    #stale = false;

    /** `refuge`: the id of what takes the focus of an element that went away. */
    constructor(root: HTMLElement, page: () => TemplateResult, refuge: string) {
        this.#root = root;
        this.#page = page;
        this.#refuge = refuge;
    }

    draw(): void {
        this.#stale = true;
        if (this.#drawing) return;
        this.#drawing = true;
        try {
            while (this.#isStale()) this.#drawOnce();
        } finally {
            this.#drawing = false;
        }
    }

    #isStale(): boolean {
        return this.#stale;
    }

    #drawOnce(): void {
        this.#stale = false;
        const { activeElement } = document;
        render(this.#page(), this.#root);
        if (!activeElement || activeElement === document.body || activeElement.isConnected) return;
        document.getElementById(this.#refuge)?.focus();
    }
}
