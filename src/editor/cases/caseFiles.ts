import * as vscode from 'vscode';
import type { CaseFileReading } from '../../core/cases/caseFile.ts';
import { isCaseFile } from './casePlace.ts';

/** A case file as it is now: what its editor holds, else what is on disk. */
export interface CaseFile {
    readonly uri: vscode.Uri;
    readonly text: string;
    readonly reading: CaseFileReading;
}

const pattern = '**/*.cases.json';

/** The case files: read when asked for, watched from then on, written only by `write`. */
export class CaseFiles {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    /** Fired with a case file that has changed, come or gone. */
    readonly onDidChange = this.changed.event;
    private readonly wasRead = new vscode.EventEmitter<
        CaseFile | { readonly uri: vscode.Uri; readonly reading?: undefined }
    >();
    /** Fired with a file that was read, or that is not there. */
    readonly onDidRead = this.wasRead.event;
    private readonly known = new Map<string, Promise<CaseFile | undefined>>();
    private readonly subscriptions: vscode.Disposable[] = [this.changed, this.wasRead];
    private watching = false;

    /** All case files of the workspace. */
    async find(): Promise<readonly vscode.Uri[]> {
        this.watch();
        return vscode.workspace.findFiles(pattern, '**/node_modules/**');
    }

    /** The file, read; undefined where there is none. */
    read(uri: vscode.Uri): Promise<CaseFile | undefined> {
        this.watch();
        const key = uri.toString();
        const known = this.known.get(key);
        if (known !== undefined) return known;
        const reading = load(uri);
        this.known.set(key, reading);
        void reading.then((file) => {
            // News of an older text is no news.
            if (this.known.get(key) === reading) this.wasRead.fire(file ?? { uri });
        });
        return reading;
    }

    /** Writes a new file, or edits one through its document; one with unsaved changes of the person is not saved. */
    async write(uri: vscode.Uri, text: string): Promise<void> {
        if ((await this.read(uri)) === undefined) {
            await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        } else {
            const document = await vscode.workspace.openTextDocument(uri);
            const { isDirty } = document;
            const edit = new vscode.WorkspaceEdit();
            const { range, text: changed } = changedRange(document, text);
            edit.replace(uri, range, changed);
            await vscode.workspace.applyEdit(edit);
            if (!isDirty) await document.save();
        }
        this.forget(uri);
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private watch(): void {
        if (this.watching) return;
        this.watching = true;
        const watcher = vscode.workspace.createFileSystemWatcher(pattern);
        const forget = (uri: vscode.Uri): void => this.forget(uri);
        const ofDocument = ({ uri }: vscode.TextDocument): void => {
            if (isCaseFile(uri)) this.forget(uri);
        };
        this.subscriptions.push(
            watcher,
            watcher.onDidChange(forget),
            watcher.onDidCreate(forget),
            watcher.onDidDelete(forget),
            vscode.workspace.onDidChangeTextDocument(({ document }) => ofDocument(document)),
            // Unsaved changes are gone, and VS Code's own checks with them.
            vscode.workspace.onDidCloseTextDocument(ofDocument),
            vscode.workspace.onDidOpenTextDocument(ofDocument),
        );
    }

    private forget(uri: vscode.Uri): void {
        this.known.delete(uri.toString());
        this.changed.fire(uri);
    }
}

async function load(uri: vscode.Uri): Promise<CaseFile | undefined> {
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    const { readCaseFile } = await import('../../core/cases/caseFile.ts');
    return { uri, text, reading: readCaseFile(text) };
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    try {
        // A document outlives its file for a while.
        const bytes = await vscode.workspace.fs.readFile(uri);
        return open?.getText() ?? new TextDecoder().decode(bytes);
    } catch {
        return undefined;
    }
}

/** Only what differs is replaced, so that cursors and folds in the file stay. */
function changedRange(
    document: vscode.TextDocument,
    text: string,
): { readonly range: vscode.Range; readonly text: string } {
    const before = document.getText();
    let start = 0;
    while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
    let end = 0;
    const most = Math.min(before.length, text.length) - start;
    while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
    return { range, text: text.slice(start, text.length - end) };
}
