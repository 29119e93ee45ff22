import { fieldsOf, type RunRecord } from './record.ts';
import { shownText, valueType, type ValueType } from './shownText.ts';

/** A column of the records table; widths are in characters. */
export interface RecordColumn {
    readonly name: string;
    readonly width: number;
    /** Most values are numbers: the heading stands right too. */
    readonly numeric: boolean;
    /** The records have it, their model does not name it. */
    readonly extra?: true;
}

/** What is known of a model's columns besides what its records have. */
export interface NamedColumns {
    /** Those that the model names, in its order; absent where the model is not known. */
    readonly named?: readonly string[];
    /** Those in which something is marked: marks take room. */
    readonly marked: readonly string[];
}

/** What a record has in a column. */
export interface RecordCell {
    readonly type: ValueType;
    readonly text: string;
}

/** Enough to know a model's columns and their widths without walking 20,000 records. */
const sample = 500;
const narrowest = 4;
const widest = 40;
const markWidth = 4;
const longestCell = 1000;

/** A cell's text: strings bare, nested values as `{3}`, absent ones empty. */
export function cellText(value: unknown): string {
    return value === undefined ? '' : typeof value === 'string' ? value.slice(0, longestCell) : shownText(value).text;
}

/** What a record has in these columns. */
export function cellsOf(record: RunRecord, columns: readonly RecordColumn[]): readonly RecordCell[] {
    const fields = fieldsOf(record);
    return columns.map(({ name }) => {
        const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
        return { type: valueType(value), text: cellText(value) };
    });
}

/** The columns of a model: `id` first, then as the model names them, then as they come. */
export function recordColumns(
    records: readonly RunRecord[],
    { named, marked }: NamedColumns = { marked: [] },
): readonly RecordColumn[] {
    const columns = new Map<string, { width: number; numbers: number; values: number }>();
    for (const name of named ?? []) columns.set(name, { width: name.length + 5, numbers: 0, values: 0 });
    const known = named && new Set(named);
    const widened = new Set(marked);
    for (const record of records.slice(0, sample)) {
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
            width: Math.min(widest, Math.max(narrowest, width)) + (widened.has(name) ? markWidth : 0),
            numeric: numbers > 0 && numbers * 2 > values,
            ...(known?.has(name) === false ? { extra: true as const } : {}),
        }))
        .sort((a, b) => Number(b.name === 'id') - Number(a.name === 'id'));
}
