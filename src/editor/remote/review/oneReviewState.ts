import * as l10n from '@vscode/l10n';
import {
    deployedNames,
    deploymentMs,
    isDeploying,
    type DeploymentState,
} from '../../../core/deploy/deploymentState.ts';
import { keptVersion } from '../../../core/deploy/shownVersion.ts';
import { failureSentence } from '../../../core/failure.ts';
import { duration } from '../../../core/text/duration.ts';
import type { ReviewBlock, ReviewButton, ReviewNote, ReviewState } from '../../../protocol/reviewState.ts';
import { problemsWords } from '../../authoring/compiles.ts';
import { protectedBy } from '../deployedLook.ts';
import { checksOf } from './checks.ts';
import { deployedBlock } from './deployedBlock.ts';
import { failureLinks } from './failureLinks.ts';
import type { Findings } from './findings.ts';
import { dateWords, isDestructiveRefusal } from './reviewWords.ts';

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
    if (deployment?.phase === 'deployed') return { ...state, ...doneOf(findings, deployment, frame) };
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
        buttons: buttonsOf(findings),
        announcement: failed.flatMap(({ notes = [] }) => notes.map(({ text }) => text)).join(' '),
    };
}

function whereBlock({ subject, host, version, ownVersion }: Findings, editable: boolean): ReviewBlock {
    const { environment, integration, name, type, text } = subject;
    const kept = keptVersion(version);
    const note =
        version.trim() === kept ? undefined : l10n.t('Nango cuts a version at its first blank: `{0}`.', `v${kept}`);
    const shownVersion = kept === '' ? ownVersion : kept;
    return {
        id: 'where',
        title: name,
        badge: type,
        facts: [
            { label: l10n.t('Environment'), value: environment.name },
            { label: l10n.t('Server'), value: host },
            { label: l10n.t('Integration'), value: integration },
            ...('kept' in text
                ? [{ label: l10n.t('Puts back'), value: l10n.t('code replaced on {0}', dateWords(text.kept.at)) }]
                : []),
            ...(editable || shownVersion === '' ? [] : [{ label: l10n.t('Version'), value: shownVersion }]),
        ],
        ...(editable
            ? {
                  version: {
                      text: version,
                      placeholder: ownVersion === '' ? l10n.t('None') : l10n.t('{0}, from the code', ownVersion),
                      ...(note === undefined ? {} : { note }),
                  },
              }
            : {}),
    };
}

function changesBlock(findings: Findings): ReviewBlock {
    const { difference, look, fileName } = findings;
    const block = { id: 'changes', title: l10n.t('Changes') };
    const changes = difference.changes.map((change) =>
        change.mark === 'code' ? { ...change, note: l10n.t('in {0}', fileName) } : change,
    );
    const hasDiff = look?.kind === 'found' && look.code !== undefined && !difference.unchanged;
    const byFacts = look?.kind === 'found' && look.whyNoCode !== undefined;
    const whyNoCode = byFacts ? look.whyNoCode : undefined;
    return {
        ...block,
        ...(hasDiff ? { link: { label: l10n.t('Open Diff'), intent: { intent: 'openDiff' } as const } } : {}),
        changes,
        ...(difference.unchanged && changes.length === 0
            ? { sentence: l10n.t('The deployed code is the same.') }
            : changes.length === 0
              ? { sentence: look === undefined ? l10n.t('Looking…') : l10n.t('Not known.') }
              : {}),
        ...(whyNoCode === undefined
            ? {}
            : {
                  notes: [
                      {
                          severity: 'info' as const,
                          text: l10n.t('Told from what Nango lists. {0}', failureSentence(whyNoCode)),
                          links: failureLinks(whyNoCode),
                      },
                  ],
              }),
    };
}

function destructiveChoice({ difference, deployment, allowDestructive }: Findings): ReviewBlock['choice'] {
    if (difference.removedModels.length === 0 && !isDestructiveRefusal(deployment?.output)) return undefined;
    return {
        label: l10n.t('Allow destructive changes'),
        description: l10n.t(
            'Nango stops a deployment that it counts as destructive, since records of models or syncs that go away would be deleted, unless this is allowed.',
        ),
        checked: allowDestructive,
    };
}

function failureBlock({ deployment, fileName, subject }: Findings): readonly ReviewBlock[] {
    if (deployment === undefined) return [];
    const { failure, problems, refusal = '', output = '', phase } = deployment;
    const title = phase === 'lost' ? l10n.t('Not known whether it was deployed') : l10n.t('Not deployed');
    const block = { id: 'failure', title, icon: phase === 'lost' ? 'warning' : 'error' } as const;
    const showOutput =
        output === '' ? [] : [{ label: l10n.t('Show Output'), intent: { intent: 'showOutput' } as const }];
    const note = (text: string, links: ReviewNote['links']): readonly ReviewBlock[] => [
        { ...block, notes: [{ severity: phase === 'lost' ? 'warning' : 'error', text, links }] },
    ];
    if (failure !== undefined) return note(failureSentence(failure), failureLinks(failure));
    if (problems !== undefined) {
        const showProblems = { label: l10n.t('Show Problems'), intent: { intent: 'showProblems' } as const };
        return 'kept' in subject.text
            ? note(l10n.t('The code does not compile any more.'), showOutput)
            : note(l10n.t('{0} in {1}.', problemsWords(problems), fileName), [showProblems, ...showOutput]);
    }
    if (isDestructiveRefusal(output))
        return note(
            l10n.t('Nango counts it as destructive and stopped. Allow it below, or keep what goes away.'),
            showOutput,
        );
    return note(refusal === '' ? l10n.t('Nango gave no reason.') : refusal, showOutput);
}

