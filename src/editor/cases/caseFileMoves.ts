import * as vscode from 'vscode';
import type { Log } from '../log.ts';
import { caseFileOf } from './casePlace.ts';

/** The case file of a function follows it to its new name: left behind, it would be nobody's. */
export class CaseFileMoves {
    private readonly log: Log;
    private readonly subscription: vscode.Disposable;

    constructor(log: Log) {
        this.log = log;
        this.subscription = vscode.workspace.onDidRenameFiles(({ files }) => {
            for (const { oldUri, newUri } of files)
                this.follow(oldUri, newUri).catch((error: unknown) => this.log.error(error));
        });
    }

    dispose(): void {
        this.subscription.dispose();
    }

    private async follow(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> {
        const [from, to] = [caseFileOf(oldUri.toString()), caseFileOf(newUri.toString())];
        if (from === undefined || to === undefined || !(await exists(from))) return;
        const edit = new vscode.WorkspaceEdit();
        // A case file of that name belongs to a function of that name.
        edit.renameFile(from, to, { ignoreIfExists: true });
        await vscode.workspace.applyEdit(edit);
    }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(uri);
        return true;
    } catch {
        return false;
    }
}
