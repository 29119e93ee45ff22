import type * as vscode from 'vscode';

/** Whether a diagnostic comes from the editor's own TypeScript. */
export function isOfTypeScript({ source }: vscode.Diagnostic): boolean {
    return source === 'ts' || source === 'typescript';
}
