import type { ShownRecord } from '../../../protocol/shownRun.ts';
import { shownText, valueType } from '../tree/shownText.ts';

/** A column of the records table; widths are in characters. */
export interface RecordColumn {
    readonly name: string;
    readonly width: number;
    /** Most values are numbers: the heading stands right too. */
    readonly numeric: boolean;
}

/** The column of records that are no objects. */
const VALUE_COLUMN = 'value';

/** Enough to know a model's columns and their widths without walking 20,000 records. */
const SAMPLE = 500;
const NARROWEST = 4;
const WIDEST = 40;

/** A record's fields; a record that is no object has the one field `value`. */
export const fieldsOf = (record: ShownRecord): Readonly<Record<string, unknown>> => {
    const { value } = record;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value))
        : { [VALUE_COLUMN]: value };
};

/** A cell's text: strings bare, nested values as `{3}`, absent ones empty. */
export const cellText = (value: unknown): string =>
    value === undefined ? '' : typeof value === 'string' ? value.slice(0, 1000) : shownText(value).text;

/** The columns of a model: `id` first, then as they come. */
export function recordColumns(records: readonly ShownRecord[]): readonly RecordColumn[] {
    const columns = new Map<string, { width: number; numbers: number; values: number }>();
    for (const record of records.slice(0, SAMPLE)) {
        for (const [name, value] of Object.entries(fieldsOf(record))) {
            const column = columns.get(name) ?? { width: name.length + 5, numbers: 0, values: 0 };
            columns.set(name, column);
            column.width = Math.max(column.width, cellText(value).length);
            if (value !== null) column.values += 1;
            if (valueType(value) === 'number') column.numbers += 1;
        }
    }
    return [...columns]
        .map(([name, { width, numbers, values }]) => ({
            name,
            width: Math.min(WIDEST, Math.max(NARROWEST, width)),
            numeric: numbers > 0 && numbers * 2 > values,
        }))
        .sort((a, b) => Number(b.name === 'id') - Number(a.name === 'id'));
}
