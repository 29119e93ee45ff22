import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isFunctionName } from '../../core/deploy/functionName.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';

/** The function with a name that the platform accepts; asked for where its own is none. */
export async function withName(fn: FunctionAtHand): Promise<FunctionAtHand | undefined> {
    return isFunctionName(fn.name) && (fn.named || fn.document.uri.scheme !== 'untitled') ? fn : askForName(fn);
}

/** Asks for the name to deploy a function under. */
export async function askForName(fn: FunctionAtHand): Promise<FunctionAtHand | undefined> {
    const name = await vscode.window.showInputBox({
        title: l10n.t('Name to deploy under'),
        value: fn.name,
        validateInput: (text) =>
            isFunctionName(text) ? undefined : l10n.t('Letters, digits, _ and - only, at most 255.'),
    });
    return name === undefined ? undefined : { ...fn, name };
}
