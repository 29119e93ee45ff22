import { setTimeout } from 'node:timers/promises';
import { returnedNothing } from '../../../core/run/check/returnedNothing.ts';
import { checkRun, type RunCheck } from '../../../core/run/check/runCheck.ts';
import type { DryRun } from '../../../core/run/job.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { RunState } from '../../../core/run/runState.ts';
import { isLarger } from '../../../core/text/jsonSize.ts';
import { takeSlice, takeSlices } from '../../slices.ts';

/** Reports over this are shown before they are checked. Characters of JSON. */
const largeReport = 256 * 1024;

/** What came back is on the screen after so long. Milliseconds. */
const firstScreen = 200;

/** What a run is checked by. */
export interface CheckedRun {
    readonly run: RunState;
    readonly report: DryRun;
    readonly output: ReadOutput | undefined;
    /** The text that ran, where it is known. */
    readonly source: string | undefined;
}

/** Holds a run against what its text says: the check where that took no longer than a slice, else the promise of one. */
export async function startCheck({
    run,
    report,
    output,
    source,
}: CheckedRun): Promise<{ readonly check: RunCheck } | { readonly later: Promise<RunCheck> }> {
    const steps = checkRun(
        {
            type: run.type,
            inputs: run.inputs,
            result: report.result,
            returnedNothing: run.phase === 'succeeded' && output !== undefined && returnedNothing(output),
            batches: output?.batches ?? [],
        },
        source === undefined ? undefined : (await import('../../../core/run/check/promises.ts')).readPromises(source),
    );
    const isLarge = isLarger(report, largeReport);
    const taken = isLarge ? undefined : takeSlice(steps);
    if (taken !== undefined) return { check: taken.result };
    return { later: isLarge ? setTimeout(firstScreen).then(() => takeSlices(steps)) : takeSlices(steps) };
}
