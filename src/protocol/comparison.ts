import type { ChangeKind, ComparedPart } from '../core/run/compare/runDifference.ts';
import type { EnvironmentLabel } from './environmentLabel.ts';
import type { RunPhase } from './shownRun.ts';

/** One of the two runs that are compared. */
export interface ComparedHead {
    readonly name: string;
    readonly phase: RunPhase;
    /** How it ended, in words. */
    readonly outcome: string;
    readonly environment: EnvironmentLabel;
    readonly connection: string;
    /** When it ended, epoch milliseconds. */
    readonly at: number;
}

/** One difference on one line. A side where the thing is not there is absent. */
export interface ShownDifference {
    readonly kind: ChangeKind;
    /** What it is of: a record, a call, a phase; empty where the path says all. */
    readonly subject: string;
    readonly path: string;
    readonly before?: string;
    readonly after?: string;
    /** The path to ignore, so that this is no difference any more. */
    readonly ignorable?: string;
}

/** The differences of one part, which stand in a row. */
export interface ComparedGroup {
    readonly part: ComparedPart;
    readonly count: number;
}

/** Two runs compared. Of many differences only those around what is in sight are here. */
export interface ShownComparison {
    /** The two runs, in this order. */
    readonly key: string;
    readonly before: ComparedHead;
    readonly after: ComparedHead;
    /** Not all is compared yet. */
    readonly busy: boolean;
    readonly groups: readonly ComparedGroup[];
    /** Differences from this one on, counted over all groups. */
    readonly from: number;
    readonly differences: readonly ShownDifference[];
    readonly ignored: readonly string[];
    /** What to know of both as a whole, such as whether a sync was incremental; empty for nothing. */
    readonly sentence: string;
    /** Said by the live region when it changes. */
    readonly announcement: string;
}
