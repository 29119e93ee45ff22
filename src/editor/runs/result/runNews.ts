import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import { hasEnded, isUnderWay, type RunState } from '../../../core/run/runState.ts';
import { commands } from '../../ids.ts';
import type { Outcomes } from './outcomes.ts';
import type { ResultView } from './resultView.ts';
import type { RunStore } from '../runStore.ts';

/** Shorter runs are still in mind when they end. Milliseconds. */
const longMs = 60_000;

/** Tells that a long run has ended, or was lost, while its view was hidden; all else the views say. */
export class RunNews {
    private readonly parts: { readonly outcomes: Outcomes; readonly resultView: ResultView };
    private readonly subscription: vscode.Disposable;
    private readonly underWay = new Set<string>();

    constructor({ store, ...parts }: { store: RunStore; outcomes: Outcomes; resultView: ResultView }) {
        this.parts = parts;
        this.subscription = store.onDidChange((run) => void this.changed(run));
    }

    dispose(): void {
        this.subscription.dispose();
    }

    private async changed(run: RunState): Promise<void> {
        if (isUnderWay(run)) this.underWay.add(run.key);
        const ended = (hasEnded(run) || run.phase === 'lost') && this.underWay.delete(run.key);
        if (!ended || this.parts.resultView.visible) return;
        const long = (run.endedAt ?? run.startedAt) - run.startedAt >= longMs;
        // What becomes of cases the Test Explorer tells.
        if (run.phase !== 'lost' && (!long || run.caseName !== undefined)) return;
        const show = l10n.t('Show Result');
        const watch = l10n.t('Watch Again');
        const lost = run.phase === 'lost' && run.dryRunId !== undefined;
        const answer = await vscode.window.showInformationMessage(
            await this.words(run),
            ...(lost ? [watch, show] : [show]),
        );
        const uri = vscode.Uri.parse(run.functionKey);
        if (answer === watch) await vscode.commands.executeCommand(commands.watchAgain, uri);
        if (answer === show) await vscode.commands.executeCommand(commands.showResult, uri);
    }

    private async words(run: RunState): Promise<string> {
        if (run.phase === 'lost' && run.failure !== undefined) return failureSentence(run.failure);
        const outcome = await this.parts.outcomes.of(run);
        return l10n.t('Dry run of {0} ended: {1}', run.name, outcome?.short ?? '');
    }
}
