import type { Span } from '../lint/rule.ts';

/** `met`: done. `open`: missing or wrong. `note`: worth knowing, nothing has to be done. */
export type PointState = 'met' | 'open' | 'note';

/** What can be done about a point outside the text. */
export type PointDeed = 'compile' | 'dryRun' | 'showResult' | 'showProblems';

/** One question that is asked of a function before it is sent, with its answer. */
export interface CheckedPoint {
    readonly id: string;
    readonly state: PointState;
    /** What is asked, in a few words: "How deleted records are found". */
    readonly title: string;
    /** The answer, in one sentence. */
    readonly answer: string;
    /** Where the text says so. */
    readonly at?: Span;
    /** The page of the platform's documentation, below its base. */
    readonly doc?: string;
    readonly deed?: PointDeed;
}
