import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import * as l10n from '@vscode/l10n';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { RowsAheadMessage, RowsAnswer } from '../../protocol/rowsMessage.ts';
import type { ResultState } from '../../protocol/resultState.ts';
import type { ShownRun } from '../../protocol/shownRun.ts';
import type { Host } from '../shared/host.ts';
import { withCommandKey } from '../shared/platform.ts';
import { Ticker, toNextSecond } from '../shared/ticker.ts';
import { ComparisonView } from './compare/comparisonView.ts';
import { header } from './header.ts';
import { CallsPanel } from './calls/callsPanel.ts';
import { chosenTab, readKeptRun, type KeptFolds } from './keptRun.ts';
import { noticeStrip } from './noticeStrip.ts';
import { emptyPage, readingPage } from './pages.ts';
import type { Panel } from './panel.ts';
import { clockStart, isOpenEnded, isWaitedFor } from './runClock.ts';
import { ResultPanel } from './resultPanel.ts';
import { RunPanels } from './runPanels.ts';
import { firstTab, runTabs, type Tab, type TabId } from './runTabs.ts';
import { Scroller } from './scroller.ts';
import { tabBar, tabElementId } from './tabBar.ts';

/** Ages change by the minute; half of one is near enough. */
const AGE_TICK = 30_000;

/** The result view: one run, whole, as it was sent last. */
export class ResultView {
    readonly #root: HTMLElement;
    readonly #host: Host<ResultIntent>;
    readonly #scroller = new Scroller(() => this.#draw());
    readonly #ticker = new Ticker(() => this.#draw());
    readonly #comparison: ComparisonView;
    readonly #chosen = new Map<string, string>();
    readonly #scroll = new Map<string, number>();
    readonly #hidden = new Map<string, readonly string[]>();
    #state: ResultState | undefined;
    #panels: RunPanels | undefined;
    #last: RunPanels | undefined;
    #shownTab: TabId | undefined;
    #announced = '';
    #ahead: RowsAheadMessage | undefined;

