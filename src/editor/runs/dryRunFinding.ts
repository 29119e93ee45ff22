import { failureSentence } from '../../../core/failure.ts';
import { hasEnded, isUnderWay } from '../../../core/run/runState.ts';
import { textHash } from '../../runs/textHash.ts';
import type { DeployParts } from '../deployParts.ts';
import type { DryRunFinding } from './findings.ts';

/** How the last dry run of this very text went, wherever it ran. */
export async function dryRunOf(
    text: string,
    { store, outcomes }: Pick<DeployParts, 'store' | 'outcomes'>,
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
