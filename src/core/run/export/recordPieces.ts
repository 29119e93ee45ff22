import { jsonPieces } from '../../text/jsonPieces.ts';
import { fieldsOf, type RunRecord } from '../rows/record.ts';
import { csvLines } from './csv.ts';
import { haveSeveralKinds, kindField } from './kindField.ts';

/** How records are saved. `spreadsheet` is CSV that can be opened in one safely. */
export type RecordFormat = 'csv' | 'spreadsheet' | 'ndjson' | 'json';

/** Records in a format, piece by piece. `named`: the fields that their model names. */
export function* recordPieces(
    records: readonly RunRecord[],
    format: RecordFormat,
    named?: readonly string[],
): Generator<string, undefined> {
    switch (format) {
        case 'csv':
        case 'spreadsheet':
            yield* csvLines(records, { named, forSpreadsheet: format === 'spreadsheet' });
            break;
        case 'ndjson':
            for (const value of valuesOf(records)) yield `${JSON.stringify(value ?? null)}\n`;
            break;
        case 'json':
            yield* jsonPieces(valuesOf(records), 2);
            yield '\n';
    }
    return undefined;
}

function valuesOf(records: readonly RunRecord[]): readonly unknown[] {
    if (!haveSeveralKinds(records)) return records.map(({ value }) => value);
    return records.map((record) => ({ ...fieldsOf(record), [kindField]: record.kind }));
}
