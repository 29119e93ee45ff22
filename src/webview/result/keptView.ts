import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { Host } from '../shared/host.ts';
import { readKeptRun, type KeptFolds } from './keptRun.ts';

/** What a person set up in the view, remembered while it is hidden. */
export class KeptView {
    readonly #host: Host<ResultIntent>;
    readonly #chosen: Map<string, string>;
    /** The same sets until something changes: rows are drawn anew only then. */
    readonly #hidden: Map<string, ReadonlySet<string>>;
    readonly #scroll = new Map<string, number>();

    constructor(host: Host<ResultIntent>) {
        const { tabs, hidden } = readKeptRun(host.kept());
        this.#host = host;
        this.#chosen = new Map(Object.entries(tabs));
        this.#hidden = new Map(Object.entries(hidden).map(([model, names]) => [model, new Set(names)]));
    }

    /** The tab of a function that was chosen by hand. */
    chosenTab(functionKey: string): string | undefined {
        return this.#chosen.get(functionKey);
    }

    chooseTab(functionKey: string, tab: string): void {
        this.#chosen.set(functionKey, tab);
    }

    /** The columns of a function's model that are not shown. */
    hiddenColumns(functionKey: string, model: string): ReadonlySet<string> {
        return this.#hidden.get(`${functionKey} ${model}`) ?? nothing;
    }

    hideColumns(functionKey: string, model: string, names: readonly string[]): void {
        this.#hidden.set(`${functionKey} ${model}`, new Set(names));
    }

    /** How far a tab of the run is scrolled. */
    scrollOf(tab: string): number {
        return this.#scroll.get(tab) ?? 0;
    }

    scrolled(tab: string, top: number): void {
        this.#scroll.set(tab, top);
    }

    /** Another run is shown: takes up scroll and folds if it is the one that was shown before the view was hidden. */
    restore(run: string): KeptFolds | undefined {
        const kept = readKeptRun(this.#host.kept());
        this.#scroll.clear();
        if (kept.run !== run) return undefined;
        for (const [tab, top] of Object.entries(kept.scroll)) this.#scroll.set(tab, top);
        return kept.folds;
    }

    /** Keeps all of it, with the run shown and the folds of its result. */
    keep(run: string, folds: KeptFolds | undefined): void {
        this.#host.keep({
            tabs: Object.fromEntries(this.#chosen),
            run,
            scroll: Object.fromEntries(this.#scroll),
            folds,
            hidden: Object.fromEntries([...this.#hidden].map(([model, names]) => [model, [...names]])),
        });
    }
}

const nothing: ReadonlySet<string> = new Set();
