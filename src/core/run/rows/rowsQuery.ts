import type { CallFacts, CallRow, CallWish } from './callRows.ts';
import type { OutputFacts, OutputRow, OutputWish } from './outputRows.ts';
import type { RecordFacts, RecordRow } from './recordRows.ts';
import type { RecordWish } from './recordOrder.ts';
import type { NamedColumns } from './recordColumns.ts';
import type { TreeFacts, TreeRow, TreeWish } from './treeRows.ts';

/** A value of a run that is shown as a tree. `input`: a section of what was sent, by its place. */
export type TreePart =
    | { readonly of: 'result' }
    | { readonly of: 'payload' }
    | { readonly of: 'input'; readonly section: number }
    | { readonly of: 'record'; readonly model: string; readonly record: number };

/** The lists that a run is shown as: what one asks for, its rows, and what is said of all of them. */
export interface RunLists {
    readonly tree: {
        readonly query: TreeWish & { readonly part: TreePart };
        readonly row: TreeRow;
        readonly facts: TreeFacts;
    };
    /** No rows: only how many values a tree has in all. */
    readonly values: {
        readonly query: { readonly part: TreePart };
        readonly row: never;
        readonly facts: { readonly values: number };
    };
    readonly records: {
        /** `open`: records whose rows are wanted to be known. */
        readonly query: RecordWish & {
            readonly model: string;
            readonly open: readonly number[];
            readonly columns?: NamedColumns | undefined;
        };
        readonly row: RecordRow;
        /** `openAt`: the rows of the open ones, in the same order; -1 for what the filter leaves out. */
        readonly facts: RecordFacts & { readonly openAt: readonly number[] };
    };
    readonly output: { readonly query: OutputWish; readonly row: OutputRow; readonly facts: OutputFacts };
    readonly calls: { readonly query: CallWish; readonly row: CallRow; readonly facts: CallFacts };
}

/** The kinds of lists. */
export type ListKind = keyof RunLists;

/** What is asked for, with the kind of list that answers it. */
export type RowsQuery = { readonly [Kind in ListKind]: { readonly list: Kind } & RunLists[Kind]['query'] }[ListKind];
