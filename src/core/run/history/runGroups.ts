import { daysAgo } from '../../text/age.ts';
import type { RunState } from '../runState.ts';

/** Runs in the groups in which a history shows them, newest first in each. */
export interface RunGroups {
    readonly pinned: readonly RunState[];
    readonly today: readonly RunState[];
    readonly older: readonly RunState[];
}

/** Groups runs, which come newest first. */
export function runGroups(runs: readonly RunState[], now: number): RunGroups {
    const others = runs.filter(({ pinned }) => pinned !== true);
    const isToday = ({ startedAt }: RunState): boolean => daysAgo(startedAt, now) <= 0;
    return {
        pinned: runs.filter(({ pinned }) => pinned === true),
        today: others.filter(isToday),
        older: others.filter((run) => !isToday(run)),
    };
}
