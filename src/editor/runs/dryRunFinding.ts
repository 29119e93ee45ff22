import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../core/failure/failureSentence.ts';
import { mismatchWords } from '../../core/run/check/mismatchWords.ts';
import { hasEnded, isUnderWay } from '../../core/run/runState.ts';
import type { Outcomes } from './result/outcomes.ts';
import type { RunStore } from './runStore.ts';
import { textHash } from './textHash.ts';

/** How the last dry run of a very text went. */
export type DryRunFinding =
    | { readonly kind: 'none' }
    | { readonly kind: 'underWay' }
    | { readonly kind: 'passed' }
    /** It succeeded, but: what is to be doubted, as the end of a sentence. */
    | { readonly kind: 'doubtful'; readonly doubt: string; readonly run: string }
    | { readonly kind: 'failed'; readonly reason: string; readonly run: string };

/** How the last dry run of this very text went, wherever it ran. */
export async function dryRunOf(
    text: string,
    { store, outcomes }: { readonly store: Pick<RunStore, 'all'>; readonly outcomes: Pick<Outcomes, 'summaryOf'> },
): Promise<DryRunFinding> {
    const hash = textHash(text);
    const run = store.all().find(({ codeHash, phase }) => codeHash === hash && phase !== 'lost');
    if (run === undefined) return { kind: 'none' };
    if (isUnderWay(run) || !hasEnded(run)) return { kind: 'underWay' };
    const summary = await outcomes.summaryOf(run);
    if (run.phase === 'failed') {
        const reason = run.failure === undefined ? (summary?.headline ?? '') : failureSentence(run.failure);
        return { kind: 'failed', reason, run: run.functionKey };
    }
    const { neverSettled = false, mismatches = 0 } = summary ?? {};
    if (neverSettled) return { kind: 'doubtful', doubt: l10n.t('a promise was never settled'), run: run.functionKey };
    if (mismatches > 0) return { kind: 'doubtful', doubt: mismatchWords(mismatches), run: run.functionKey };
    return { kind: 'passed' };
}
