import * as vscode from 'vscode';

/** What the extension says is wrong with a document. */
export function problemsOf({ uri }: { readonly uri: vscode.Uri }): readonly vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Nango');
}

/** The texts that problems cover. */
export function coveredTexts(document: vscode.TextDocument): readonly string[] {
    return problemsOf(document).map(({ range }) => document.getText(range));
}

/** Resolves as soon as a document has so many problems. */
export async function problemCount(document: vscode.TextDocument, count: number): Promise<void> {
    if (problemsOf(document).length === count) return;
    await new Promise<void>((resolve) => {
        const listening = vscode.languages.onDidChangeDiagnostics(() => {
            if (problemsOf(document).length !== count) return;
            listening.dispose();
            resolve();
        });
    });
}
