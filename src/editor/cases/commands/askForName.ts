import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { longestName } from '../../../core/cases/functionCase.ts';
import type { FunctionCases } from '../cases.ts';

/** Asks for the name of a case; one that is taken is not accepted. */
export async function askForName(
    title: string,
    value: string,
    { cases, file }: FunctionCases,
): Promise<string | undefined> {
    const taken = new Set([...cases.map(({ name }) => name), ...(file?.reading.broken ?? [])]);
    const typed = await vscode.window.showInputBox({
        title,
        value,
        placeHolder: l10n.t('such as: a private repository'),
        validateInput: (text) => {
            const name = text.trim();
            if (name === '') return l10n.t('Needs a value.');
            if (name.length > longestName) {
                return l10n.t('At most {0} characters (now {1}).', longestName, name.length);
            }
            return taken.has(name) ? l10n.t('There is a case called {0}.', name) : undefined;
        },
    });
    return typed?.trim();
}