    constructor(root: HTMLElement, host: Host<ResultIntent>) {
        this.#root = root;
        this.#host = host;
        this.#comparison = new ComparisonView({
            scroller: this.#scroller,
            post: this.#post,
            redraw: () => this.#draw(),
        });
        for (const [functionKey, tab] of Object.entries(readKeptRun(host.kept()).tabs))
            this.#chosen.set(functionKey, tab);
        for (const [place, names] of Object.entries(readKeptRun(host.kept()).hidden)) this.#hidden.set(place, names);
        addEventListener('keydown', (event) => this.#onKey(event));
    }

    /** Takes in a state and draws it. */
    receive(state: ResultState): void {
        const before = this.#state;
        this.#state = state;
        if (state.view === 'run') this.#take(state.run, state.last);
        if (this.#ahead && this.#ahead.rows.run === this.#panels?.run.key) this.#panels.lists.takeAhead(this.#ahead);
        this.#ahead = undefined;
        // What stands there when the view opens is read anyway; only what changes is announced.
        if (before && state.view === 'run') this.#announced = state.run.announcement;
        if (state.view === 'compare') {
            this.#comparison.receive(state.comparison);
            this.#announced = state.comparison.announcement;
        }
        this.#draw();
    }

    /** Takes in rows of what stays with the extension; those sent ahead are for the state that comes next. */
    take(answer: RowsAnswer | RowsAheadMessage): void {
        if (answer.type === 'rowsAhead') {
            this.#ahead = answer;
            return;
        }
        for (const panels of [this.#panels, this.#last]) if (panels?.run.key === answer.run) panels.lists.take(answer);
        this.#draw();
    }

    readonly #post = (intent: ResultIntent): void => this.#host.post(intent);

    #take(run: ShownRun, last: ShownRun | undefined): void {
        const shown = this.#panels;
        if (shown?.run.key === run.key) shown.run = run;
        else {
            this.#panels = this.#panelsOf(run);
            this.#restore(run);
            if (shown?.run.functionKey === run.functionKey && !isOpenEnded(shown.run)) this.#last = shown;
        }
        if (this.#last?.run.functionKey !== run.functionKey || this.#last.run.key === run.key) this.#last = undefined;
        if (last && this.#last?.run.key !== last.key) this.#last = this.#panelsOf(last);
    }

    #panelsOf(run: ShownRun): RunPanels {
        return new RunPanels(run, {
            scroller: this.#scroller,
            post: this.#post,
            redraw: () => this.#draw(),
            hiddenColumns: (model) => new Set(this.#hidden.get(`${run.functionKey} ${model}`)),
            hideColumns: (model, names) => {
                this.#hidden.set(`${run.functionKey} ${model}`, names);
                this.#keep();
            },
            showCall: this.#showCall,
        });
    }

    readonly #showCall = (index: number): void => {
        this.#choose('calls');
        const panel = this.#panels?.panel('calls');
        if (panel instanceof CallsPanel) panel.pointAt(index);
        document.getElementById(tabElementId('calls'))?.focus();
    };

    /** Takes up scroll and folds when this is the run that was shown before the view was hidden. */
    #restore(run: ShownRun): void {
        const kept = readKeptRun(this.#host.kept());
        this.#scroll.clear();
        this.#shownTab = undefined;
        if (kept.run !== run.key) return;
        for (const [tab, top] of Object.entries(kept.scroll)) this.#scroll.set(tab, top);
        const panel = kept.folds && this.#panels?.panel('result');
        if (kept.folds && panel instanceof ResultPanel) panel.tree.folds.restore(kept.folds.levels, kept.folds.chosen);
    }

    #folds(): KeptFolds | undefined {
        const panel = this.#panels?.run.result && this.#panels.panel('result');
        return panel instanceof ResultPanel ? panel.tree.folds.toKept() : undefined;
    }

    readonly #keep = (): void => {
        this.#host.keep({
            tabs: Object.fromEntries(this.#chosen),
            run: this.#panels?.run.key ?? '',
            scroll: Object.fromEntries(this.#scroll),
            folds: this.#folds(),
            hidden: Object.fromEntries(this.#hidden),
        });
    };

    #tabs(): readonly Tab[] {
        return this.#panels ? runTabs(this.#panels.run, this.#last !== undefined) : [];
    }

    #tab(tabs: readonly Tab[]): TabId | undefined {
        if (!this.#panels) return undefined;
        const { run } = this.#panels;
        return chosenTab(this.#chosen.get(run.functionKey), tabs) ?? firstTab(run, tabs);
    }

    readonly #choose = (tab: string): void => {
        if (this.#panels) this.#chosen.set(this.#panels.run.functionKey, tab);
        this.#draw();
        this.#keep();
    };

    #panel(tab: TabId | undefined): Panel | undefined {
        if (tab === undefined) return undefined;
        return tab === 'last' ? this.#last?.first : this.#panels?.panel(tab);
    }

    readonly #onScroll = (): void => {
        if (this.#shownTab) this.#scroll.set(this.#shownTab, this.#scroller.top);
        this.#draw();
    };

    #onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.#state?.view === 'compare' && !event.defaultPrevented) {
            this.#post({ intent: 'closeCompared' });
            return;
        }
        if (event.key === 'F8' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            if (this.#panel(this.#shownTab)?.goToMark?.(event.shiftKey) === true) event.preventDefault();
            return;
        }
        if (!withCommandKey(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f') return;
        const search = document.getElementById('search');
        if (!(search instanceof HTMLInputElement)) return;
        event.preventDefault();
        search.focus();
        search.select();
    }

    #runPage(run: ShownRun): TemplateResult {
        const tabs = this.#tabs();
        const tab = this.#tab(tabs);
        const panel = this.#panel(tab);
        const footline = panel?.footline?.();
        return html`${header(run, this.#post)}${tabBar(
                l10n.t('Parts of the run'),
                tabs,
                tab,
                panel?.tools?.(),
                this.#choose,
            )}
            <main class="main">
                ${isOpenEnded(run) ? nothing : noticeStrip(run, this.#post)}
                ${tab && panel ? this.#tabPanel(tab, panel) : nothing}
                ${footline ? html`<div class="footline">${footline}</div>` : nothing}
            </main>`;
    }

    #tabPanel(tab: TabId, panel: Panel): TemplateResult {
        return html`${keyed(
            `${this.#panels?.run.key ?? ''} ${tab}`,
            html`<div
                class="content"
                id="panel"
                role="tabpanel"
                tabindex=${panel.takesFocus ? nothing : 0}
                aria-labelledby=${tabElementId(tab)}
                @scroll=${this.#onScroll}
                @scrollend=${this.#keep}
                ${ref(this.#scroller.attach)}
            >
                ${panel.content()}
            </div>`,
        )}`;
    }

    #page(): TemplateResult {
        switch (this.#state?.view) {
            case 'run':
                return this.#runPage(this.#state.run);
            case 'compare':
                return this.#comparison.page();
            case 'empty':
                return emptyPage(this.#post);
            case 'reading':
            case undefined:
                return readingPage();
        }
    }

    #draw(): void {
        const { activeElement } = document;
        const run = this.#state?.view === 'run' ? this.#state.run : undefined;
        const compares = this.#state?.view === 'compare' && this.#state.comparison.busy;
        const busy = run !== undefined && isWaitedFor(run);
        const tab = run && this.#tab(this.#tabs());
        const moved = tab !== this.#shownTab;
        this.#shownTab = tab;
        render(
            html`<div
                    class="progress view-progress"
                    role=${busy || compares ? 'progressbar' : nothing}
                    aria-label=${busy ? l10n.t('Dry run under way') : compares ? l10n.t('Comparing') : nothing}
                    ?data-on=${busy || compares}
                ></div>
                ${this.#page()}
                <div class="sr" role="status">${this.#announced}</div>`,
            this.#root,
        );
        this.#rescueFocus(activeElement);
        this.#tick(run);
        const top = (tab && this.#scroll.get(tab)) ?? 0;
        if (moved && top > 0) {
            this.#scroller.top = top;
            this.#draw();
        }
    }

    /** The focus of an element that went away goes to the open tab. */
    #rescueFocus(before: Element | null): void {
        if (!before || before === document.body || before.isConnected || !this.#shownTab) return;
        document.getElementById(tabElementId(this.#shownTab))?.focus();
    }

    #tick(run: ShownRun | undefined): void {
        if (this.#state?.view === 'compare') this.#ticker.schedule(AGE_TICK);
        else if (!run) this.#ticker.schedule(undefined);
        else if (isWaitedFor(run) || run.notice?.nextTryAt !== undefined)
            this.#ticker.schedule(toNextSecond(clockStart(run), Date.now()));
        else this.#ticker.schedule(AGE_TICK);
    }
}
