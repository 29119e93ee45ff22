import type { Code } from '../code/code.ts';
import { inComment } from '../code/literals.ts';
import type { SyncPlan } from './syncPlan.ts';

/** How the sync learns of changes and deletions, in words, and the metadata that it needs. */
export function opening(plan: SyncPlan): Code {
    const { answers, metadata } = plan;
    const reason = inComment(
        answers.fullRefreshReason ?? 'the provider has no filter by change time and no feed of changes',
    ).replace(/\.$/, '');
    return [
        plan.changes === 'none' ? `// Full refresh: ${reason}.` : `// ${changesWords(plan)}`,
        `// ${deletesWords(plan)}`,
        ...(metadata.length === 0 ? [] : ['const metadata = await nango.getMetadata();']),
    ];
}

function changesWords({ changes, changedParameter }: SyncPlan): string {
    return changes === 'feed'
        ? 'Changes: a feed whose cursor is kept from run to run.'
        : `Changes: the ${inComment(changedParameter)} filter, from where the last run got to.`;
}

function deletesWords({ deletes, changes }: SyncPlan): string {
    if (deletes === 'feed') return 'Deletions: the provider lists what was deleted.';
    if (deletes === 'none') return 'Deletions: not looked for; deleted records stay.';
    return changes === 'none'
        ? 'Deletions: what a whole walk does not meet any more is deleted.'
        : 'Deletions: what the daily walk over everything does not meet any more is deleted.';
}
