import * as l10n from '@vscode/l10n';
import type { ReviewNote } from '../../../protocol/reviewState.ts';
import { problemsWords } from '../../authoring/compiles.ts';
import type { Findings } from './findings.ts';
import { dateWords } from './reviewWords.ts';

/** What to look at before the button is pressed, each with its way out. */
export function checksOf(findings: Findings): readonly ReviewNote[] {
    const { obstacles, problems, fileName, difference } = findings;
    const notes: ReviewNote[] = [...conflictNotes(findings)];
    if (problems > 0) {
        const text = l10n.t('{0} in {1}.', problemsWords(problems), fileName);
        notes.push(warning(text, { label: l10n.t('Show Problems'), intent: { intent: 'showProblems' } }));
    }
    for (const { message, line, character } of obstacles) {
        const label = l10n.t('Go to Line {0}', line + 1);
        notes.push(warning(message, { label, intent: { intent: 'goTo', line, character } }));
    }
    notes.push(...dryRunNotes(findings));
    if (difference.removedModels.length > 0) {
        const models = difference.removedModels.map((model) => `\`${model}\``).join(', ');
        notes.push(warning(l10n.t('No longer stored: {0}. Records of it stay behind or are deleted.', models)));
    }
    return notes;
}

function conflictNotes({ conflict, look, seen, difference }: Findings): readonly ReviewNote[] {
    if (conflict === 'none' || difference.unchanged || look?.kind !== 'found') return [];
    const { lastDeployed } = look.facts;
    const when = lastDeployed === undefined ? '' : dateWords(lastDeployed);
    const text =
        when === ''
            ? l10n.t('Someone deployed this function after you last looked.')
            : l10n.t('Someone deployed this function on {0}, after you last looked.', when);
    if (conflict === 'seen') return [warning(text)];
    const notKept = look.code === undefined || seen?.code === undefined;
    return [warning(notKept && seen !== undefined ? `${text} ${l10n.t('What you saw then is not kept.')}` : text)];
}

function dryRunNotes({ dryRun, subject }: Findings): readonly ReviewNote[] {
    const show = { label: l10n.t('Show'), intent: { intent: 'showRun' } } as const;
    switch (dryRun.kind) {
        case 'none':
            // Code that is put back was good enough to be deployed before.
            return 'kept' in subject.text
                ? []
                : [
                      warning(l10n.t('No dry run of this text yet.'), {
                          label: l10n.t('Dry Run Now'),
                          intent: { intent: 'dryRun' },
                      }),
                  ];
        case 'underWay':
            return [{ severity: 'info', text: l10n.t('A dry run of this text is under way.'), links: [show] }];
        case 'failed':
            return [
                warning(
                    dryRun.reason === ''
                        ? l10n.t('The last dry run of this text failed.')
                        : l10n.t('The last dry run of this text failed: {0}', dryRun.reason),
                    show,
                ),
            ];
        case 'doubtful':
            return [warning(l10n.t('The last dry run of this text: {0}.', dryRun.doubt), show)];
        case 'passed':
            return [];
    }
}

function warning(text: string, ...links: ReviewNote['links']): ReviewNote {
    return { severity: 'warning', text, links };
}
