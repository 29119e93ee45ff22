import type * as vscode from 'vscode';
import { outcomeOf, type Outcome } from '../../../core/run/outcome.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import { failingFrame } from '../../../core/run/trace/failingFrame.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import type { RunStore } from '../runStore.ts';
import type { RunOutputs } from './runOutputs.ts';
import type { RunTraces } from './runTraces.ts';

/** What outcomes are read from. */
export interface OutcomeParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly traces: RunTraces;
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
        // With its report: the platform's own duration is in it.
        const run = (await this.parts.store.withReport(known.key)) ?? known;
        const output = await this.parts.outputs.of(run);
        if (output === undefined) return outcomeOf(run, { headline: '' });
        const headline = this.parts.mask.apply(await headlineOf(output, run.integration));
        if (output.error !== undefined) {
            const failing = failingFrame((await this.parts.traces.of(run))?.frames ?? [])?.place;
            return outcomeOf(
                run,
                failing?.certain === true ? { headline, line: failing.start.line + 1 } : { headline },
            );
        }
        const records = output.batches.reduce((sum, batch) => sum + batch.records.length, 0);
        return outcomeOf(run, run.type === 'sync' ? { headline, records } : { headline });
    }
}

async function headlineOf({ error, calls }: ReadOutput, integration: string): Promise<string> {
    if (error === undefined) return '';
    const { errorWords } = await import('../../../core/run/errorWords.ts');
    return errorWords(error, integration, calls).headline;
}
