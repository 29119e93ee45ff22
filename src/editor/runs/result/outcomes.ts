import type * as vscode from 'vscode';
import { outcomeOf, type Outcome } from '../../../core/run/outcome.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { DryRun } from '../../../core/run/job.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import type { RunStore } from '../runStore.ts';

/** What ended runs came to, in a few words, for lens and status bar; outputs are read once. */
export class Outcomes {
    readonly onDidChange: vscode.Event<unknown>;
    private readonly store: RunStore;
    private readonly mask: SecretMask;
    private readonly read = new WeakMap<DryRun, Promise<ReadOutput>>();

    constructor(store: RunStore, mask: SecretMask) {
        this.store = store;
        this.mask = mask;
        this.onDidChange = store.onDidChange;
    }

    /** Undefined for a run that has not ended. */
    async of(known: RunState): Promise<Outcome | undefined> {
        if (!hasEnded(known) && known.phase !== 'lost') return undefined;
        // With its report: the platform's own duration is in it.
        const run = (await this.store.withReport(known.key)) ?? known;
        const output = await this.outputOf(run);
        if (output === undefined) return outcomeOf(run, { headline: '' });
        const records = output.batches.reduce((sum, batch) => sum + batch.records.length, 0);
        const told = this.mask.apply(await headlineOf(output, run.integration));
        return outcomeOf(run, run.type === 'sync' ? { headline: told, records } : { headline: told });
    }

    /** What the output of an ended run tells; undefined where no report is left. */
    async outputOf(run: RunState): Promise<ReadOutput | undefined> {
        const report = (await this.store.withReport(run.key))?.dryRun;
        if (report === undefined) return undefined;
        const known = this.read.get(report);
        if (known !== undefined) return known;
        const reading = readReport(report, run);
        this.read.set(report, reading);
        return reading;
    }
}

async function headlineOf({ error, calls }: ReadOutput, integration: string): Promise<string> {
    if (error === undefined) return '';
    const { errorWords } = await import('../../../core/run/errorWords.ts');
    return errorWords(error, integration, calls).headline;
}

async function readReport(report: DryRun, run: RunState): Promise<ReadOutput> {
    const { readOutput } = await import('../../../core/run/output/readOutput.ts');
    const { output, result, error } = report;
    return readOutput({
        functionType: run.type,
        output,
        result,
        error: report.status === 'failed' ? error : undefined,
    });
}
