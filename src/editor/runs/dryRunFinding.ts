import { failureSentence } from '../../core/failure/failureSentence.ts';
import { hasEnded, isUnderWay } from '../../core/run/runState.ts';
import type { Outcomes } from './result/outcomes.ts';
import type { RunStore } from './runStore.ts';
import { textHash } from './textHash.ts';

/** How the last dry run of a very text went. */
export type DryRunFinding =
    | { readonly kind: 'none' }
    | { readonly kind: 'underWay' }
    | { readonly kind: 'passed' }
    | { readonly kind: 'doubtful'; readonly mismatches: number; readonly run: string }
    | { readonly kind: 'failed'; readonly reason: string; readonly run: string };

/** How the last dry run of this very text went, wherever it ran. */
export async function dryRunOf(
    text: string,
    { store, outcomes }: { readonly store: RunStore; readonly outcomes: Outcomes },
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
    const mismatches = summary?.mismatches ?? 0;
    return mismatches === 0 ? { kind: 'passed' } : { kind: 'doubtful', mismatches, run: run.functionKey };
}
