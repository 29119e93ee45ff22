import type * as vscode from 'vscode';
import type { Failure } from '../../core/failure/failure.ts';
import { isUnderWay, type RunState } from '../../core/run/runState.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import { runsShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import type { RunFiles } from './runFiles.ts';

/** So many are at hand at once when a window opens; the rest comes from disk. */
const mostAtHand = 50;

/** How much of what a server said is kept with a run that failed. Characters. */
const mostServerText = 4_000;

/** What runs are written down with. */
export interface RunStorageParts {
    /** Loaded once there is a run to keep or to bring back. */
    readonly files: () => Promise<RunFiles>;
    readonly mask: SecretMask;
}

/** Writes runs down: each in a file of its own, the newest also where the next window finds them at once. */
export class RunStorage {
    private readonly parts: RunStorageParts;
    private readonly atHand: StoredState<readonly RunState[]>;
    private wanted = false;
    private loadedFiles: Promise<RunFiles> | undefined;
    /** Runs whose reports are being written, as they were before. */
    private readonly unwritten = new Map<string, RunState>();

    constructor(workspaceState: vscode.Memento, parts: RunStorageParts) {
        this.parts = parts;
        this.atHand = new StoredState(workspaceState, runsShape);
    }

    get files(): Promise<RunFiles> {
        this.loadedFiles ??= this.parts.files();
        return this.loadedFiles;
    }

    /** The newest runs of earlier windows. */
    newest(): Promise<readonly RunState[]> {
        return this.atHand.get();
    }

    /** From now on the run is written down as it is here: a window that closes before its report is written asks for it again. */
    holdBack(run: RunState): void {
        this.unwritten.set(run.key, run);
    }

    /** The run's report is written, or the run is gone. */
    letGo(key: string): void {
        this.unwritten.delete(key);
    }

    /** Writes what happened in a run to its file. */
    save(shown: RunState): void {
        const run = this.onDisk(shown);
        // What was not sent yet is nothing that another window could pick up.
        if (run.dryRunId === undefined && isUnderWay(run)) return;
        const small = this.small(run);
        void this.files.then((files) => files.saveRun(small));
    }

    /** Writes down which runs are the newest, as `all` gives them then: one write that is still to come covers all changes. */
    saveNewest(all: () => readonly RunState[]): void {
        if (this.wanted) return;
        this.wanted = true;
        const newest = (): readonly RunState[] => {
            this.wanted = false;
            return all()
                .map((run) => this.onDisk(run))
                .filter((run, index) => index < mostAtHand || isUnderWay(run))
                .map((run) => this.small(run));
        };
        this.atHand.update(newest).catch(() => (this.wanted = false));
    }

    private onDisk(run: RunState): RunState {
        return this.unwritten.get(run.key) ?? run;
    }

    /** Texts of servers are kept short and without secrets; reports are kept elsewhere. */
    private small(run: RunState): RunState {
        const { failure, dryRun: _report, ...small } = run;
        return failure === undefined ? small : { ...small, failure: this.short(failure) };
    }

    private short(failure: Failure): Failure {
        if (!('serverText' in failure)) return failure;
        return { ...failure, serverText: this.parts.mask.apply(failure.serverText.slice(0, mostServerText)) };
    }
}
