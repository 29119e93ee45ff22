import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { Report } from '../report.ts';

/** The command that writes types into a folder; what it does is loaded when it is used. */
export function registerTypesCommand(extensionUri: vscode.Uri, report: Report): vscode.Disposable {
    return vscode.commands.registerCommand(commands.setUpTypes, async () => {
        try {
            const { setUpTypes } = await import('./setUpTypes.ts');
            await setUpTypes(extensionUri);
        } catch (error) {
            await report.show(error);
        }
    });
}
