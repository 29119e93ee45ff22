import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FunctionSource } from '../../../core/deploy/deployedFunction.ts';

/** "Nov 19, 2026, 14:02". */
export function dateWords(ms: number): string {
    const format = new Intl.DateTimeFormat(vscode.env.language, {
        dateStyle: 'medium',
        timeStyle: 'short',
        hour12: false,
    });
    return format.format(ms);
}

/** Where a deployed function came from. */
export function sourceWords(source: FunctionSource): string {
    switch (source) {
        case 'standalone':
            return l10n.t('an editor (standalone)');
        case 'repo':
            return l10n.t('a repository');
        case 'catalog':
            return l10n.t('the catalog');
        case 'unknown':
            return l10n.t('not known');
    }
}

/** Why a function can't be replaced from here, and what to do. */
export function protectedWords(source: 'repo' | 'catalog'): string {
    return source === 'repo'
        ? l10n.t(
              "This function is deployed from a repository, so it can't be replaced from here. Change it there and deploy with the Nango CLI, or choose another name.",
          )
        : l10n.t("This function is deployed from the catalog, so it can't be replaced from here. Choose another name.");
}

/** The platform stops such a deployment unless it is allowed. */
export function isDestructiveRefusal(output: string | undefined): boolean {
    return output?.includes('--allow-destructive') === true;
}
