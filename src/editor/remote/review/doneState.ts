import * as l10n from '@vscode/l10n';
import { deployedNames, deploymentMs, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { duration } from '../../../core/text/duration.ts';
import type { ReviewNote, ReviewState } from '../../../protocol/reviewState.ts';
import type { Findings } from './findings.ts';

/** The review once the function is deployed: what came of it, and what can be done next. */
export function doneState(
    findings: Findings,
    deployment: DeploymentState,
    tellsProduction: boolean,
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
            { label: l10n.t('Done'), look: 'secondary', enabled: true, intent: { intent: 'close' } },
        ],
        announcement: l10n.t('Deployed {0} to {1}.', deployedNames(deployment), environment.name),
    };
}
