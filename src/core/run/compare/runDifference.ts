import type { Place } from './compareValues.ts';

/** The parts of a run that are compared, in the order shown. */
export const comparedParts = ['result', 'records', 'calls', 'inputs', 'timing'] as const;

/** A part of a run that is compared. */
export type ComparedPart = (typeof comparedParts)[number];

/** What became of a thing; `figure`: nothing to judge, such as how long a run took. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'figure';

/** One difference between two runs. A side where the thing is not there is absent. */
export interface RunDifference {
    readonly kind: ChangeKind;
    /** What it is of, where its place does not say so: a record, a call, a phase. */
    readonly subject?: string;
    /** Where in the result, the record or the inputs. */
    readonly place: Place;
    readonly before?: Side;
    readonly after?: Side;
    /** The same items in another order: the sides are their ids. */
    readonly isOrder?: true;
    /** Its place can be ignored from now on. */
    readonly ignorable?: true;
    /** Other code was run. */
    readonly isCode?: true;
}

/** One side of a difference: a JSON value, or words about it. */
export type Side = { readonly value: unknown } | { readonly words: string };

/** A difference of two values. */
export function valueDifference(
    place: Place,
    before: unknown,
    after: unknown,
    more: Pick<RunDifference, 'subject' | 'isOrder' | 'ignorable'> = {},
): RunDifference {
    return {
        kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
        place,
        ...(before === undefined ? {} : { before: { value: before } }),
        ...(after === undefined ? {} : { after: { value: after } }),
        ...more,
    };
}

/** A difference that is told in words; undefined stands for nothing there. */
export function wordsDifference(
    subject: string,
    before: string | undefined,
    after: string | undefined,
    kind?: ChangeKind,
): RunDifference {
    return {
        kind: kind ?? (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'),
        subject,
        place: [],
        ...(before === undefined ? {} : { before: { words: before } }),
        ...(after === undefined ? {} : { after: { words: after } }),
    };
}
