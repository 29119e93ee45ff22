import type { RunInputs } from '../inputs/readDraft.ts';
import type { RunError } from '../run/output/runError.ts';

/** How many records of one kind, or which. */
export type ExpectedList = number | readonly unknown[];

/** What a sync is expected to store. Nango does not tell the model of deleted records. */
export interface ExpectedRecords {
    /** By model; a model that is not named must have none. */
    readonly models?: Readonly<
        Record<string, { readonly saved?: ExpectedList; readonly updated?: ExpectedList } | undefined>
    >;
    readonly deleted?: ExpectedList;
}

/** How a run is expected to fail; a part that is absent may be anything. */
export interface ExpectedFailure {
    readonly kind?: RunError['kind'];
    /** A part of what it says. */
    readonly message?: string;
    /** What callers of the action get. */
    readonly payload?: unknown;
}

/** What a run of a case has to come to. `ignore`: paths such as `$.items[*].updatedAt` that are not compared. */
export type Expectation =
    | { readonly result: unknown; readonly ignore?: readonly string[] }
    | { readonly records: ExpectedRecords; readonly ignore?: readonly string[] }
    /** A JSON Schema for the result of an action, or for each record that a sync saves or updates. */
    | { readonly schema: unknown }
    | { readonly fails: ExpectedFailure; readonly ignore?: readonly string[] };

/** Inputs under a name, and what is expected of a run with them. Its form in memory, storage and files is one. */
export interface FunctionCase {
    readonly name: string;
    /** Absent: the connection that is chosen when it runs. */
    readonly connection?: string;
    readonly input?: unknown;
    readonly metadata?: unknown;
    readonly checkpoint?: unknown;
    readonly lastSyncDate?: string;
    /** Absent: the run has to succeed. */
    readonly expect?: Expectation;
}

/** Longer names don't fit where they are shown. Characters. */
export const longestName = 80;

/** A case of these inputs; its connection is left open unless it is to be `pinned`. */
export function caseOf(name: string, inputs: RunInputs, { pinned }: { readonly pinned: boolean }): FunctionCase {
    const { connection, ...values } = inputs;
    return { name, ...(pinned && connection !== '' ? { connection } : {}), ...values };
}

/** What a run of the case is sent with; `connection` is used where the case leaves it open. */
export function inputsOf({ name: _name, expect: _expect, ...inputs }: FunctionCase, connection: string): RunInputs {
    return { connection, ...inputs };
}

/** The case with its parts in the order in which files hold them. */
export function inOrder(value: FunctionCase): FunctionCase {
    const { name, connection, input, metadata, checkpoint, lastSyncDate, expect } = value;
    return {
        name,
        ...(connection === undefined ? {} : { connection }),
        ...('input' in value ? { input } : {}),
        ...('metadata' in value ? { metadata } : {}),
        ...('checkpoint' in value ? { checkpoint } : {}),
        ...(lastSyncDate === undefined ? {} : { lastSyncDate }),
        ...(expect === undefined ? {} : { expect }),
    };
}

/** The name itself, or with a number behind it where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
    if (!taken.includes(name)) return name;
    for (let number = 2; ; number++) {
        const numbered = `${name} ${number}`;
        if (!taken.includes(numbered)) return numbered;
    }
}
