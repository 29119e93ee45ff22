import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { relativeImports } from '../../../core/inline/relativeImports.ts';
import { commands } from '../../ids.ts';

/** The quick fixes for the relative import at a place of a document. */
export function inlineFixes(
    document: vscode.TextDocument,
    range: vscode.Range,
    diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
    const all = relativeImports(document.getText());
    const here = all.find(({ start, end }) =>
        range.intersection(new vscode.Range(start.line, start.character, end.line, end.character)),
    );
    if (here === undefined) return [];
    const fix = (title: string, args: readonly unknown[]): vscode.CodeAction => {
        const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        made.command = { title, command: commands.inlineImports, arguments: [...args] };
        made.diagnostics = diagnostics.filter(({ code }) => codeOf(code) === 'no-relative-import');
        return made;
    };
    const single = fix(l10n.t('Inline the Import of {0}', here.module), [document.uri, here.specifier]);
    single.isPreferred = true;
    return all.length === 1 ? [single] : [single, fix(l10n.t('Inline All Relative Imports'), [document.uri])];
}

function codeOf(code: vscode.Diagnostic['code']): string {
    return typeof code === 'object' ? String(code.value) : String(code);
}
