import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import type { DryRun } from '../../../core/run/job.ts';
import type { TracedFrame } from '../../../core/run/trace/tracedFrames.ts';
import type { RunTexts } from '../runTexts.ts';
import type { RunOutputs } from './runOutputs.ts';

/** The steps of a run's stack, led back to the text that ran. */
export interface RunTrace {
    readonly source: string;
    /** What the text compiled to is known; without it no step can be led back. */
    readonly compiled: boolean;
    readonly frames: readonly TracedFrame[];
}

/** Leads stacks back to the texts that ran; each is read once. */
export class RunTraces {
    private readonly outputs: RunOutputs;
    private readonly texts: RunTexts;
    private readonly traces = new WeakMap<DryRun, Promise<RunTrace | undefined>>();

    constructor(outputs: RunOutputs, texts: RunTexts) {
        this.outputs = outputs;
        this.texts = texts;
    }

    /** Undefined for a run without a stack, and where the text that ran is gone. */
    async of(run: RunState): Promise<RunTrace | undefined> {
        if (!hasEnded(run) || run.dryRun === undefined) return undefined;
        const known = this.traces.get(run.dryRun);
        if (known !== undefined) return known;
        const reading = this.read(run);
        this.traces.set(run.dryRun, reading);
        return reading;
    }

    /** The text that ran has been compiled since: its stacks can be read anew. */
    forget(run: RunState): void {
        if (run.dryRun !== undefined) this.traces.delete(run.dryRun);
    }

    /** Only the text that ran, with the bundle it compiled to, tells the way back. */
    private async read(run: RunState): Promise<RunTrace | undefined> {
        const error = (await this.outputs.of(run))?.error;
        if (error?.kind !== 'exception' || error.frames.length === 0) return undefined;
        const text = await this.texts.get(run.codeHash);
        if (text === undefined) return undefined;
        const { source, bundledJs } = text;
        if (bundledJs === undefined)
            return { source, compiled: false, frames: error.frames.map((frame) => ({ frame })) };
        const { tracedFrames } = await import('../../../core/run/trace/tracedFrames.ts');
        const fromBase64 = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');
        return { source, compiled: true, frames: tracedFrames(error.frames, { source, bundledJs }, fromBase64) };
    }
}
