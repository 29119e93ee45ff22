import type { ListKind, RowsQuery, RunLists } from '../core/run/rows/rowsQuery.ts';

/** Some rows of a list whose content stays with the extension: the answer to `rowsWanted`. */
export interface RowsMessage<Kind extends ListKind> {
    readonly type: 'rows';
    readonly kind: Kind;
    /** The run, the list and the question that are answered. */
    readonly run: string;
    readonly list: string;
    readonly ask: number;
    /** Index of the first row here. */
    readonly from: number;
    readonly rows: readonly RunLists[Kind]['row'][];
    /** How many rows there are in all. */
    readonly length: number;
    /** Present where they were asked for. */
    readonly facts?: RunLists[Kind]['facts'];
}

/** The row that was looked for, if any: the answer to `keySought`, `valueSought` and `markSought`. */
export interface KeyFoundMessage {
    readonly type: 'keyFound';
    readonly run: string;
    readonly list: string;
    readonly row?: number;
}

/** Rows of a list of any kind. */
export type AnyRowsMessage = { readonly [Kind in ListKind]: RowsMessage<Kind> }[ListKind];

/** What answers questions about rows. */
export type RowsAnswer = AnyRowsMessage | KeyFoundMessage;

/** Rows that a view is about to ask for, sent ahead of the state that makes it ask. */
export interface RowsAheadMessage {
    readonly type: 'rowsAhead';
    /** What they answer. */
    readonly query: RowsQuery;
    readonly rows: AnyRowsMessage;
}
