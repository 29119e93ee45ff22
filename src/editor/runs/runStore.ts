import * as vscode from 'vscode';
import {
    advance,
    hasEnded,
    isUnderWay,
    newRun,
    type RunEvent,
    type RunState,
    type RunSubject,
    type RunSummary,
} from '../../core/run/runState.ts';
import type { Rekey } from '../authoring/functionMoves.ts';
import type { FirstPaints } from './firstPaints.ts';
import { isLargeReport } from './largeReport.ts';
import { RecentReports } from './recentReports.ts';
import type { RunFiles } from './runFiles.ts';
import { RunStorage, type RunStorageParts } from './runStorage.ts';
import type { RunTexts } from './runTexts.ts';

/** Where runs are kept beyond what is at hand. */
export interface RunStoreParts extends RunStorageParts {
    readonly texts: RunTexts;
    readonly paints: FirstPaints;
    /** The files are also those of windows that have nothing in common with this one. */
    readonly shared: boolean;
}

/** The one truth about runs: the only writer of their states. Views listen and repaint. */
export class RunStore {
    private readonly runs = new Map<string, RunState>();
    private readonly reports = new RecentReports();
    private newestFirst: readonly RunState[] | undefined;
    private readonly storage: RunStorage;
    private readonly parts: RunStoreParts;
    private readonly changed = new vscode.EventEmitter<RunState>();
    /** Fired with a run that has changed, or is gone. */
    readonly onDidChange = this.changed.event;
    private tidying: Promise<unknown> = Promise.resolve();

    constructor(workspaceState: vscode.Memento, parts: RunStoreParts) {
        this.parts = parts;
        this.storage = new RunStorage(workspaceState, parts);
    }

    /** Brings back the newest runs of earlier windows; those that were under way are the caller's to pick up. */
    async restore(): Promise<readonly RunState[]> {
        const stored = await this.storage.newest();
        this.take(stored);
        return stored.filter(isUnderWay);
    }

    /**
     * Brings back the runs that only the disk has: older ones, and those of other windows. Drops what is over the limits.
     * With `pickUp` also those that are under way: they are the caller's to pick up.
     */
    async refresh({ pickUp = false } = {}): Promise<readonly RunState[]> {
        const turn = this.tidying.then(async () => {
            const { tidyRuns } = await import('./history/tidyRuns.ts');
            const { found, changed, gone } = await tidyRuns(this.runs, { ...this.parts, files: await this.files });
            for (const key of gone) this.drop(key);
            for (const [key, part] of changed) {
                const run = this.runs.get(key);
                if (run !== undefined) this.save({ ...run, ...part });
            }
            const taken = found.filter((run) => pickUp || !isUnderWay(run));
            this.take(taken);
            if (gone.length + changed.size + taken.length > 0) this.persist();
            return taken.filter(isUnderWay);
        });
        this.tidying = turn.catch(() => undefined);
        return turn;
    }

    get(key: string): RunState | undefined {
        return this.runs.get(key);
    }

