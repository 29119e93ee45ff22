import * as vscode from 'vscode';
import type { RunCheck } from '../../../core/run/check/runCheck.ts';
import type { DryRun } from '../../../core/run/job.ts';
import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import type { Steps } from '../../../core/steps.ts';
import type { Log } from '../../log.ts';
import { takeSlice, takeSlices } from '../../slices.ts';
import type { FirstPaints } from '../firstPaints.ts';
import { isLargeReport } from '../largeReport.ts';
import type { RunStore } from '../runStore.ts';
import type { RunTexts } from '../runTexts.ts';
import type { RunOutputs } from './runOutputs.ts';

/** What checks are made from. */
export interface CheckParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly texts: RunTexts;
    readonly paints: FirstPaints;
    readonly log: Log;
}

/** A check that is ready, or will be. */
interface Checking {
    ready: { readonly check: RunCheck | undefined } | undefined;
    readonly whole: Promise<RunCheck | undefined>;
}

/** Ended runs held against what the text that ran says; each is checked once, in slices of time. */
export class RunChecks {
    private readonly parts: CheckParts;
    private readonly checks = new WeakMap<DryRun, Promise<Checking>>();
    private readonly made = new vscode.EventEmitter<RunState>();
    /** Fired with a run whose check took longer than a slice, once it is there. */
    readonly onDidMake = this.made.event;

    constructor(parts: CheckParts) {
        this.parts = parts;
    }

    /** Undefined where nothing is left to check. */
    async of(run: RunState): Promise<RunCheck | undefined> {
        return (await this.checking(run))?.whole;
    }

    /** The same without waiting for large runs: `later` means that `onDidMake` will fire. */
    async soon(run: RunState): Promise<RunCheck | 'later' | undefined> {
        const checking = await this.checking(run);
        if (checking === undefined) return undefined;
        return checking.ready === undefined ? 'later' : checking.ready.check;
    }

    dispose(): void {
        this.made.dispose();
    }

    private async checking(run: RunState): Promise<Checking | undefined> {
        const report = hasEnded(run) ? (await this.parts.store.withReport(run.key))?.dryRun : undefined;
        if (report === undefined) return undefined;
        const known = this.checks.get(report);
        if (known !== undefined) return known;
        const checking = this.start(run, report).catch((error: unknown) => {
            this.tell(error);
            return checked(undefined);
        });
        this.checks.set(report, checking);
        return checking;
    }

    private async start(run: RunState, report: DryRun): Promise<Checking> {
        if (isLargeReport(report)) return this.later(run, this.afterPaint(run, report));
        const steps = await this.steps(run, report);
        const taken = takeSlice(steps);
        return taken === undefined ? this.later(run, takeSlices(steps)) : checked(taken.result);
    }

    private async afterPaint(run: RunState, report: DryRun): Promise<RunCheck> {
        await this.parts.paints.of(run.key);
        return takeSlices(await this.steps(run, report));
    }

    private later(run: RunState, check: Promise<RunCheck>): Checking {
        const whole = check.catch((error: unknown) => {
            this.tell(error);
            return undefined;
        });
        const checking: Checking = { ready: undefined, whole };
        void whole.then((check) => {
            checking.ready = { check };
            this.made.fire(run);
        });
        return checking;
    }

    private async steps(run: RunState, report: DryRun): Promise<Steps<RunCheck>> {
        const output = await this.parts.outputs.of(run);
        const source = run.codeHash === '' ? undefined : (await this.parts.texts.get(run.codeHash))?.source;
        const { checkSteps } = await import('./checkSteps.ts');
        return checkSteps({ run, report, output, source });
    }

    /** What can't be checked can still be looked at. */
    private tell(error: unknown): void {
        this.parts.log.error(error);
    }
}

function checked(check: RunCheck | undefined): Checking {
    return { ready: { check }, whole: Promise.resolve(check) };
}
