import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { deploymentMs, isDeploying, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { duration } from '../../../core/text/duration.ts';
import { problemsWords } from '../../authoring/compiles.ts';
import { commands } from '../../ids.ts';
import { ownerOf } from '../copies/copyOwner.ts';
import type { DeployParts } from '../deployParts.ts';
import type { DeployWork } from '../deployWork.ts';
import { dateWords } from '../review/reviewWords.ts';
import { showDeploymentOutput } from '../tellDeployment.ts';

/** Shows the deployments made from this workspace, and what can be done with each. */
export async function showDeployments(parts: DeployParts, work: DeployWork): Promise<void> {
    const all = await work.runs.history.all();
    if (all.length === 0) {
        await vscode.window.showInformationMessage(l10n.t('Nothing was deployed from this workspace yet.'));
        return;
    }
    const picked = await vscode.window.showQuickPick(all.map(rowOf), {
        title: l10n.t('Deployments from this workspace'),
        matchOnDescription: true,
        matchOnDetail: true,
    });
    if (picked === undefined) return;
    const choices = choicesOf(parts, work, picked.deployment);
    const chosen =
        choices.length === 1
            ? choices[0]
            : await vscode.window.showQuickPick(choices, { title: picked.deployment.name });
    await chosen?.run();
}

interface Choice extends vscode.QuickPickItem {
    readonly run: () => Promise<void>;
}

function rowOf(deployment: DeploymentState): vscode.QuickPickItem & { readonly deployment: DeploymentState } {
    const { name, environment, phase, integration, startedAt, deployedFunctions, putsBack, version } = deployment;
    const icons = { deployed: 'pass', failed: 'error', lost: 'warning' } as const;
    const icon = phase === 'deployed' || phase === 'failed' || phase === 'lost' ? icons[phase] : 'sync';
    const versions = deployedFunctions.flatMap((each) => each.version ?? []);
    return {
        label: name,
        iconPath: new vscode.ThemeIcon(icon),
        description: [integration, environment.name, dateWords(startedAt)].join(' · '),
        detail: [
            outcomeWords(deployment),
            ...(versions.length > 0 ? versions : version === undefined ? [] : [version]),
            ...(putsBack ? [l10n.t('put back')] : []),
        ].join(' · '),
        deployment,
    };
}

function outcomeWords(deployment: DeploymentState): string {
    const { phase, refusal = '', problems } = deployment;
    if (isDeploying(deployment)) return l10n.t('Under way');
    if (phase === 'deployed') return l10n.t('Deployed in {0}', duration(deploymentMs(deployment)));
    if (problems !== undefined) return l10n.t('Not deployed: {0}', problemsWords(problems));
    const reason = refusal === '' ? l10n.t('Nango gave no reason') : refusal;
    return phase === 'lost' ? l10n.t('Not known: {0}', reason) : l10n.t('Not deployed: {0}', reason);
}

function choicesOf(parts: DeployParts, work: DeployWork, deployment: DeploymentState): readonly Choice[] {
    const { output = '', replaced } = deployment;
    const choices: Choice[] = [];
    if (output !== '')
        choices.push({ label: l10n.t('Show Output'), run: () => showDeploymentOutput(parts, deployment) });
    if (replaced !== undefined) {
        choices.push({ label: l10n.t('Compare with What It Replaced'), run: () => compare(parts, work, deployment) });
        choices.push({
            label: l10n.t('Put Back What It Replaced'),
            run: async () => vscode.commands.executeCommand(commands.putBack, undefined, replaced),
        });
    }
    choices.push({
        label: l10n.t('Open the Function'),
        run: async () => vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(deployment.functionKey)),
    });
    return choices;
}

/** What it replaced beside what it deployed; where the latter is not kept, beside the file. */
async function compare(parts: DeployParts, work: DeployWork, deployment: DeploymentState): Promise<void> {
    const { replaced, codeHash, name, functionKey, origin } = deployment;
    const owner = ownerOf(deployment, origin);
    const kept = await work.copies.replaced(owner);
    const before = kept.find(({ key }) => key === replaced);
    if (before === undefined) {
        await vscode.window.showInformationMessage(l10n.t('This code is not kept any more.'));
        return;
    }
    const seen = await work.copies.seen(owner);
    const after = [...kept, ...(seen === undefined ? [] : [seen])].find(({ hash }) => hash === codeHash)?.code;
    const file = `${name}.ts`;
    const left = parts.documents.keep(`replaced:${before.key}`, file, before.code);
    const right =
        after === undefined
            ? vscode.Uri.parse(functionKey)
            : parts.documents.keep(`deployed:${deployment.key}`, file, after);
    const title =
        after === undefined
            ? l10n.t('{0} (replaced ↔ file now)', file)
            : l10n.t('{0} (replaced ↔ deployed on {1})', file, dateWords(deployment.startedAt));
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
}
