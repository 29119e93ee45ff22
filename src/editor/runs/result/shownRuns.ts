import { hasEnded, isUnderWay, type RunState } from '../../../core/run/runState.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import type { ResultState } from '../../../protocol/resultState.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';
import type { TextDocuments } from '../../textDocuments.ts';
import type { RunStore } from '../runStore.ts';
import { hasCodeChanged } from './codeChanged.ts';
import type { Outcomes } from './outcomes.ts';
import type { RunChecks } from './runChecks.ts';
import { RunDeeds } from './runDeeds.ts';
import type { RunOutputs } from './runOutputs.ts';
import type { RunTraces } from './runTraces.ts';
import { shownRunOf } from './shownRun.ts';

/** What shown runs are made from. */
export interface ShownRunsParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly outcomes: Outcomes;
    readonly traces: RunTraces;
    readonly checks: RunChecks;
    readonly documents: TextDocuments;
    readonly mask: SecretMask;
}

/** Runs as the result view shows them. Loaded with the first one. */
export class ShownRuns {
    readonly deeds: RunDeeds;
    private readonly parts: ShownRunsParts;

    constructor(parts: ShownRunsParts) {
        this.parts = parts;
        this.deeds = new RunDeeds(parts);
    }

    /** What the view shows of a run; while it goes on, with the function's run before. */
    async state(key: string, version: number): Promise<ResultState> {
        const { store } = this.parts;
        const run = await store.withReport(key);
        if (run === undefined) return { view: 'empty', version };
        const shown = await this.of(run);
        if (!isUnderWay(run)) return { view: 'run', version, run: shown };
        const before = store.all().find((other) => other.functionKey === run.functionKey && hasEnded(other));
        if (before === undefined) return { view: 'run', version, run: shown };
        const whole = (await store.withReport(before.key)) ?? before;
        return { view: 'run', version, run: shown, last: await this.of(whole) };
    }

    /** Copies a report of a run, for an issue or a pull request. */
    async copyAsMarkdown(key: string | undefined): Promise<void> {
        await this.deeds.copyAsMarkdown(key, (run) => this.of(run));
    }

    private async of(run: RunState): Promise<ShownRun> {
        const { store, outputs, outcomes, traces, checks } = this.parts;
        const output = hasEnded(run) ? await outputs.of(run) : undefined;
        const check = await checks.soon(run);
        return shownRunOf(run, {
            parts: this.deeds.held.take(run, output),
            output,
            outcome: check === 'later' ? undefined : await outcomes.of(run),
            trace: await traces.of(run),
            codeChanged: hasCodeChanged(run),
            check: check === 'later' ? undefined : check,
            first: run.continues === undefined ? undefined : store.get(run.continues)?.summary,
        });
    }
}
