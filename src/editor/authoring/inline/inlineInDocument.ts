import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { inlineImports } from '../../../core/inline/inlineImports.ts';
import { editorLines } from '../../../core/text/lines.ts';
import { readModuleAt } from './readModuleAt.ts';

/** Inlines relative imports of a document, or says why that is not possible. Without a place: all of them. */
export async function inlineInDocument(uri: unknown, specifier: unknown): Promise<void> {
    const document =
        uri instanceof vscode.Uri
            ? await vscode.workspace.openTextDocument(uri)
            : vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const source = document.getText();
    const inlining = await inlineImports({
        path: document.uri.path,
        source,
        ...(typeof specifier === 'number' ? { specifier } : {}),
        read: (module, fromPath) => readModuleAt(document.uri.with({ path: fromPath }), module),
    });
    if ('refusal' in inlining) {
        await vscode.window.showWarningMessage(l10n.t('This can’t be inlined safely: {0}', inlining.refusal));
        return;
    }
    // Somebody went on typing.
    if (document.getText() !== source) return;
    const lines = editorLines(source);
    const edit = new vscode.WorkspaceEdit();
    for (const { from, to, text } of inlining.edits) {
        const { start, end } = lines.rangeOf(from, to);
        edit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), text);
    }
    await vscode.workspace.applyEdit(edit);
}
