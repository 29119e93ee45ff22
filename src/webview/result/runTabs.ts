import * as l10n from '@vscode/l10n';
import { openingParts } from '../../core/run/rows/openingQuery.ts';
import type { ShownRun } from '../../protocol/shownRun.ts';
import { countText } from '../shared/figures.ts';
import { isOpenEnded } from './runClock.ts';

/** The parts of a run, and the last ended one while another runs. */
export type TabId = 'progress' | 'last' | 'error' | 'result' | 'records' | 'calls' | 'output' | 'inputs';

/** One tab. */
export interface Tab {
    readonly id: TabId;
    readonly label: string;
    readonly count?: string;
    readonly failed?: boolean;
    /** How much in it does not match what the function says. */
    readonly warnings?: number;
}

const total = (run: ShownRun): number => run.models.reduce((sum, model) => sum + model.total, 0);

/** The tabs that have content. While a run goes on: its progress, and the result before it when there is one. */
export function runTabs(run: ShownRun, hasLast: boolean): readonly Tab[] {
    const tabs: Tab[] = [];
    const open = isOpenEnded(run);
    if (open) tabs.push({ id: 'progress', label: l10n.t('Progress') });
    if (run.error) tabs.push({ id: 'error', label: l10n.t('Error'), failed: true });
    const { result, models = [], inputs = [] } = run.check ?? {};
    const ofModels = models.reduce((sum, { wrong, duplicates }) => sum + wrong + duplicates, 0);
    const ofInputs = inputs.reduce((sum, { check }) => sum + check.total, 0);
    if (run.result || result?.total) tabs.push({ id: 'result', label: l10n.t('Result'), warnings: result?.total ?? 0 });
    if (run.models.length > 0)
        tabs.push({ id: 'records', label: l10n.t('Records'), count: countText(total(run)), warnings: ofModels });
    if (run.callCount > 0) tabs.push({ id: 'calls', label: l10n.t('Calls'), count: countText(run.callCount) });
    if (run.outputLines > 0) tabs.push({ id: 'output', label: l10n.t('Output'), count: countText(run.outputLines) });
    if (run.inputs) tabs.push({ id: 'inputs', label: l10n.t('Inputs'), warnings: ofInputs });
    if (open && hasLast) tabs.push({ id: 'last', label: l10n.t('Last Result') });
    return tabs;
}

/** The tab that opens by itself: failed → Error; a sync with records → Records; an action → Result; else Output. */
export function firstTab(run: ShownRun, tabs: readonly Tab[]): TabId | undefined {
    const wanted: readonly TabId[] = ['progress', 'error', ...openingParts(run.type)];
    return wanted.find((id) => tabs.some((tab) => tab.id === id)) ?? tabs[0]?.id;
}
