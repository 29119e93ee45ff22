import { jsonPieces } from '../../text/jsonPieces.ts';
import type { RunRecord } from '../rows/record.ts';
import { csvLines } from './csv.ts';

/** How records are saved. */
export type RecordFormat = 'csv' | 'ndjson' | 'json';

/** Records in a format, piece by piece. */
export function* recordPieces(records: readonly RunRecord[], format: RecordFormat): Generator<string, undefined> {
    switch (format) {
        case 'csv':
            yield* csvLines(records);
            break;
        case 'ndjson':
            for (const { value } of records) yield `${JSON.stringify(value ?? null)}\n`;
            break;
        case 'json':
            yield* jsonPieces(
                records.map(({ value }) => value),
                2,
            );
            yield '\n';
    }
    return undefined;
}
