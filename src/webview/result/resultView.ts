import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import * as l10n from '@vscode/l10n';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { RowsAheadMessage, RowsAnswer } from '../../protocol/rowsMessage.ts';
import type { ResultState } from '../../protocol/resultState.ts';
import type { ShownRun } from '../../protocol/shownRun.ts';
import { afterPaint } from '../shared/afterPaint.ts';
import type { Host } from '../shared/host.ts';
import { withCommandKey } from '../shared/platform.ts';
import { Ticker, toNextSecond } from '../shared/ticker.ts';
import { ComparisonView } from './compare/comparisonView.ts';
import { header } from './header.ts';
import { CallsPanel } from './calls/callsPanel.ts';
import { chosenTab, type KeptFolds } from './keptRun.ts';
import { KeptView } from './keptView.ts';
import { noticeStrip } from './noticeStrip.ts';
import { emptyPage, readingPage } from './pages.ts';
import type { Panel } from './panel.ts';
import { PanelsInView } from './panelsInView.ts';
import { clockStart, isOpenEnded, isWaitedFor } from './runClock.ts';
import { ResultPanel } from './resultPanel.ts';
import { RunPanels } from './runPanels.ts';
import { firstTab, type Tab, type TabId } from './runTabs.ts';
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
    readonly #kept: KeptView;
    readonly #panels = new PanelsInView((run) => this.#panelsOf(run));
    #state: ResultState | undefined;
    #shownTab: TabId | undefined;
    #announced = '';
    /** The run that is told to be on the screen. */
    #painted = '';

    constructor(root: HTMLElement, host: Host<ResultIntent>) {
        this.#root = root;
        this.#host = host;
        this.#kept = new KeptView(host);
        this.#comparison = new ComparisonView({
            scroller: this.#scroller,
            post: this.#post,
            redraw: () => this.#draw(),
        });
        document.addEventListener('keydown', (event) => this.#onKey(event));
    }

    /** Takes in a state and draws it. */
    receive(state: ResultState): void {
        const before = this.#state;
        this.#state = state;
        if (state.view === 'run' && this.#panels.take(state.run, state.last)) this.#restore(state.run);
        // What stands there when the view opens is read anyway; only what changes is announced.
        if (before && state.view === 'run') this.#announced = state.run.announcement;
        if (state.view === 'compare') {
            this.#comparison.receive(state.comparison);
            this.#announced = state.comparison.announcement;
        }
        this.#draw();
        if (state.view === 'run') this.#tellPainted(state.run);
    }

    /** Takes in rows of what stays with the extension; those sent ahead are for the state that comes next. */
    take(answer: RowsAnswer | RowsAheadMessage): void {
        if (answer.type === 'rowsAhead') this.#panels.takeAhead(answer);
        else {
            this.#panels.takeRows(answer);
            this.#draw();
        }
    }

    #tellPainted({ key, endedAt }: ShownRun): void {
        if (endedAt === undefined || this.#painted === key) return;
        this.#painted = key;
        afterPaint(() => this.#post({ intent: 'painted', run: key }));
    }

    readonly #post = (intent: ResultIntent): void => this.#host.post(intent);

    #panelsOf(run: ShownRun): RunPanels {
        return new RunPanels(run, {
            scroller: this.#scroller,
            post: this.#post,
            redraw: () => this.#draw(),
            hiddenColumns: (model) => this.#kept.hiddenColumns(run.functionKey, model),
            hideColumns: (model, names) => {
                this.#kept.hideColumns(run.functionKey, model, names);
                this.#keep();
            },
            outputScroll: () => this.#kept.scrollOf('output'),
            showCall: this.#showCall,
        });
    }

    readonly #showCall = (index: number): void => {
        this.#choose('calls');
        const panel = this.#panels.panel('calls');
        if (panel instanceof CallsPanel) panel.pointAt(index);
        document.getElementById(tabElementId('calls'))?.focus();
    };

    /** Takes up scroll and folds when this is the run that was shown before the view was hidden. */
    #restore(run: ShownRun): void {
        this.#shownTab = undefined;
        const folds = this.#kept.restore(run.key);
        const panel = folds && this.#panels.panel('result');
        if (folds && panel instanceof ResultPanel) panel.tree.folds.restore(folds.levels, folds.chosen);
    }

    #folds(): KeptFolds | undefined {
        const panel = this.#panels.now?.run.result && this.#panels.panel('result');
        return panel instanceof ResultPanel ? panel.tree.folds.toKept() : undefined;
    }

    readonly #keep = (): void => this.#kept.keep(this.#panels.now?.run.key ?? '', this.#folds());

    #tab(tabs: readonly Tab[]): TabId | undefined {
        const run = this.#panels.now?.run;
        if (!run) return undefined;
        return chosenTab(this.#kept.chosenTab(run.functionKey), tabs) ?? firstTab(run, tabs);
    }

    readonly #choose = (tab: string): void => {
        const run = this.#panels.now?.run;
        if (run) this.#kept.chooseTab(run.functionKey, tab);
        this.#draw();
        this.#keep();
    };

    readonly #onScroll = (): void => {
        if (this.#shownTab) this.#kept.scrolled(this.#shownTab, this.#scroller.top);
        this.#draw();
    };

    #onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.#state?.view === 'compare' && !event.defaultPrevented) {
            this.#post({ intent: 'closeCompared' });
            return;
        }
        if (event.key === 'F8' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            if (this.#panels.panel(this.#shownTab)?.goToMark?.(event.shiftKey) === true) event.preventDefault();
            return;
        }
        if (!withCommandKey(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f') return;
        const search = document.getElementById('search');
        if (!(search instanceof HTMLInputElement)) return;
        event.preventDefault();
        // VS Code, which listens at the window, would open the editor's own.
        event.stopPropagation();
        search.focus();
        search.select();
    }

    #runPage(run: ShownRun): TemplateResult {
        const tabs = this.#panels.tabs;
        const tab = this.#tab(tabs);
        const panel = this.#panels.panel(tab);
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
            `${this.#panels.now?.run.key ?? ''} ${tab}`,
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
        const tab = run && this.#tab(this.#panels.tabs);
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
        const top = tab ? this.#kept.scrollOf(tab) : 0;
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
