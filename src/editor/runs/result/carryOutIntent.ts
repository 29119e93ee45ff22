import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import { views } from '../../ids.ts';
import type { OpenComparison } from '../compare/openComparison.ts';
import type { FirstPaints } from '../firstPaints.ts';
import { asksBeside, resultCommand } from './resultCommands.ts';
import type { RunDeeds } from './runDeeds.ts';
import type { RunPlaces } from './runPlaces.ts';

/** The view that an intent came from: what it shows, and what it can be told. */
export interface IntentSource {
    readonly shownKey: string | undefined;
    readonly run: RunState | undefined;
    readonly comparison: OpenComparison | undefined;
    readonly paints: FirstPaints;
    readonly places: RunPlaces;
    readonly mask: SecretMask;
    readonly deeds: () => Promise<RunDeeds>;
    readonly answer: (message: unknown) => PromiseLike<unknown>;
    /** Sends the state anew. */
    readonly push: () => void;
    /** The same to a page that has just come and has nothing yet. */
    readonly pushToNewPage: () => void;
    readonly closeComparison: () => void;
}

/** Does what a person wants who works with the result view. */
export async function carryOutIntent(intent: ResultIntent, source: IntentSource): Promise<void> {
    const { run, places } = source;
    const own = run === undefined || run.codeHash === '' ? undefined : run;
    switch (intent.intent) {
        case 'ready':
            source.pushToNewPage();
            break;
        case 'painted':
            source.paints.painted(intent.run);
            break;
        case 'showFunction':
            if (own !== undefined) await places.show(own);
            break;
        case 'showFrame':
            if (own !== undefined) await places.showFrame(own, intent.index);
            break;
        case 'findLine':
            if (run === undefined) break;
            await places.findLine(run);
            source.push();
            break;
        case 'rowsWanted':
        case 'keySought':
        case 'valueSought':
        case 'markSought':
        case 'copyValue':
        case 'copyOutput':
        case 'saveRecords':
        case 'openValue':
        case 'openDocument': {
            const answer = await (await source.deeds()).carryOut(intent, source.shownKey);
            if (answer !== undefined) await source.answer(answer);
            break;
        }
        case 'closeCompared':
            source.closeComparison();
            break;
        case 'showDifferences':
        case 'openDifference':
        case 'openCompared':
        case 'ignorePath':
        case 'stopIgnoring':
        case 'swapCompared':
            await source.comparison?.carryOut(intent);
            break;
        case 'copy':
            await vscode.env.clipboard.writeText(source.mask.apply(intent.text));
            break;
        default: {
            const command = resultCommand(intent, run);
            if (command !== undefined) await vscode.commands.executeCommand(...command);
        }
    }
    // VS Code gives the keyboard to the editor when a question closes.
    if (asksBeside(intent)) await vscode.commands.executeCommand(`${views.result}.focus`, { preserveFocus: false });
}