function waitingWords({ failure, phase }: DeploymentState): string {
    const sentence = failure === undefined ? '' : failureSentence(failure);
    return phase === 'reconnecting'
        ? l10n.t('{0} The deployment goes on in Nango; it was not sent again.', sentence)
        : sentence;
}

function buttonsOf(findings: Findings): readonly ReviewButton[] {
    const { subject, look, conflict, difference, deployment } = findings;
    const { environment } = subject;
    const cancel = { label: l10n.t('Cancel'), look: 'secondary', enabled: true, intent: close } as const;
    if (protectedBy(look) !== undefined) {
        const other = { label: l10n.t('Deploy under Another Name…'), look: 'secondary', enabled: true } as const;
        return [
            ...('kept' in subject.text ? [] : [{ ...other, intent: { intent: 'chooseOtherName' } as const }]),
            { ...cancel, label: l10n.t('Close') },
        ];
    }
    const red = environment.production ? 'production' : 'primary';
    const deploy = {
        label: l10n.t('Deploy to {0}', environment.name),
        icon: 'cloud-upload',
        look: red,
        enabled: look !== undefined,
        intent: { intent: 'deploy' },
    } as const;
    const anyway = {
        label: l10n.t('Deploy Anyway'),
        look: environment.production ? 'production' : 'secondary',
        enabled: true,
        intent: { intent: 'deploy', anyway: true },
    } as const;
    if (deployment?.phase === 'lost') {
        const again = { label: l10n.t('Look Again'), look: 'primary', enabled: true } as const;
        return [{ ...again, intent: { intent: 'lookAgain' } }, { ...anyway, look: 'secondary' }, cancel];
    }
    if (conflict === 'unseen' && !difference.unchanged) {
        const see = { label: l10n.t('See What Changed'), icon: 'diff', look: 'primary', enabled: true } as const;
        return [{ ...see, intent: { intent: 'seeWhatChanged' } }, { ...anyway, look: 'secondary' }, cancel];
    }
    if (difference.unchanged && difference.changes.length === 0 && deployment === undefined) return [anyway, cancel];
    return [deploy, cancel];
}

function doneOf(
    findings: Findings,
    deployment: DeploymentState,
    { tellsProduction }: ReviewFrame,
): Pick<ReviewState, 'blocks' | 'buttons' | 'announcement'> {
    const { subject, deployedVersion } = findings;
    const { environment, name, type } = subject;
    const title = l10n.t('Deployed to {0}', environment.name);
    const versions = deployment.deployedFunctions.flatMap(({ version }) => version ?? []);
    const kept = l10n.t('kept, can be put back');
    const took = duration(deploymentMs(deployment));
    const again = { label: l10n.t('Dry Run Again'), intent: { intent: 'dryRun' } } as const;
    const putBack = { label: l10n.t('Put Back'), intent: { intent: 'putBack' } } as const;
    const links = [
        ...('kept' in subject.text ? [] : [again]),
        ...(deployment.replaced === undefined ? [] : [putBack]),
        ...(deployment.output === undefined || deployment.output === ''
            ? []
            : [{ label: l10n.t('Show Output'), intent: { intent: 'showOutput' } } as const]),
    ];
    const production: ReviewNote = {
        severity: 'info',
        text: l10n.t(
            'For production with review and CI, keep the function in a repository and deploy with the Nango CLI.',
        ),
        links: [{ label: l10n.t('Don’t show again'), intent: { intent: 'dontShowAgain' } }],
    };
    return {
        blocks: [
            {
                id: 'done',
                title,
                icon: 'pass',
                facts: [
                    { label: l10n.t('Function'), value: name, badge: type },
                    ...(versions.length === 0 ? [] : [{ label: l10n.t('Version'), value: versions.join(', ') }]),
                    { label: l10n.t('Took'), value: took },
                    ...(deployment.replaced === undefined
                        ? []
                        : [
                              {
                                  label: l10n.t('Before'),
                                  value: deployedVersion === '' ? kept : `${deployedVersion} · ${kept}`,
                              },
                          ]),
                ],
            },
            ...(links.length === 0 ? [] : [{ id: 'next', title: l10n.t('Next'), links }]),
            ...(environment.production && tellsProduction ? [{ id: 'remark', title: '', notes: [production] }] : []),
        ],
        buttons: [
            {
                label: l10n.t('Open in Nango'),
                icon: 'link-external',
                look: 'secondary',
                enabled: true,
                intent: { intent: 'openInNango' },
            },
            { label: l10n.t('Done'), look: 'secondary', enabled: true, intent: close },
        ],
        announcement: l10n.t('Deployed {0} to {1}.', deployedNames(deployment), environment.name),
    };
}
