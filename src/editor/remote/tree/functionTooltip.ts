import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DeployedFunction, FunctionSource } from '../../../core/deploy/deployedFunction.ts';
import { appendWords } from '../../appendWords.ts';
import { dateWords } from '../review/reviewWords.ts';

/** What the row of a deployed function does not say. */
export function functionTooltip(deployed: DeployedFunction): vscode.MarkdownString {
    const text = new vscode.MarkdownString();
    appendWords(text.appendMarkdown('**'), deployed.name).appendMarkdown('**\n\n');
    if (deployed.description !== undefined) appendWords(text, deployed.description).appendMarkdown('\n\n');
    const facts: readonly (readonly [string, string | undefined])[] = [
        [l10n.t('Deployed'), deployed.lastDeployed === undefined ? undefined : dateWords(deployed.lastDeployed)],
        [l10n.t('From'), fromWords(deployed.source)],
        [l10n.t('Runs'), deployed.schedule],
        [l10n.t('Starts by itself'), startsWord(deployed)],
        [deployed.type === 'sync' ? l10n.t('Models') : l10n.t('Output'), deployed.models.join(', ')],
        [l10n.t('Scopes'), deployed.scopes.join(', ')],
        [l10n.t('State'), deployed.enabled ? undefined : l10n.t('paused')],
    ];
    for (const [label, value] of facts) {
        if (value === undefined || value === '') continue;
        appendWords(text, `${label}: ${value}`).appendMarkdown('  \n');
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
