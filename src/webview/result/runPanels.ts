import type { ShownRun } from '../../protocol/shownRun.ts';
import { CallsPanel } from './calls/callsPanel.ts';
import { ErrorPanel } from './errorPanel.ts';
import { InputsPanel } from './inputsPanel.ts';
import { OutputPanel } from './output/outputPanel.ts';
import type { Panel, PanelContext } from './panel.ts';
import { ProgressPanel } from './progressPanel.ts';
import { RecordsPanel } from './records/recordsPanel.ts';
import { ListsOfRun } from './rows/listsOfRun.ts';
import { ResultPanel } from './resultPanel.ts';
import { firstTab, runTabs, type TabId } from './runTabs.ts';

/** The panels of one run; they keep filters, sorting and folds while the run is shown. */
export class RunPanels {
    run: ShownRun;
    /** The lists that the panels draw from. */
    readonly lists: ListsOfRun;
    readonly #view: Omit<PanelContext, 'run' | 'lists'>;
    readonly #panels = new Map<TabId, Panel>();

    constructor(run: ShownRun, view: Omit<PanelContext, 'run' | 'lists'>) {
        this.run = run;
        this.#view = view;
        this.lists = new ListsOfRun(() => this.run, view.post);
    }

    /** The panel of a tab, made when it is first shown. `last` is the panel of another run. */
    panel(tab: TabId): Panel | undefined {
        const known = this.#panels.get(tab);
        if (known) return known;
        const made = this.#make(tab);
        if (made) this.#panels.set(tab, made);
        return made;
    }

    /** The panel that says most about the run. */
    get first(): Panel | undefined {
        const tab = firstTab(this.run, runTabs(this.run, false));
        return tab && this.panel(tab);
    }

    #make(tab: TabId): Panel | undefined {
        const run = (): ShownRun => this.run;
        const context: PanelContext = {
            ...this.#view,
            lists: this.lists,
            get run() {
                return run();
            },
        };
        switch (tab) {
            case 'progress':
                return new ProgressPanel(context);
            case 'error':
                return new ErrorPanel(context);
            case 'result':
                return new ResultPanel(context);
            case 'records':
                return new RecordsPanel(context);
            case 'calls':
                return new CallsPanel(context);
            case 'output':
                return new OutputPanel(context);
            case 'inputs':
                return new InputsPanel(context);
            case 'last':
                return undefined;
        }
    }
}
