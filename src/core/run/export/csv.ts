import { byteOrderMark } from '../../text/byteOrderMark.ts';
import { fieldsOf, type RunRecord } from '../rows/record.ts';
import { haveSeveralKinds, kindField } from './kindField.ts';

/** How records become CSV. */
export interface CsvWish {
    /** Fields that come first, in this order, also where no record has them: those that the model names. */
    readonly named?: readonly string[] | undefined;
    /** For Excel and its like, which otherwise read UTF-8 wrongly and run texts as formulas. */
    readonly forSpreadsheet?: boolean;
}

/** The names of all fields: `id` first, then those that the model names, then as the records have them. */
export function csvFields(records: readonly RunRecord[], named: readonly string[] = []): readonly string[] {
    const names = new Set<string>(named);
    for (const record of records) for (const name of Object.keys(fieldsOf(record))) names.add(name);
    return names.delete('id') ? ['id', ...names] : [...names];
}

/**
 * Records as CSV (RFC 4180), a line at a time. Nested values are JSON; null and absent ones are empty, an empty text is
 * `""`. Values are written as they are, also those that a spreadsheet would take for a formula: programs read them back.
 * For a spreadsheet such texts get an apostrophe in front, and the file a byte order mark.
 */
export function* csvLines(
    records: readonly RunRecord[],
    { named, forSpreadsheet = false }: CsvWish = {},
): Generator<string, undefined> {
    const fields = csvFields(records, named);
    const mixed = haveSeveralKinds(records);
    const cell = forSpreadsheet ? harmless : (value: unknown): unknown => value;
    const line = (values: readonly unknown[]): string => csvLine(values.map(cell));
    yield (forSpreadsheet ? byteOrderMark : '') + line(mixed ? [...fields, kindField] : fields);
    for (const record of records) {
        const values = fieldsOf(record);
        const cells = fields.map((name) => (Object.hasOwn(values, name) ? values[name] : undefined));
        yield line(mixed ? [...cells, record.kind] : cells);
    }
    return undefined;
}

function harmless(value: unknown): unknown {
    return typeof value === 'string' && looksLikeFormula(value) ? `'${value}` : value;
}

/** Whether a spreadsheet would take a text for a formula. */
export function looksLikeFormula(value: unknown): boolean {
    return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.,]+$/.test(value);
}

function csvLine(values: readonly unknown[]): string {
    return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: unknown): string {
    if (value === undefined || value === null) return '';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
