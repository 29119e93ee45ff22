import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { hasEnded, isUnderWay, type RunState } from '../../../core/run/runState.ts';
import { commands } from '../../ids.ts';
import { OpenComparison } from '../compare/openComparison.ts';
import { restoreInputs } from '../inputs/restoreInputs.ts';
import type { HistoryCommandParts } from './historyCommandParts.ts';
import type { HistoryCommandId } from './historyCommands.ts';
import { pickFromHistory } from './historyPick.ts';
import { runFromCheckpoint } from './runFromCheckpoint.ts';
import { runItem } from './runItem.ts';

/** What a command across runs does. */
type HistoryCommand = (...given: readonly unknown[]) => Promise<unknown>;

/** Commands across runs, by their ids. */
export function historyCommandTable(parts: HistoryCommandParts): Readonly<Record<HistoryCommandId, HistoryCommand>> {
    const { store, resultView } = parts;
    const pin = async (pinned: boolean): Promise<void> => {
        const run = resultView.shown;
        if (run !== undefined) store.pin(run.key, pinned);
        return Promise.resolve();
    };
    return {
        [commands.showHistory]: (uri) => showHistory(parts, uri instanceof vscode.Uri ? uri : undefined),
        [commands.clearHistory]: () => clearHistory(parts, subjectOf(parts)?.functionKey),
        [commands.compareRuns]: (before, after) => compareTwo(parts, keyOf(parts, before), keyOf(parts, after)),
        [commands.pinRun]: () => pin(true),
        [commands.unpinRun]: () => pin(false),
        [commands.runFromCheckpoint]: async () => {
            const run = resultView.shown;
            if (run !== undefined) await runFromCheckpoint(parts, run);
        },
    };
}

async function showHistory(parts: HistoryCommandParts, uri: vscode.Uri | undefined): Promise<void> {
    const { store, resultView } = parts;
    await store.refresh();
    if (store.all().length === 0) {
        await vscode.window.showInformationMessage(l10n.t('There are no dry runs yet.'));
        return;
    }
    const subject = subjectOf(parts, uri);
    const shown = resultView.shown;
    const run = await pickFromHistory({
        ...parts,
        subject: subject !== undefined && store.latestOf(subject.functionKey) !== undefined ? subject : undefined,
        shown: shown !== undefined && hasEnded(shown) ? shown.key : undefined,
        useInputs: (chosen) => {
            restoreInputs(parts, chosen).catch((error: unknown) => parts.report.show(error));
        },
        compare: (chosen) => {
            compareTwo(parts, chosen.key, shown?.key).catch((error: unknown) => parts.report.show(error));
        },
        clear: (functionKey) => {
            clearHistory(parts, functionKey).catch((error: unknown) => parts.report.show(error));
        },
    });
    if (run === undefined) return;
    await resultView.show(run.key);
    await resultView.reveal();
}

/** The function that is meant: that of a file, of the run shown, or the one at hand. */
function subjectOf(
    { store, active, resultView }: HistoryCommandParts,
    uri?: vscode.Uri,
): Pick<RunState, 'functionKey' | 'name' | 'integration'> | undefined {
    const key = uri?.toString();
    const shown = key === undefined ? resultView.shown : store.latestOf(key);
    if (shown !== undefined) return shown;
    const fn = active.value;
    if (fn === undefined || (key !== undefined && key !== fn.key)) return undefined;
    return { functionKey: fn.key, name: fn.name, integration: fn.integration };
}

function keyOf({ store }: HistoryCommandParts, given: unknown): string | undefined {
    return typeof given === 'string' && store.get(given) !== undefined ? given : undefined;
}

/** Compares two runs, the older one first; those that are not given are asked for. */
async function compareTwo(parts: HistoryCommandParts, one?: string, other?: string): Promise<void> {
    const { store, resultView } = parts;
    await store.refresh();
    const { shown } = resultView;
    const base = other ?? (shown !== undefined && hasEnded(shown) ? shown.key : await pickRun(parts, undefined));
    const baseRun = base === undefined ? undefined : store.get(base);
    if (baseRun === undefined) return;
    const chosen = one ?? (await pickRun(parts, baseRun));
    const chosenRun = chosen === undefined ? undefined : store.get(chosen);
    if (chosenRun === undefined) return;
    const [before, after] = chosenRun.startedAt <= baseRun.startedAt ? [chosenRun, baseRun] : [baseRun, chosenRun];
    await resultView.reveal();
    await resultView.compare((changed) => new OpenComparison(parts, before.key, after.key, changed));
}

/** Asks for a run that has ended; of the function of `base`, or where it has no other, of any. */
async function pickRun({ store }: HistoryCommandParts, base: RunState | undefined): Promise<string | undefined> {
    const others = store.all().filter((run) => run.key !== base?.key && hasEnded(run));
    const own = others.filter((run) => run.functionKey === base?.functionKey);
    const runs = own.length > 0 ? own : others;
    if (runs.length === 0) {
        await vscode.window.showInformationMessage(l10n.t('There is no other dry run to compare with.'));
        return undefined;
    }
    const title =
        base === undefined ? l10n.t('Compare which dry run?') : l10n.t('Compare the run of {0} with…', base.name);
    const items = runs.map((run) => runItem(run, { named: own.length === 0 }));
    const options = { title, matchOnDescription: true, matchOnDetail: true };
    return (await vscode.window.showQuickPick(items, options))?.run.key;
}

/** Forgets the runs of a function, or all, but for those under way; pinned ones only if that is said. */
async function clearHistory({ store }: HistoryCommandParts, functionKey: string | undefined): Promise<void> {
    await store.refresh();
    const runs = store
        .all()
        .filter((run) => !isUnderWay(run) && (functionKey === undefined || run.functionKey === functionKey));
    const [first] = runs;
    if (first === undefined) return;
    const unpinned = runs.filter(({ pinned }) => pinned !== true);
    const pinned = runs.length - unpinned.length;
    const clear = l10n.t('Clear');
    const clearAll = pinned === 0 ? clear : l10n.t('Clear Pinned Too');
    const question =
        functionKey === undefined
            ? l10n.t('Clear the history of all functions?')
            : l10n.t('Clear the history of {0}?', first.name);
    const stay = pinned === 0 ? '' : ` ${l10n.t('{0} pinned stay.', pinned)}`;
    const answer = await vscode.window.showWarningMessage(
        question,
        {
            modal: true,
            detail: `${l10n.t('{0} dry runs are forgotten here; Nango keeps its own.', unpinned.length)}${stay}`,
        },
        ...(unpinned.length === 0 ? [clearAll] : [...new Set([clear, clearAll])]),
    );
    if (answer === undefined) return;
    await store.forget((answer === clear ? unpinned : runs).map(({ key }) => key));
}
