import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import { commands } from '../../ids.ts';
import type { CompareIntent } from '../compare/openComparison.ts';
import { dashboardOf } from '../../session/dashboard.ts';

/** Intents that are about the view itself or what it shows: the view carries them out. */
export type OwnResultIntent = Extract<
    ResultIntent,
    {
        readonly intent:
            | 'rowsWanted'
            | 'keySought'
            | 'valueSought'
            | 'markSought'
            | 'copyValue'
            | 'copyOutput'
            | 'openValue'
            | 'saveRecords'
            | 'ready'
            | 'painted'
            | 'showFunction'
            | 'showFrame'
            | 'findLine'
            | 'openDocument'
            | 'copy'
            | 'closeCompared';
    }
>;

/** The command that carries out an intent of the result view, and what it is given; undefined where it needs a run. */
export function resultCommand(
    intent: Exclude<ResultIntent, OwnResultIntent | CompareIntent>,
    run: RunState | undefined,
): readonly [string, ...unknown[]] | undefined {
    const functionUri = run === undefined || run.codeHash === '' ? undefined : vscode.Uri.parse(run.functionKey);
    switch (intent.intent) {
        case 'runAgain':
        case 'stopWatching':
        case 'watchAgain':
        case 'tryNow':
        case 'showLog':
        case 'openDryRunById':
        case 'addApiKey':
        case 'useTheseInputs':
        case 'copyDryRunId':
        case 'runFromCheckpoint':
            return [commands[intent.intent]];
        case 'runAsOtherType':
            return functionUri && [commands.dryRun, functionUri, { type: run?.type === 'action' ? 'sync' : 'action' }];
        case 'compareWithFirst':
            return run && [commands.compareRuns, run.continues, run.key];
        case 'showProblems':
            return ['workbench.actions.view.problems'];
        case 'chooseConnection':
        case 'chooseIntegration':
            return [commands[intent.intent], functionUri];
        case 'openApiKeys':
            return run && ['vscode.open', vscode.Uri.parse(dashboardOf(run.origin))];
        case 'openProxySettings':
            return ['workbench.action.openSettings', 'http.proxy'];
    }
}

/** Intents that ask the person something beside the view: when that is answered, the keyboard comes back to it. */
export function asksBeside(intent: ResultIntent): boolean {
    switch (intent.intent) {
        case 'saveRecords':
        case 'chooseConnection':
        case 'chooseIntegration':
        case 'addApiKey':
        case 'openDryRunById':
            return true;
        case 'ignorePath':
            return intent.path === undefined;
        default:
            return false;
    }
}
