import type * as vscode from 'vscode';
import { outcomeOf, type Outcome } from '../../../core/run/outcome.ts';
import { mismatchesIn } from '../../../core/run/check/mismatchesIn.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import { failingFrame } from '../../../core/run/trace/failingFrame.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { hasEnded, type RunState, type RunSummary } from '../../../core/run/runState.ts';
import type { RunStore } from '../runStore.ts';
import type { RunChecks } from './runChecks.ts';
import type { RunOutputs } from './runOutputs.ts';
import type { RunTraces } from './runTraces.ts';

/** What outcomes are read from. */
export interface OutcomeParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly traces: RunTraces;
    readonly checks: RunChecks;
    readonly mask: SecretMask;
}

/** What ended runs came to, in a few words, for lens and status bar. */
export class Outcomes {
    readonly onDidChange: vscode.Event<unknown>;
    private readonly parts: OutcomeParts;

    constructor(parts: OutcomeParts) {
        this.parts = parts;
        this.onDidChange = parts.store.onDidChange;
    }

    /** Undefined for a run that has not ended. */
    async of(known: RunState): Promise<Outcome | undefined> {
        if (!hasEnded(known) && known.phase !== 'lost') return undefined;
        return outcomeOf(known, (await this.summaryOf(known)) ?? { headline: '' });
    }

    /** What the report of an ended run comes to; undefined where none is left. It is read once, and then remembered. */
    async summaryOf(known: RunState): Promise<RunSummary | undefined> {
        const { store, outputs, traces, checks, mask } = this.parts;
        const run = store.get(known.key) ?? known;
        if (run.summary !== undefined) return run.summary;
        const output = await outputs.of(run);
        const durationMs = (await store.withReport(run.key))?.dryRun?.durationMs;
        if (output === undefined) return undefined;
        const headline = mask.apply(await headlineOf(output, run.integration));
        const failing =
            output.error === undefined ? undefined : failingFrame((await traces.of(run))?.frames ?? [])?.place;
        const records = output.batches.reduce((sum, batch) => sum + batch.records.length, 0);
        const check = await checks.of(run);
        const mismatches = check === undefined ? 0 : mismatchesIn(check);
        const summary = {
            headline,
            ...(failing?.certain === true ? { line: failing.start.line + 1 } : {}),
            ...(run.type === 'sync' && output.error === undefined ? { records } : {}),
            ...(mismatches === 0 ? {} : { mismatches }),
            ...(output.neverSettled ? { neverSettled: true } : {}),
            calls: output.calls.length,
            ...(durationMs === undefined ? {} : { durationMs }),
        };
        if (hasEnded(run)) store.summarise(run.key, summary);
        return summary;
    }
}

async function headlineOf({ error, calls }: ReadOutput, integration: string): Promise<string> {
    if (error === undefined) return '';
    const { errorWords } = await import('../../../core/run/errorWords.ts');
    return errorWords(error, integration, calls).headline;
}
