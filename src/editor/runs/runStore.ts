import * as vscode from 'vscode';
import {
    advance,
    hasEnded,
    isUnderWay,
    newRun,
    type RunEvent,
    type RunState,
    type RunSubject,
} from '../../core/run/runState.ts';
import type { Failure } from '../../core/failure.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import type { Rekey } from '../authoring/functionMoves.ts';
import { runsShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import type { RunFiles } from './runFiles.ts';
import type { RunTexts } from './runTexts.ts';

/** How many runs a workspace keeps; the oldest go first. */
const mostRuns = 50;

/** How much of what a server said is kept with a run that failed. Characters. */
const mostServerText = 4_000;

/** Where runs are kept beyond what is at hand. */
export interface RunStoreParts {
    readonly files: RunFiles;
    readonly texts: RunTexts;
    readonly mask: SecretMask;
}

/** The one truth about runs: the only writer of their states. Views listen and repaint. */
export class RunStore {
    private readonly runs = new Map<string, RunState>();
    private readonly stored: StoredState<readonly RunState[]>;
    private readonly parts: RunStoreParts;
    private readonly changed = new vscode.EventEmitter<RunState>();
    /** Fired with a run that has changed. */
    readonly onDidChange = this.changed.event;

    constructor(workspaceState: vscode.Memento, parts: RunStoreParts) {
        this.parts = parts;
        this.stored = new StoredState(workspaceState, runsShape);
    }

    /** Brings back the runs of earlier windows; those that were under way are the caller's to pick up. */
    async restore(): Promise<readonly RunState[]> {
        const stored = await this.stored.get();
        for (const run of [...stored].reverse()) {
            if (!this.runs.has(run.key)) this.runs.set(run.key, run);
        }
        const [newest] = stored;
        if (newest !== undefined) this.changed.fire(newest);
        return stored.filter(isUnderWay);
    }

    get(key: string): RunState | undefined {
        return this.runs.get(key);
    }

    /** All runs, newest first. */
    all(): readonly RunState[] {
        return [...this.runs.values()].sort((a, b) => b.startedAt - a.startedAt);
    }

    /** The newest run of a function, in one environment if that is named. */
    latestOf(functionKey: string, environmentId?: string): RunState | undefined {
        return this.all().find(
            (run) =>
                run.functionKey === functionKey &&
                (environmentId === undefined || run.environment.id === environmentId),
        );
    }

    /** Runs that are being compiled, started or watched. */
    underWay(): readonly RunState[] {
        return this.all().filter(isUnderWay);
    }

    add(subject: RunSubject): RunState {
        const run = newRun(subject);
        this.set(run);
        return run;
    }

    /** Applies an event; undefined where the run is gone. */
    async apply(key: string, event: RunEvent): Promise<RunState | undefined> {
        const before = this.runs.get(key);
        if (before === undefined) return undefined;
        const run = advance(before, event);
        if (run === before) return run;
        if (hasEnded(run) && run.dryRun !== undefined && before.dryRun !== run.dryRun) {
            await this.parts.files.save(key, run.dryRun);
        }
        this.set(run, before);
        return run;
    }

    /** The run with its report, which may still be on disk. */
    async withReport(key: string): Promise<RunState | undefined> {
        const run = this.runs.get(key);
        if (run === undefined || run.dryRun !== undefined || !hasEnded(run) || run.dryRunId === undefined) return run;
        const dryRun = await this.parts.files.load(key);
        if (dryRun === undefined) return run;
        const whole = { ...run, dryRun };
        this.runs.set(key, whole);
        return whole;
    }

    /** Follows functions to their new names; runs of a function that is gone stay as such. */
    rekey(rekey: Rekey): void {
        const before = [...this.runs.values()];
        for (const run of before) {
            const functionKey = run.codeHash === '' ? run.functionKey : rekey(run.functionKey);
            if (functionKey === run.functionKey) continue;
            const moved =
                functionKey === undefined
                    ? { ...run, functionKey: `dryrun:${run.dryRunId ?? run.key}`, codeHash: '' }
                    : { ...run, functionKey };
            this.runs.set(run.key, moved);
            this.changed.fire(moved);
        }
        if (before.some(({ key, functionKey }) => this.runs.get(key)?.functionKey !== functionKey)) this.persist();
    }

    /** Forgets a run that never began. */
    remove(key: string): void {
        const run = this.runs.get(key);
        if (run === undefined) return;
        this.runs.delete(key);
        this.persist();
        this.changed.fire(run);
    }

    dispose(): void {
        this.changed.dispose();
    }

    private set(run: RunState, before?: RunState): void {
        this.runs.set(run.key, run);
        // Looks that bring nothing new need not be written down.
        if (before?.phase !== run.phase || before.dryRunId !== run.dryRunId) this.persist();
        this.changed.fire(run);
    }

    /** Texts of servers are kept short and without secrets. */
    private forStorage(failure: Failure): Failure {
        if (!('serverText' in failure)) return failure;
        return { ...failure, serverText: this.parts.mask.apply(failure.serverText.slice(0, mostServerText)) };
    }

    private persist(): void {
        const dropped = this.all().slice(mostRuns);
        for (const { key } of dropped) {
            this.runs.delete(key);
            void this.parts.files.delete(key);
        }
        if (dropped.length > 0) void this.parts.texts.keepOnly(new Set(this.all().map(({ codeHash }) => codeHash)));
        const small = this.all().map(({ dryRun: _report, failure, ...run }) =>
            failure === undefined ? run : { ...run, failure: this.forStorage(failure) },
        );
        void this.stored.update(() => small);
    }
}
