import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';

/** Gives all layers the strings of VS Code's language; without a translation the English ones in the code stay. */
export function useStringsOf({ bundle }: typeof vscode.l10n): void {
    if (bundle !== undefined) l10n.config({ contents: bundle });
}
