import { runsToDrop, type KeptRun } from '../../../core/run/history/runsToDrop.ts';
import { isUnderWay, type RunState } from '../../../core/run/runState.ts';
import type { RunFiles } from '../runFiles.ts';
import type { RunTexts } from '../runTexts.ts';

/** What a look at the folder of runs has shown. */
export interface TidyRuns {
    /** Runs of other windows, and those that were not at hand. */
    readonly found: readonly RunState[];
    /** What is new of runs: their size, or that another window has pinned them. By key. */
    readonly changed: ReadonlyMap<string, Pick<RunState, 'reportBytes' | 'pinned'>>;
    /** Keys of the runs that are over the limits, or that another window has dropped. */
    readonly gone: readonly string[];
}

/**
 * Brings runs and their folder in line: several windows write to it. In a folder that windows with nothing in common
 * share (those without a workspace) the runs of others count, but are not taken in.
 */
export async function tidyRuns(
    runs: ReadonlyMap<string, RunState>,
    { files, texts, shared }: { readonly files: RunFiles; readonly texts: RunTexts; readonly shared: boolean },
): Promise<TidyRuns> {
    // Those that are added from here on may have no file yet.
    const known = [...runs.values()];
    const keys = await files.keys();
    const changed = new Map<string, Pick<RunState, 'reportBytes' | 'pinned'>>();
    const gone = new Set<string>();
    for (const run of known) {
        if (keys.has(run.key) || isUnderWay(run)) continue;
        if (run.reportBytes !== undefined && !files.isUnwritten(run.key)) gone.add(run.key);
        else changed.set(run.key, { reportBytes: await files.reportBytes(run.key) });
    }
    const found: RunState[] = [];
    for (const key of keys) {
        const run = runs.has(key) ? undefined : await files.loadRun(key);
        if (run !== undefined) found.push(run);
    }
    const kept = [...known, ...found].filter(({ key }) => !gone.has(key));
    const dropped = new Set<string>();
    for (const key of runsToDrop(kept.map((run) => keptRun({ ...run, ...changed.get(run.key) })))) {
        // Another window may have pinned it since.
        const stored = keys.has(key) ? await files.loadRun(key) : undefined;
        if (stored?.pinned === true) {
            changed.set(key, { pinned: true });
            continue;
        }
        dropped.add(key);
        gone.add(key);
        changed.delete(key);
        await files.delete(key);
    }
    const left = kept.filter(({ key }) => !dropped.has(key));
    if (dropped.size > 0) await texts.keepOnly(new Set(left.map(({ codeHash }) => codeHash)));
    return {
        found: shared ? [] : found.filter(({ key }) => !dropped.has(key)),
        changed,
        gone: [...gone].filter((key) => runs.has(key)),
    };
}

function keptRun(run: RunState): KeptRun {
    return {
        key: run.key,
        // Runs that were opened by their ids count as one function's.
        functionKey: run.codeHash === '' ? '' : run.functionKey,
        startedAt: run.startedAt,
        bytes: run.reportBytes ?? 0,
        pinned: run.pinned === true,
        underWay: isUnderWay(run),
    };
}
