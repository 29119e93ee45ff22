import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { runGroups } from '../../../core/run/history/runGroups.ts';
import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import type { Outcomes } from '../result/outcomes.ts';
import type { RunStore } from '../runStore.ts';
import { runItem, type RunItem } from './runItem.ts';

type Separator = vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator };

/** What is picked from, and what the buttons of a row do. */
export interface HistoryPick {
    readonly store: RunStore;
    readonly outcomes: Outcomes;
    /** The function whose runs are shown first; undefined for those of all. */
    readonly subject: Pick<RunState, 'functionKey' | 'name' | 'integration'> | undefined;
    /** The run that is shown: the others can be compared with it. */
    readonly shown: string | undefined;
    readonly useInputs: (run: RunState) => void;
    readonly compare: (run: RunState) => void;
    /** Undefined: of all functions. */
    readonly clear: (functionKey: string | undefined) => void;
}

/** The history as a quick pick; resolves with the run that was chosen. */
export function pickFromHistory(parts: HistoryPick): Promise<RunState | undefined> {
    const { store, subject, shown } = parts;
    const pick = vscode.window.createQuickPick<RunItem | Separator>();
    const state = { ofAll: subject === undefined };
    const use = button('reply', l10n.t('Use These Inputs'));
    const compare = button('diff', l10n.t('Compare with Shown'));
    const pin = button('pin', l10n.t('Pin'));
    const unpin = button('pinned', l10n.t('Unpin'));
    const all = button('list-flat', l10n.t('Show Runs of All Functions'));
    const own = button('filter', l10n.t('Show Runs of {0} Only', subject?.name ?? ''));
    const clear = button('clear-all', l10n.t('Clear History…'));
    const runs = (): readonly RunState[] =>
        store.all().filter((run) => state.ofAll || run.functionKey === subject?.functionKey);
    const row = (run: RunState): RunItem => {
        const item = runItem(run, { named: state.ofAll });
        const isShown = run.key === shown;
        return {
            ...item,
            ...(isShown ? { description: `${item.description ?? ''} · ${l10n.t('shown')}` } : {}),
            buttons: [
                ...(run.inputs !== undefined && run.codeHash !== '' ? [use] : []),
                ...(shown !== undefined && !isShown && hasEnded(run) ? [compare] : []),
                run.pinned === true ? unpin : pin,
            ],
        };
    };
    const draw = (): void => {
        const before = keyOf(pick.activeItems[0]);
        const { pinned, today, older } = runGroups(runs(), Date.now());
        pick.title = state.ofAll
            ? l10n.t('Dry runs of all functions')
            : [l10n.t('Dry runs of {0}', subject?.name ?? ''), subject?.integration ?? ''].filter(Boolean).join(' · ');
        pick.buttons = subject === undefined ? [clear] : [state.ofAll ? own : all, clear];
        pick.items = [
            ...group(l10n.t('Pinned'), pinned.map(row)),
            ...group(l10n.t('Today'), today.map(row)),
            ...group(l10n.t('Older'), older.map(row)),
        ];
        const active = pick.items.find((item) => keyOf(item) === before);
        if (active !== undefined) pick.activeItems = [active];
    };
    pick.placeholder = l10n.t('Choose a run to show');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.keepScrollPosition = true;
    draw();
    return new Promise((resolve) => {
        const end = (run?: RunState): void => {
            resolve(run);
            pick.hide();
        };
        const listening = store.onDidChange(draw);
        pick.onDidTriggerButton((pressed) => {
            if (pressed === clear) {
                end();
                parts.clear(state.ofAll ? undefined : subject?.functionKey);
                return;
            }
            state.ofAll = pressed === all;
            draw();
        });
        pick.onDidTriggerItemButton(({ button: pressed, item }) => {
            if (!('run' in item)) return;
            if (pressed === pin || pressed === unpin) store.pin(item.run.key, pressed === pin);
            else {
                end();
                (pressed === use ? parts.useInputs : parts.compare)(item.run);
            }
        });
        pick.onDidAccept(() => {
            const [item] = pick.selectedItems;
            if (item !== undefined && 'run' in item) end(item.run);
        });
        pick.onDidHide(() => {
            resolve(undefined);
            listening.dispose();
            pick.dispose();
        });
        pick.show();
        void readSummaries(parts, runs(), draw);
    });
}

/** Runs whose reports were never read have no words yet: they get them one after the other. */
async function readSummaries({ outcomes }: HistoryPick, runs: readonly RunState[], draw: () => void): Promise<void> {
    const unread = runs.filter((run) => hasEnded(run) && run.summary === undefined && run.dryRunId !== undefined);
    for (const run of unread) await outcomes.summaryOf(run);
    if (unread.length > 0) draw();
}

function group(label: string, items: readonly RunItem[]): readonly (RunItem | Separator)[] {
    return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function keyOf(item: RunItem | Separator | undefined): string | undefined {
    return item !== undefined && 'run' in item ? item.run.key : undefined;
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
    return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
