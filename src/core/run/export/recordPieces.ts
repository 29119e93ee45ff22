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
    const mixed = haveSeveralKinds(records);
    switch (format) {
        case 'csv':
        case 'spreadsheet':
            yield* csvLines(records, { named, forSpreadsheet: format === 'spreadsheet' });
            break;
        case 'ndjson':
            // Each is read as it is written: all of them would take several times the memory of their text.
            for (const record of records) yield `${JSON.stringify(valueOf(record, mixed) ?? null)}\n`;
            break;
        case 'json':
            yield* jsonPieces(
                records.map((record) => valueOf(record, mixed)),
                2,
            );
            yield '\n';
    }
    return undefined;
}

/** The record as it is saved, with its kind where there are several. */
function valueOf(record: RunRecord, mixed: boolean): unknown {
    return mixed ? { ...fieldsOf(record), [kindField]: record.kind } : record.value;
}
