import { openLevels } from '../../../core/run/rows/openingQuery.ts';

/** Which branches of a tree are open: so many levels, and what the person opened or closed. */
export class TreeFolds {
    #levels = openLevels;
    readonly #chosen = new Map<string, boolean>();

    set(path: string, open: boolean): void {
        this.#chosen.set(path, open);
    }

    /** Only the root stays open. */
    foldAll(): void {
        this.#levels = 1;
        this.#chosen.clear();
    }

    /** For keeping while the view is hidden. */
    toKept(): { levels: number; chosen: [string, boolean][] } {
        return { levels: this.#levels, chosen: [...this.#chosen] };
    }

    restore(levels: number, chosen: readonly (readonly [string, boolean])[]): void {
        this.#levels = levels;
        this.#chosen.clear();
        for (const [path, open] of chosen) this.#chosen.set(path, open);
    }
}
