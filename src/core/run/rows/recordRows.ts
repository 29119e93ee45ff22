import type { RecordKind } from '../output/records.ts';
import type { RunRecord } from './record.ts';
import { cellsOf, recordColumns, type NamedColumns, type RecordCell, type RecordColumn } from './recordColumns.ts';
import type { RowList } from './rowList.ts';

/** One record of a model, as the table shows it. */
export interface RecordRow {
    /** Its place among all records of the model, however they are sorted. */
    readonly record: number;
    readonly kind: RecordKind;
    /** One for each column. */
    readonly cells: readonly RecordCell[];
}

/** What is said of a model's records. */
export interface RecordFacts {
    readonly columns: readonly RecordColumn[];
    readonly kinds: readonly (readonly [RecordKind, number])[];
}

/** The records of a model in an order; `rowOf`: where a record stands in it, -1 where it does not. */
export function recordRows(
    records: readonly RunRecord[],
    order: readonly number[],
    named?: NamedColumns,
): RowList<RecordRow, RecordFacts> & { rowOf(record: number): number } {
    const columns = recordColumns(records, named);
    const kinds = new Map<RecordKind, number>();
    for (const { kind } of records) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return {
        length: order.length,
        facts: { columns, kinds: [...kinds] },
        at: (row) => {
            const place = order[row];
            const record = place === undefined ? undefined : records[place];
            if (place === undefined || record === undefined) return undefined;
            return { record: place, kind: record.kind, cells: cellsOf(record, columns) };
        },
        rowOf: (record) => order.indexOf(record),
    };
}
