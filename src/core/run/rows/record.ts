import type { RecordKind } from '../output/records.ts';

/** One record that a sync would have stored. */
export interface RunRecord {
    readonly kind: RecordKind;
    readonly value: unknown;
}

/** The column of records that are no objects. */
const valueColumn = 'value';

/** A record's fields; a record that is no object has the one field `value`. */
export function fieldsOf({ value }: RunRecord): Readonly<Record<string, unknown>> {
    return isObject(value) ? value : { [valueColumn]: value };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
