import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isConflict } from '../../core/deploy/deployConflict.ts';
import { failureSentence } from '../../core/failure/failureSentence.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import { withIntegration } from '../runs/startDryRun.ts';
import type { Environment } from '../session/environment.ts';
import { readSettings } from '../settings.ts';
import { textHash } from '../runs/textHash.ts';
import { withName } from './askForName.ts';
import { ownerOf } from './copies/copyOwner.ts';
import { lookAtDeployed, protectedBy, replacedBy, seenIn, type DeployedLook } from './deployedLook.ts';
import type { DeployParts } from './deployParts.ts';
import type { DeployWork } from './deployWork.ts';
import type { ReviewSubject } from './review/reviewSubject.ts';
import { dateWords } from './review/reviewWords.ts';

/**
 * Deploys the function at hand: by its review; outside production, where the person wants that, after one dialog or at
 * once. What would overwrite somebody else's work, or can't be replaced, always goes to the review.
 */
export async function deployFunction(parts: DeployParts, work: DeployWork, uri: vscode.Uri | undefined): Promise<void> {
    const { active, session } = parts;
    const at = await active.at(uri);
    if (at === undefined) {
        await vscode.window.showInformationMessage(l10n.t('Open a file with createAction or createSync to deploy it.'));
        return;
    }
    const blocking = at.obstacles.find((obstacle) => obstacle.blocking);
    if (blocking !== undefined) {
        await vscode.window.showWarningMessage(blocking.message);
        return;
    }
    const environment = await session.parts.environments.active();
    await session.parts.servers.offerFolderServer(environment);
    await session.apiFor(environment);
    const placed = await withIntegration(parts, at);
    if (placed.integration === '') return;
    const fn = await withName(placed);
    if (fn === undefined) return;
    if (fn.name !== placed.name) await parts.functions.choose(fn, fn);
    const subject = subjectOf(fn, environment);
    const { reviewDeploy, confirmDeploy } = await readSettings(fn.document.uri);
    const isReviewed = environment.production || (reviewDeploy === 'always' && confirmDeploy === 'always');
    if (isReviewed) await work.reviews.open(subject);
    else await deployUnreviewed(parts, work, subject, { asks: confirmDeploy === 'always' });
}

/** A function at hand as it is reviewed and deployed. */
export function subjectOf(fn: FunctionAtHand, environment: Environment): ReviewSubject {
    const { key, name, type, integration, document } = fn;
    return { functionKey: key, name, type, integration, environment, text: { document } };
}

async function deployUnreviewed(
    { session }: DeployParts,
    work: DeployWork,
    subject: ReviewSubject,
    { asks }: { readonly asks: boolean },
): Promise<void> {
    if ('kept' in subject.text) return;
    const { document } = subject.text;
    const api = await session.apiFor(subject.environment);
    const look = await lookAtDeployed(api, subject);
    const seen = await work.copies.seen(ownerOf(subject, api.target.origin));
    const now = seenIn(look);
    const isOther = isConflict(seen, now) && now?.hash !== textHash(document.getText());
    if (isOther || protectedBy(look) !== undefined) {
        await work.reviews.open(subject);
        return;
    }
    if (asks && !(await confirms(subject, look, api.target.origin))) return;
    await work.runs.run({ ...subject, text: document, wishes: {}, replaces: replacedBy(look) });
}

/** Asks once, naming all that matters. */
async function confirms(subject: ReviewSubject, look: DeployedLook, origin: string): Promise<boolean> {
    const { environment, name, type, integration } = subject;
    const kind = type === 'action' ? l10n.t('action') : l10n.t('sync');
    const where = l10n.t('{0} · {1} {2}, integration {3}', new URL(origin).host, kind, name, integration);
    const deploy = l10n.t('Deploy to {0}', environment.name);
    const title = l10n.t('Deploy {0} to {1}?', name, environment.name);
    const detail = `${where}\n${nowWords(look)}`;
    return (await vscode.window.showInformationMessage(title, { modal: true, detail }, deploy)) === deploy;
}

function nowWords(look: DeployedLook): string {
    if (look.kind === 'nothing') return l10n.t('Nothing is deployed under this name.');
    if (look.kind === 'unknown') return l10n.t('What is deployed now is not known. {0}', failureSentence(look.why));
    const { lastDeployed } = look.facts;
    if (lastDeployed === undefined) return l10n.t('Replaces the code deployed before.');
    return l10n.t('Replaces the code deployed on {0}.', dateWords(lastDeployed));
}
