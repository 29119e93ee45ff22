import { returnedNothing } from '../../../core/run/check/returnedNothing.ts';
import { checkRun, type RunCheck } from '../../../core/run/check/runCheck.ts';
import type { DryRun } from '../../../core/run/job.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { Steps } from '../../../core/steps.ts';

/** What a run is checked by. */
export interface CheckedRun {
    readonly run: RunState;
    readonly report: DryRun;
    readonly output: ReadOutput | undefined;
    /** The text that ran, where it is known. */
    readonly source: string | undefined;
}

/** Holds a run against what its text says. */
export async function checkSteps({ run, report, output, source }: CheckedRun): Promise<Steps<RunCheck>> {
    return checkRun(
        {
            type: run.type,
            inputs: run.inputs,
            result: report.result,
            returnedNothing: run.phase === 'succeeded' && output !== undefined && returnedNothing(output),
            batches: output?.batches ?? [],
        },
        source === undefined ? undefined : (await import('../../../core/run/check/promises.ts')).readPromises(source),
    );
}
