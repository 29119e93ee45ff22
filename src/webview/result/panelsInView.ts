import type { RowsAheadMessage, RowsAnswer } from '../../protocol/rowsMessage.ts';
import type { ShownRun } from '../../protocol/shownRun.ts';
import type { Panel } from './panel.ts';
import { isOpenEnded } from './runClock.ts';
import type { RunPanels } from './runPanels.ts';
import { runTabs, type Tab, type TabId } from './runTabs.ts';

/** The panels of the run that is shown, and of the function's run before it while it goes on. */
export class PanelsInView {
    readonly #panelsOf: (run: ShownRun) => RunPanels;
    #now: RunPanels | undefined;
    #last: RunPanels | undefined;
    #ahead: RowsAheadMessage | undefined;

    constructor(panelsOf: (run: ShownRun) => RunPanels) {
        this.#panelsOf = panelsOf;
    }

    /** The run shown. */
    get now(): RunPanels | undefined {
        return this.#now;
    }

    /** Takes in a state; true where it is of another run than before. */
    take(run: ShownRun, last: ShownRun | undefined): boolean {
        const shown = this.#now;
        const isOther = shown?.run.key !== run.key;
        if (isOther) {
            this.#now = this.#panelsOf(run);
            if (shown?.run.functionKey === run.functionKey && !isOpenEnded(shown.run)) this.#last = shown;
        } else shown.run = run;
        if (this.#last?.run.functionKey !== run.functionKey || this.#last.run.key === run.key) this.#last = undefined;
        if (last && this.#last?.run.key !== last.key) this.#last = this.#panelsOf(last);
        if (this.#ahead?.rows.run === run.key) this.#now?.lists.takeAhead(this.#ahead);
        this.#ahead = undefined;
        return isOther;
    }

    /** Takes in rows of what stays with the extension. */
    takeRows(answer: RowsAnswer): void {
        for (const panels of [this.#now, this.#last]) if (panels?.run.key === answer.run) panels.lists.take(answer);
    }

    /** Takes in rows for the state that comes next. */
    takeAhead(ahead: RowsAheadMessage): void {
        this.#ahead = ahead;
    }

    get tabs(): readonly Tab[] {
        return this.#now ? runTabs(this.#now.run, this.#last !== undefined) : [];
    }

    panel(tab: TabId | undefined): Panel | undefined {
        if (tab === undefined) return undefined;
        return tab === 'last' ? this.#last?.first : this.#now?.panel(tab);
    }
}
