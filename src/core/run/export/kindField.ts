import type { RunRecord } from '../rows/record.ts';

/** The field that tells what a sync would do with each record, where not all are of one kind. */
export const kindField = '_kind';

/** Whether saved records need to tell their kinds. */
export function haveSeveralKinds(records: readonly RunRecord[]): boolean {
    const [first] = records;
    return records.some(({ kind }) => kind !== first?.kind);
}
