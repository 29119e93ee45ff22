import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { ReviewBlock, ReviewNote } from '../../../protocol/reviewState.ts';
import { problemsWords } from '../../authoring/compiles.ts';
import { failureLinks } from './failureLinks.ts';
import type { Findings } from './findings.ts';
import { isDestructiveRefusal } from './reviewWords.ts';

/** Why the last attempt did not deploy it; nothing where there was none. */
export function failureBlock({ deployment, fileName, subject }: Findings): readonly ReviewBlock[] {
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

/** Asked for only where it does something: models of a sync go, or the platform has just refused for it. */
export function destructiveChoice({ difference, deployment, allowDestructive }: Findings): ReviewBlock['choice'] {
    if (difference.removedModels.length === 0 && !isDestructiveRefusal(deployment?.output)) return undefined;
    return {
        label: l10n.t('Allow destructive changes'),
        description: l10n.t(
            'Nango stops a deployment that it counts as destructive, since records of models or syncs that go away would be deleted, unless this is allowed.',
        ),
        checked: allowDestructive,
    };
}
