import * as vscode from 'vscode';
import { until } from './until.ts';

/** Starts a dry run as its lens does; where something is to be picked, the first row is taken. */
export async function dryRun(document: vscode.TextDocument, wish?: Readonly<Record<string, unknown>>): Promise<void> {
    await takingFirstRows(vscode.commands.executeCommand('nango.dryRun', document.uri, wish));
}

/** Presses Enter in whatever pick is open until the command has come to its end. */
export async function takingFirstRows(command: Thenable<unknown>): Promise<void> {
    const state = { ended: false };
    const ending = Promise.resolve(command).finally(() => (state.ended = true));
    await until(
        'the command to end',
        async () => {
            // Without a row to take, and without a pick, this does nothing.
            if (!state.ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
            return state.ended;
        },
        (ended) => ended,
    );
    await ending;
}
