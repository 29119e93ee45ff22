import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DeployedFunction, DeployedType, FunctionSource } from '../../../core/deploy/deployedFunction.ts';

const icons: Readonly<Record<DeployedType, string>> = { action: 'zap', sync: 'sync', onEvent: 'radio-tower' };

/** The row of a deployed function: kind, schedule and source in words. */
export function functionItem(deployed: DeployedFunction): vscode.TreeItem {
    const item = new vscode.TreeItem(deployed.name);
    const details = [typeWord(deployed.type), deployed.schedule, sourceWord(deployed.source)];
    if (!deployed.enabled) details.push(l10n.t('paused'));
    item.description = details.filter((detail) => detail !== undefined).join(' · ');
    item.iconPath = new vscode.ThemeIcon(deployed.enabled ? icons[deployed.type] : 'circle-slash');
    item.contextValue = `nangoFunction.${deployed.type}.${deployed.source}`;
    item.accessibilityInformation = { label: `${deployed.name}, ${item.description}` };
    return item;
}

/** "action", "sync", "on event". */
export function typeWord(type: DeployedType): string {
    switch (type) {
        case 'action':
            return l10n.t('action');
        case 'sync':
            return l10n.t('sync');
        case 'onEvent':
            return l10n.t('on event');
    }
}

/** Where it came from, where that matters: what an editor deployed can be replaced from here. */
function sourceWord(source: FunctionSource): string | undefined {
    switch (source) {
        case 'repo':
            return l10n.t('repository');
        case 'catalog':
            return l10n.t('catalog');
        case 'standalone':
        case 'unknown':
            return undefined;
    }
}
