import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Environment } from '../../session/environment.ts';
import type { ReplacedCode } from '../copies/deployedCopies.ts';
import type { DeployParts } from '../deployParts.ts';
import type { DeployWork } from '../deployWork.ts';
import { dateWords } from '../review/reviewWords.ts';

/** Reviews code that a deployment replaced, to deploy it again: the copy of this key, else one that is chosen. */
export async function putBack(
    parts: DeployParts,
    work: DeployWork,
    target: vscode.Uri | undefined,
    key: string | undefined,
): Promise<void> {
    const environments = await parts.session.parts.environments.list();
    const kept = await work.copies.replaced();
    const chosen = key === undefined ? await choose(parts, kept, target) : kept.find((copy) => copy.key === key);
    if (chosen === undefined) {
        if (key !== undefined) await vscode.window.showInformationMessage(l10n.t('This code is not kept any more.'));
        return;
    }
    const environment = environments.find(({ id }) => id === chosen.owner.environmentId);
    if (environment === undefined) {
        await vscode.window.showWarningMessage(l10n.t('The environment that it was deployed to is gone.'));
        return;
    }
    const { integration, type, name } = chosen.owner;
    const functionKey = `nango-replaced:${chosen.key}`;
    await work.reviews.open({ functionKey, name, type, integration, environment, text: { kept: chosen } });
}

async function choose(
    parts: DeployParts,
    kept: readonly ReplacedCode[],
    target: vscode.Uri | undefined,
): Promise<ReplacedCode | undefined> {
    const environment = await parts.session.parts.environments.active();
    const { origin } = await parts.session.parts.servers.choose(environment);
    const here = kept.filter(({ owner }) => owner.environmentId === environment.id && owner.origin === origin);
    const fn = await parts.active.at(target);
    const own = here.filter(
        ({ owner }) => owner.integration === fn?.integration && owner.name === fn.name && owner.type === fn.type,
    );
    const offered = own.length > 0 ? own : here;
    if (offered.length === 0) {
        await vscode.window.showInformationMessage(
            l10n.t(
                'No replaced code is kept for {0}. It is kept when a deployment from here replaces it.',
                environment.name,
            ),
        );
        return undefined;
    }
    const picked = await vscode.window.showQuickPick(
        offered.map((copy) => rowOf(copy, environment)),
        { title: l10n.t('Put back replaced code'), matchOnDescription: true, matchOnDetail: true },
    );
    return picked?.copy;
}

function rowOf(copy: ReplacedCode, environment: Environment): vscode.QuickPickItem & { readonly copy: ReplacedCode } {
    const { owner, at, code, codeVersion, lastDeployed } = copy;
    const lines = code.split('\n').length;
    return {
        label: l10n.t('Replaced on {0}', dateWords(at)),
        description: [codeVersion ?? '', l10n.t('{0} lines', lines)].filter((text) => text !== '').join(' · '),
        detail: [
            `${owner.integration} / ${owner.name}`,
            environment.name,
            ...(lastDeployed === undefined ? [] : [l10n.t('deployed on {0}', dateWords(lastDeployed))]),
        ].join(' · '),
        copy,
    };
}
