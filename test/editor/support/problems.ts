import * as vscode from 'vscode';
import { rules } from '../../../src/core/lint/rules.ts';

/** What the extension says is wrong with a document, the rules' problems left out. */
export function problemsOf({ uri }: { readonly uri: vscode.Uri }): readonly vscode.Diagnostic[] {
    return ownProblems(uri).filter(({ code }) => !ruleIds.has(idOf(code)));
}

/** What the rules say of a document. */
export function ruleProblemsOf({ uri }: { readonly uri: vscode.Uri }): readonly vscode.Diagnostic[] {
    return ownProblems(uri).filter(({ code }) => ruleIds.has(idOf(code)));
}

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function ownProblems(uri: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Nango');
}

/** What a problem's code says, be it a link or not. */
export function idOf(code: vscode.Diagnostic['code']): string {
    return String(typeof code === 'object' ? code.value : code);
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
