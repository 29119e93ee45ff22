/** What this window last saw deployed. Times are epoch milliseconds. */
export interface SeenDeployed {
    /** Absent where the code could not be read. */
    readonly hash?: string;
    readonly lastDeployed?: number;
}

/**
 * Whether somebody else deployed since: the code is another than the one seen last, or, where code can't be read, it
 * was deployed at another time. What was never seen, or is not there any more, is no conflict.
 */
export function isConflict(seen: SeenDeployed | undefined, now: SeenDeployed | undefined): boolean {
    if (seen === undefined || now === undefined) return false;
    if (seen.hash !== undefined && now.hash !== undefined) return seen.hash !== now.hash;
    if (seen.lastDeployed === undefined || now.lastDeployed === undefined) return false;
    return now.lastDeployed > seen.lastDeployed;
}
