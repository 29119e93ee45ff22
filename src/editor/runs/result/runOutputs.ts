import { setImmediate } from 'node:timers/promises';
import type { DryRun } from '../../../core/run/job.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { RunState } from '../../../core/run/runState.ts';
import { takeSlices } from '../../slices.ts';
import type { RunStore } from '../runStore.ts';

/** What the outputs of ended runs tell; each is read once. */
export class RunOutputs {
    private readonly store: RunStore;
    private readonly read = new WeakMap<DryRun, Promise<ReadOutput>>();

    constructor(store: RunStore) {
        this.store = store;
    }

    /** Undefined where no report is left. */
    async of(run: RunState): Promise<ReadOutput | undefined> {
        const report = (await this.store.withReport(run.key))?.dryRun;
        if (report === undefined) return undefined;
        const known = this.read.get(report);
        if (known !== undefined) return known;
        const reading = readReport(report, run);
        this.read.set(report, reading);
        return reading;
    }
}

/** Characters. */
const largeOutput = 1_000_000;

async function readReport(report: DryRun, run: RunState): Promise<ReadOutput> {
    const { readOutputInSteps } = await import('../../../core/run/output/readOutput.ts');
    const { output, result, error } = report;
    // What brought it has taken its time as well.
    if ((output?.length ?? 0) > largeOutput) await setImmediate();
    const steps = readOutputInSteps({
        functionType: run.type,
        output,
        result,
        error: report.status === 'failed' ? error : undefined,
    });
    return takeSlices(steps);
}
