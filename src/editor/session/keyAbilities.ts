import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { deedWords } from '../../core/failure/deed.ts';
import type { KeyAbility } from '../../workflows/checkKey.ts';
import { allowedWords } from './allowedWords.ts';
import { dashboardOf } from './dashboard.ts';
import type { Environment } from './environment.ts';

/** Says in one notification what a key may do and which scopes it lacks. */
export function tellAbilities(environment: Environment, origin: string, abilities: readonly KeyAbility[]): void {
    const missing = abilities.filter(({ allowed }) => allowed === 'no');
    const may = l10n.t('The key for {0} may {1}.', environment.name, allowedWords(abilities));
    if (missing.length === 0) {
        void vscode.window.showInformationMessage(may);
        return;
    }
    const scopes = missing.map(({ scope }) => scope);
    const nothing = missing.length === abilities.length;
    const lacks = l10n.t('It lacks {0}.', scopes.join(', '));
    const open = l10n.t('Open API Keys');
    const copy = scopes.length === 1 ? l10n.t('Copy Scope') : l10n.t('Copy Scopes');
    // Not awaited by the flow: the key is stored, whatever becomes of the notification.
    void vscode.window
        .showWarningMessage(
            nothing
                ? l10n.t('The key for {0} may do nothing here.', environment.name) + ' ' + lacks
                : `${may} ${lacks}`,
            open,
            copy,
        )
        .then(async (answer) => {
            if (answer === open) await vscode.env.openExternal(vscode.Uri.parse(dashboardOf(origin)));
            if (answer === copy) await vscode.env.clipboard.writeText(scopes.join('\n'));
        });
}

/** Lists each deed with its scope; choosing one that is missing copies its scope. */
export async function showAbilities(environment: Environment, abilities: readonly KeyAbility[]): Promise<void> {
    const icons = { yes: 'pass', no: 'error', unknown: 'question' } as const;
    const words = { yes: l10n.t('allowed'), no: l10n.t('scope is missing'), unknown: l10n.t('not known') };
    const items = abilities.map(({ deed, scope, allowed }) => ({
        label: deedWords(deed),
        description: words[allowed],
        detail: scope,
        iconPath: new vscode.ThemeIcon(icons[allowed]),
        scope,
    }));
    const picked = await vscode.window.showQuickPick(items, {
        title: l10n.t('What the key for {0} may do', environment.name),
        placeHolder: l10n.t('Choose one to copy its scope'),
    });
    if (picked !== undefined) await vscode.env.clipboard.writeText(picked.scope);
}
