import { fieldsOf, type RunRecord } from '../rows/record.ts';

/** The column that tells what a sync would do with each record, where not all are of one kind. */
const kindColumn = '_kind';

/** The names of all fields that any of the records has: `id` first, then as they come. */
export function csvFields(records: readonly RunRecord[]): readonly string[] {
    const names = new Set<string>();
    for (const record of records) for (const name of Object.keys(fieldsOf(record))) names.add(name);
    return names.delete('id') ? ['id', ...names] : [...names];
}

/**
 * Records as CSV (RFC 4180), a line at a time. Nested values are JSON; null and absent ones are empty, an empty text is
 * `""`. Values are written as they are, also those that a spreadsheet would take for a formula: programs read them back.
 */
export function* csvLines(records: readonly RunRecord[]): Generator<string, undefined> {
    const fields = csvFields(records);
    const [first] = records;
    const mixed = records.some(({ kind }) => kind !== first?.kind);
    yield csvLine(mixed ? [...fields, kindColumn] : fields);
    for (const record of records) {
        const values = fieldsOf(record);
        const cells = fields.map((name) => (Object.hasOwn(values, name) ? values[name] : undefined));
        yield csvLine(mixed ? [...cells, record.kind] : cells);
    }
    return undefined;
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
