import * as l10n from '@vscode/l10n';
import { isDeploying, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { ReviewState } from '../../../protocol/reviewState.ts';
import { protectedBy } from '../deployedLook.ts';
import { changesBlock } from './changesBlock.ts';
import { checksOf } from './checks.ts';
import { deployedBlock } from './deployedBlock.ts';
import { doneState } from './doneState.ts';
import { destructiveChoice, failureBlock } from './failureBlock.ts';
import type { Findings } from './findings.ts';
import { reviewButtons } from './reviewButtons.ts';
import { whereBlock } from './whereBlock.ts';

/** What the state of a review is made from beside the findings. */
export interface ReviewFrame {
    readonly version: number;
    /** The environment's name is typed before a deployment. */
    readonly typed: boolean;
    /** The person has not put away the remark about production. */
    readonly tellsProduction: boolean;
}

const close = { intent: 'close' } as const;

/** The review of one function, block by block. */
export function oneReviewState(findings: Findings, frame: ReviewFrame): ReviewState {
    const { subject, deployment, look } = findings;
    const { environment } = subject;
    const state = {
        version: frame.version,
        key: [environment.id, subject.integration, subject.type, subject.name, subject.functionKey].join(' '),
        production: environment.production,
        busy: look === undefined,
        announcement: '',
    };
    if (deployment?.phase === 'deployed')
        return { ...state, ...doneState(findings, deployment, frame.tellsProduction) };
    if (deployment !== undefined && isDeploying(deployment)) {
        const label = deployment.phase === 'reconnecting' ? l10n.t('Reconnecting…') : l10n.t('Deploying…');
        const since = deployment.runningSince ?? deployment.startedAt;
        return {
            ...state,
            busy: true,
            blocks: [whereBlock(findings, false), deployedBlock(findings), changesBlock(findings)],
            ...(deployment.failure === undefined ? {} : { guard: waitingWords(deployment) }),
            buttons: [
                { label, icon: 'cloud-upload', look: 'secondary', enabled: false, intent: { intent: 'deploy' }, since },
                { label: l10n.t('Close'), look: 'secondary', enabled: true, intent: close },
            ],
            announcement: label,
        };
    }
    const checks = checksOf(findings);
    const choice = destructiveChoice(findings);
    const failed = failureBlock(findings);
    const isProtected = protectedBy(look) !== undefined;
    return {
        ...state,
        blocks: [
            whereBlock(findings, !isProtected),
            deployedBlock(findings),
            ...failed,
            ...(isProtected ? [] : [changesBlock(findings)]),
            ...(isProtected || (checks.length === 0 && choice === undefined)
                ? []
                : [
                      {
                          id: 'checks',
                          title: l10n.t('Check first'),
                          notes: checks,
                          ...(choice === undefined ? {} : { choice }),
                      },
                  ]),
        ],
        ...(frame.typed && !isProtected ? { typeName: environment.name } : {}),
        buttons: reviewButtons(findings),
        announcement: failed.flatMap(({ notes = [] }) => notes.map(({ text }) => text)).join(' '),
    };
}

function waitingWords({ failure, phase }: DeploymentState): string {
    const sentence = failure === undefined ? '' : failureSentence(failure);
    return phase === 'reconnecting'
        ? l10n.t('{0} The deployment goes on in Nango; it was not sent again.', sentence)
        : sentence;
}
