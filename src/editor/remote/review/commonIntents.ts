import * as vscode from 'vscode';
import type { Failure } from '../../../core/failure/failure.ts';
import type { ReviewIntent } from '../../../protocol/reviewIntent.ts';
import { commands } from '../../ids.ts';
import { saidOnceShape } from '../../stateShapes.ts';
import { StoredState } from '../../storedState.ts';

/** What the remark about production is remembered by. */
export const productionRemark = 'productionBelongsInARepository';

/** Intents that are the same for every review; false where it is none of them. */
export async function carryOutCommon(
    intent: ReviewIntent,
    globalState: vscode.Memento,
    failures: readonly (Failure | undefined)[],
): Promise<boolean> {
    switch (intent.intent) {
        case 'close':
            await vscode.commands.executeCommand(commands.closeReview);
            return true;
        case 'showLog':
            await vscode.commands.executeCommand(commands.showLog);
            return true;
        case 'addApiKey':
        case 'openApiKeys':
        case 'chooseIntegration':
            await vscode.commands.executeCommand(commands[intent.intent]);
            return true;
        case 'openProxySettings':
            await vscode.commands.executeCommand('workbench.action.openSettings', 'http.proxy');
            return true;
        case 'showProblems':
            await vscode.commands.executeCommand('workbench.actions.view.problems');
            return true;
        case 'copyScope': {
            const failure = failures.find((each) => each?.kind === 'scopeMissing');
            if (failure?.kind === 'scopeMissing') await vscode.env.clipboard.writeText(failure.scope);
            return true;
        }
        case 'dontShowAgain':
            await new StoredState(globalState, saidOnceShape).update((all) => ({ ...all, [productionRemark]: true }));
            return true;
        default:
            return false;
    }
}
