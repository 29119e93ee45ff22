import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DeployedFunction, DeployedType, FunctionSource } from '../../../core/deploy/deployedFunction.ts';

const icons: Readonly<Record<DeployedType, string>> = { action: 'zap', sync: 'sync', onEvent: 'radio-tower' };

/** The row of a deployed function: kind, schedule and source in words, the rest in its tooltip. */
export function functionItem(deployed: DeployedFunction): vscode.TreeItem {
    const item = new vscode.TreeItem(deployed.name);
    const details = [typeWord(deployed.type), deployed.schedule, sourceWord(deployed.source)];
    if (!deployed.enabled) details.push(l10n.t('paused'));
    item.description = details.filter((detail) => detail !== undefined).join(' · ');
    item.iconPath = new vscode.ThemeIcon(deployed.enabled ? icons[deployed.type] : 'circle-slash');
    item.tooltip = tooltipOf(deployed);
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

function tooltipOf(deployed: DeployedFunction): vscode.MarkdownString {
    const text = new vscode.MarkdownString();
    text.appendMarkdown(`**`).appendText(deployed.name).appendMarkdown(`**\n\n`);
    if (deployed.description !== undefined) text.appendText(deployed.description).appendMarkdown('\n\n');
    const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
    const facts: readonly (readonly [string, string | undefined])[] = [
        [l10n.t('Deployed'), deployed.lastDeployed === undefined ? undefined : when.format(deployed.lastDeployed)],
        [l10n.t('From'), fromWords(deployed.source)],
        [l10n.t('Runs'), deployed.schedule],
        [l10n.t('Starts by itself'), startsWord(deployed)],
        [deployed.type === 'sync' ? l10n.t('Models') : l10n.t('Output'), deployed.models.join(', ')],
        [l10n.t('Scopes'), deployed.scopes.join(', ')],
        [l10n.t('State'), deployed.enabled ? undefined : l10n.t('paused')],
    ];
    for (const [label, value] of facts) {
        if (value === undefined || value === '') continue;
        text.appendText(`${label}: ${value}`).appendMarkdown('  \n');
    }
    return text;
}

function fromWords(source: FunctionSource): string | undefined {
    switch (source) {
        case 'standalone':
            return l10n.t('an editor');
        case 'repo':
            return l10n.t('a repository: it can’t be replaced from here');
        case 'catalog':
            return l10n.t('the catalog: it can’t be replaced from here');
        case 'unknown':
            return undefined;
    }
}

function startsWord({ type, autoStart }: DeployedFunction): string | undefined {
    if (type !== 'sync' || autoStart === undefined) return undefined;
    return autoStart ? l10n.t('yes') : l10n.t('no');
}
