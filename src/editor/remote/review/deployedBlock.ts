import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { ReviewBlock, ReviewFact, ReviewNote } from '../../../protocol/reviewState.ts';
import { protectedBy, type DeployedLook } from '../deployedLook.ts';
import { failureLinks } from './failureLinks.ts';
import type { Findings } from './findings.ts';
import { dateWords, protectedWords, sourceWords } from './reviewWords.ts';

/** What is deployed now. */
export function deployedBlock(findings: Findings): ReviewBlock {
    const { look } = findings;
    const block = { id: 'now', title: l10n.t('Deployed now') };
    if (look === undefined) return { ...block, sentence: l10n.t('Looking…') };
    switch (look.kind) {
        case 'nothing':
            return { ...block, sentence: l10n.t('Nothing.') };
        case 'unknown':
            return { ...block, notes: [unknownNote(look)] };
        case 'found':
            return { ...block, facts: factsOf(findings, look), notes: protectedNotes(look) };
    }
}

function unknownNote({ why }: Extract<DeployedLook, { readonly kind: 'unknown' }>): ReviewNote {
    const links = failureLinks(why);
    const again = { label: l10n.t('Look Again'), intent: { intent: 'lookAgain' } } as const;
    const sentence =
        why.kind === 'scopeMissing'
            ? l10n.t('{0} It can deploy all the same; what it replaces is then not kept.', failureSentence(why))
            : failureSentence(why);
    return {
        severity: why.kind === 'scopeMissing' ? 'info' : 'warning',
        text: l10n.t('What is deployed now is not known. {0}', sentence),
        links: links.some(({ intent }) => intent.intent === 'lookAgain') ? links : [...links, again],
    };
}

function factsOf(
    { deployedVersion }: Findings,
    { facts }: Extract<DeployedLook, { readonly kind: 'found' }>,
): readonly ReviewFact[] {
    const { lastDeployed, source, enabled, schedule, type } = facts;
    return [
        ...(lastDeployed === undefined ? [] : [{ label: l10n.t('Deployed'), value: dateWords(lastDeployed) }]),
        { label: l10n.t('From'), value: sourceWords(source) },
        ...(deployedVersion === '' ? [] : [{ label: l10n.t('Version'), value: deployedVersion }]),
        { label: l10n.t('State'), value: enabled ? l10n.t('enabled') : l10n.t('disabled') },
        ...(type === 'sync' && schedule !== undefined ? [{ label: l10n.t('Schedule'), value: schedule }] : []),
    ];
}

function protectedNotes(look: DeployedLook): readonly ReviewNote[] {
    const source = protectedBy(look);
    if (source === undefined) return [];
    const link = { label: l10n.t('Open Deployed Code'), intent: { intent: 'openDeployed' } } as const;
    const hasCode = look.kind === 'found' && look.code !== undefined;
    return [{ severity: 'error', text: protectedWords(source), links: hasCode ? [link] : [] }];
}
