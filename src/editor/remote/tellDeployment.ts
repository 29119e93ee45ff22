import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { deployedNames, type DeploymentState } from '../../core/deploy/deploymentState.ts';
import { FailureError } from '../../core/failure/failure.ts';
import { problemsWords } from '../authoring/compiles.ts';
import { commands } from '../ids.ts';
import { dashboardOf } from '../session/dashboard.ts';
import type { DeployParts } from './deployParts.ts';

/** Says in a notification how a deployment ended that no view shows. */
export async function tellDeployment(
    parts: Pick<DeployParts, 'report' | 'session' | 'documents'>,
    state: DeploymentState,
): Promise<void> {
    const { name, phase, failure, problems, origin, functionKey } = state;
    if (failure !== undefined) {
        const tryAgain = (): void =>
            void vscode.commands.executeCommand(commands.deploy, vscode.Uri.parse(functionKey));
        await parts.report.show(new FailureError(failure), { origin, tryAgain });
        return;
    }
    if (problems !== undefined) {
        const show = l10n.t('Show Problems');
        const answer = await vscode.window.showErrorMessage(
            l10n.t('{0} was not deployed: it does not compile ({1}).', name, problemsWords(problems)),
            show,
        );
        if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
        return;
    }
    const openInNango = l10n.t('Open in Nango');
    const showOutput = l10n.t('Show Output');
    const isDeployed = phase === 'deployed';
    const buttons = [
        ...(isDeployed ? [openInNango] : []),
        ...(state.output === undefined || state.output === '' ? [] : [showOutput]),
    ];
    const words = parts.session.parts.mask.apply(isDeployed ? deployedWords(state) : refusedWords(state));
    const answer = isDeployed
        ? await vscode.window.showInformationMessage(words, ...buttons)
        : await vscode.window.showErrorMessage(words, ...buttons);
    if (answer === openInNango) await vscode.env.openExternal(vscode.Uri.parse(dashboardOf(origin)));
    if (answer === showOutput) await showDeploymentOutput(parts, state);
}

/** Opens what a deployment printed. */
export async function showDeploymentOutput(
    { documents }: Pick<DeployParts, 'documents'>,
    { key, name, output = '' }: DeploymentState,
): Promise<void> {
    await documents.show(documents.keep(`deployment:${key}`, l10n.t('Deployment of {0}', name), output));
}

/** "Deployed create-issue v1.1.0 to dev." */
export function deployedWords(state: DeploymentState): string {
    return l10n.t('Deployed {0} to {1}.', deployedNames(state), state.environment.name);
}

/** "create-issue was not deployed to dev: No room." */
export function refusedWords({ name, environment, refusal = '' }: DeploymentState): string {
    const reason = refusal === '' ? l10n.t('Nango gave no reason') : refusal;
    return l10n.t('{0} was not deployed to {1}: {2}', name, environment.name, reason);
}
