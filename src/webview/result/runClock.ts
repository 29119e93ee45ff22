import type { RunPhase, ShownRun } from '../../protocol/shownRun.ts';

const unsettled: readonly RunPhase[] = ['compiling', 'starting', 'running', 'reconnecting'];

/** Whether the view still waits for this run. */
export const isWaitedFor = ({ phase }: ShownRun): boolean => unsettled.includes(phase);

/** Whether the run has not ended as far as is known: what there is to see is its progress. */
export const isOpenEnded = (run: ShownRun): boolean =>
    isWaitedFor(run) || run.phase === 'notWatching' || run.phase === 'lost';

/** The moment from which the running clock counts: the step under way, else the run. */
export const clockStart = (run: ShownRun): number =>
    run.steps.findLast(({ state, since }) => state === 'running' && since !== undefined)?.since ?? run.startedAt;

/** Milliseconds on the running clock. It stands still when nobody watches. */
export const elapsed = (run: ShownRun, now: number): number =>
    isWaitedFor(run) ? now - clockStart(run) : (run.endedAt ?? now) - run.startedAt;
