import type { ListKind, RunLists } from '../../../core/run/rows/rowsQuery.ts';

/** The rows of a list, as far as they are in this page. */
export interface RowsHere<Kind extends ListKind> {
    readonly length: number;
    /** Undefined until the extension has answered for the first time. */
    readonly facts: RunLists[Kind]['facts'] | undefined;
    /** False while these are the rows for the question before. */
    readonly fresh: boolean;
    /** Undefined for a row that is still on its way. */
    at(index: number): RunLists[Kind]['row'] | undefined;
}

/** A list of rows to draw from, wherever its content is. */
export interface RowSource<Kind extends ListKind> {
    /** The rows for a question; while they are on their way those for the question before. */
    show(query: RunLists[Kind]['query']): RowsHere<Kind>;
    /** Rows that are about to be drawn. */
    want(from: number, to: number): void;
}
