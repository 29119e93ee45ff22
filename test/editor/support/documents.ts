import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The folder that the window has open. */
export function workspaceFolder(): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert(folder !== undefined);
    return folder;
}

/** Opens a file of its own in a folder of the workspace; no editor shows it yet. */
export async function openFile(folder: string, text: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(workspaceFolder(), folder, `fn-${crypto.randomUUID().slice(0, 8)}.ts`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return vscode.workspace.openTextDocument(uri);
}

/** Opens a text that was never saved; no editor shows it yet. */
export async function openUntitled(text: string, language = 'typescript'): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument({ language, content: text });
}

/** Brings a document to the front. */
export async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    return (await vscode.window.showTextDocument(document, { preview: false })).document;
}

/** Puts a text in the place of the first one found, as typing would. */
export async function replace(document: vscode.TextDocument, found: string, text: string): Promise<void> {
    const at = document.getText().indexOf(found);
    assert(at >= 0, `no "${found}"`);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + found.length)), text);
    assert(await vscode.workspace.applyEdit(edit));
}

/** Types a text in front of the first one found; of the whole text for an empty one. */
export async function typeBefore(document: vscode.TextDocument, found: string, text: string): Promise<void> {
    const at = document.getText().indexOf(found);
    assert(at >= 0, `no "${found}"`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(at), text);
    assert(await vscode.workspace.applyEdit(edit));
}

/** Closes every editor after each test, saved or not. */
export function useCleanEditors(): void {
    afterEach(async () => {
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        for (const _tab of tabs) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
}
