/** A run as far as it decides whether it stays. */
export interface KeptRun {
    readonly key: string;
    /** Runs of one function share it. */
    readonly functionKey: string;
    /** Epoch milliseconds. */
    readonly startedAt: number;
    /** What its report takes on disk. */
    readonly bytes: number;
    readonly pinned: boolean;
    readonly underWay: boolean;
}

/** How many runs of one function are kept, and how much the reports of all may take together. */
export const keepLimits = { runsOfFunction: 50, bytes: 50 * 1024 * 1024 } as const;

/**
 * The keys of the runs that go: of each function those beyond its newest, then the oldest of all until the reports fit.
 * Pinned runs and those under way stay, but count. The newest run of all stays, too: it is being looked at.
 */
export function runsToDrop(
    runs: readonly KeptRun[],
    limits: { readonly runsOfFunction: number; readonly bytes: number } = keepLimits,
): readonly string[] {
    const [newest, ...older] = [...runs].sort((a, b) => b.startedAt - a.startedAt);
    if (newest === undefined) return [];
    const stays = (run: KeptRun): boolean => run.pinned || run.underWay || run === newest;
    const room = new Map<string, number>();
    for (const { functionKey } of runs.filter(stays))
        room.set(functionKey, (room.get(functionKey) ?? limits.runsOfFunction) - 1);
    const tooMany = older.filter((run) => {
        if (stays(run)) return false;
        const left = room.get(run.functionKey) ?? limits.runsOfFunction;
        room.set(run.functionKey, left - 1);
        return left <= 0;
    });
    const dropped = new Set(tooMany);
    let bytes = runs.reduce((sum, run) => (dropped.has(run) ? sum : sum + run.bytes), 0);
    for (const run of older.toReversed()) {
        if (bytes <= limits.bytes) break;
        if (run.bytes === 0 || stays(run) || dropped.has(run)) continue;
        dropped.add(run);
        bytes -= run.bytes;
    }
    return [...dropped].map(({ key }) => key);
}