    /** All runs, newest first. */
    all(): readonly RunState[] {
        this.newestFirst ??= [...this.runs.values()].sort((a, b) => b.startedAt - a.startedAt);
        return this.newestFirst;
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
            // A large report takes its time to be written: what came back is shown meanwhile.
            const isLarge = isLargeReport(run.dryRun);
            if (isLarge) await this.show(run, before);
            const reportBytes = await (await this.files).saveReport(key, run.dryRun);
            if (this.runs.get(key) === undefined) {
                await (await this.files).delete(key);
                return undefined;
            }
            this.storage.letGo(key);
            const kept = { ...(isLarge ? (this.runs.get(key) ?? run) : run), reportBytes };
            if (isLarge) this.keep(kept);
            else this.set(kept, before);
            this.hold(key);
            void this.refresh();
            return kept;
        }
        this.set(run, before);
        return run;
    }

    /** The run with its report, which may still be on disk. */
    async withReport(key: string): Promise<RunState | undefined> {
        const run = this.runs.get(key);
        if (run === undefined || !hasEnded(run) || run.dryRunId === undefined) return run;
        const dryRun = run.dryRun ?? (await (await this.files).loadReport(key));
        if (dryRun === undefined) return run;
        const whole = { ...run, dryRun };
        if (run.dryRun === undefined) this.put(whole);
        this.hold(key);
        return run.dryRun === undefined ? whole : run;
    }

    /** Remembers what an ended run came to. */
    summarise(key: string, summary: RunSummary): void {
        const run = this.runs.get(key);
        if (run !== undefined && run.summary === undefined) this.keep({ ...run, summary });
    }

    /** A pinned run stays when older ones go. */
    pin(key: string, pinned: boolean): void {
        const run = this.runs.get(key);
        if (run === undefined || (run.pinned === true) === pinned) return;
        const { pinned: _before, ...rest } = run;
        const now = pinned ? { ...rest, pinned } : rest;
        this.keep(now);
        this.changed.fire(now);
    }

    /** Follows functions to their new names; runs of a function that is gone stay as such. */
    rekey(rekey: Rekey): void {
        for (const run of this.all()) {
            const functionKey = run.codeHash === '' ? run.functionKey : rekey(run.functionKey);
            if (functionKey === run.functionKey) continue;
            const moved =
                functionKey === undefined
                    ? { ...run, functionKey: `dryrun:${run.dryRunId ?? run.key}`, codeHash: '' }
                    : { ...run, functionKey };
            this.keep(moved);
            this.changed.fire(moved);
        }
    }

    /** Forgets a run that never began. */
    remove(key: string): void {
        const run = this.drop(key);
        if (run === undefined) return;
        this.persist();
        this.changed.fire(run);
    }

    /** Forgets runs, on disk too. */
    async forget(keys: readonly string[]): Promise<void> {
        const gone = keys.flatMap((key) => this.drop(key) ?? []);
        this.persist();
        for (const run of gone) this.changed.fire(run);
        const files = await this.files;
        for (const { key } of gone) await files.delete(key);
        if (!this.parts.shared) await this.parts.texts.keepOnly(new Set(this.all().map(({ codeHash }) => codeHash)));
    }

    dispose(): void {
        this.changed.dispose();
    }

    private get files(): Promise<RunFiles> {
        return this.storage.files;
    }

    /** Takes in runs that are not at hand yet, newest first. */
    private take(runs: readonly RunState[]): void {
        const fresh = runs.filter(({ key }) => !this.runs.has(key));
        for (const run of fresh.toReversed()) this.put(run);
        const [newest] = fresh;
        if (newest !== undefined) this.changed.fire(newest);
    }

    private set(run: RunState, before?: RunState): void {
        // Looks that bring nothing new need not be written down.
        if (before?.phase !== run.phase || before.dryRunId !== run.dryRunId) this.keep(run);
        else this.put(run);
        this.changed.fire(run);
    }

    /** A window that closes before the report is written finds the run going on, and asks for the report again. */
    private async show(run: RunState, before: RunState): Promise<void> {
        const { dryRunId } = run;
        this.storage.holdBack({ ...before, phase: 'running', ...(dryRunId === undefined ? {} : { dryRunId }) });
        this.keep(run);
        this.changed.fire(run);
        await this.parts.paints.of(run.key);
    }

    private put(run: RunState): void {
        this.runs.set(run.key, run);
        this.newestFirst = undefined;
    }

    private keep(run: RunState): void {
        this.save(run);
        this.persist();
    }

    /** Puts it, and writes it to disk. */
    private save(run: RunState): void {
        this.put(run);
        this.storage.save(run);
    }

    private drop(key: string): RunState | undefined {
        const run = this.runs.get(key);
        this.runs.delete(key);
        this.reports.delete(key);
        this.storage.letGo(key);
        this.newestFirst = undefined;
        return run;
    }

    /** Keeps the report of a run in memory, and lets go of those that were not asked for in a while. */
    private hold(key: string): void {
        for (const oldest of this.reports.asked(key)) {
            const run = this.runs.get(oldest);
            if (run !== undefined) this.put(withoutReport(run));
        }
    }

    private persist(): void {
        this.storage.saveNewest(() => this.all());
    }
}

function withoutReport({ dryRun: _report, ...run }: RunState): RunState {
    return run;
}
