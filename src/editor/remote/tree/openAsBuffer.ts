import * as vscode from 'vscode';

/** Opens code in an untitled editor; nothing is written before it is saved. */
export async function openAsBuffer(code: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ language: 'typescript', content: code });
    await vscode.window.showTextDocument(document, { preview: false });
}
