import type { ShownRecord } from '../../../protocol/shownRun.ts';
import { cellText, fieldsOf } from './recordColumns.ts';

/** By which column records are sorted; none leaves them as Nango reported them. */
export interface RecordSort {
    readonly column: string;
    readonly descending: boolean;
}

/** The name that sorts by kind; no field can be called so. */
export const KIND_COLUMN = '\u0000kind';

/** What a press on a heading leads to: ascending, descending, none. */
export function nextSort(sort: RecordSort | undefined, column: string): RecordSort | undefined {
    if (sort?.column !== column) return { column, descending: false };
    return sort.descending ? undefined : { column, descending: true };
}

const rank = (value: unknown): number =>
    value === undefined ? 3 : value === null ? 2 : typeof value === 'number' ? 0 : 1;

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: unknown, b: unknown): number {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return rank(a) - rank(b) || collator.compare(cellText(a), cellText(b));
}

/** Sorts; records that are equal keep their order, absent values stand last either way. */
export function sortRecords(records: readonly ShownRecord[], sort: RecordSort | undefined): readonly ShownRecord[] {
    if (!sort) return records;
    const { column, descending } = sort;
    const keyed = records.map((record) => ({
        record,
        key: column === KIND_COLUMN ? record.kind : fieldsOf(record)[column],
    }));
    const sign = descending ? -1 : 1;
    keyed.sort((a, b) => (rank(a.key) > 1 || rank(b.key) > 1 ? compare(a.key, b.key) : sign * compare(a.key, b.key)));
    return keyed.map(({ record }) => record);
}
