import type { RecordBatch } from '../run/output/records.ts';
import { isObject } from '../run/compare/compareValues.ts';
import type { ExpectedList, ExpectedRecords } from './functionCase.ts';

interface ModelRecords {
    readonly saved?: readonly unknown[];
    readonly updated?: readonly unknown[];
}

/** What a sync would have stored, in the form of an expectation. */
export interface StoredRecords {
    readonly models: Readonly<Record<string, ModelRecords>>;
    readonly deleted?: readonly unknown[];
}

/** The records of a run, by model and kind. Records with ids stand in the order of these. */
export function recordsOf(batches: readonly RecordBatch[]): StoredRecords {
    const models = new Map<string, ModelRecords>();
    let deleted: readonly unknown[] | undefined;
    for (const { kind, model, records } of batches) {
        if (kind === 'deleted') deleted = byId([...(deleted ?? []), ...records]);
        else {
            const known = models.get(model ?? '') ?? {};
            models.set(model ?? '', { ...known, [kind]: byId([...(known[kind] ?? []), ...records]) });
        }
    }
    return { models: Object.fromEntries(models), ...(deleted === undefined ? {} : { deleted }) };
}

/** Only how many there are. */
export function countsOf({ models, deleted }: StoredRecords): ExpectedRecords {
    const counted = Object.entries(models).map(([model, { saved, updated }]) => {
        const counts = {
            ...(saved === undefined ? {} : { saved: saved.length }),
            ...(updated === undefined ? {} : { updated: updated.length }),
        };
        return [model, counts] as const;
    });
    return { models: Object.fromEntries(counted), ...(deleted === undefined ? {} : { deleted: deleted.length }) };
}

/** Both sides in one form: lists in one order, counts where a count is expected; nothing where none is the same as []. */
export function comparable(
    expected: ExpectedRecords,
    actual: StoredRecords,
): { readonly expected: unknown; readonly actual: unknown } {
    const names = [...new Set([...Object.keys(expected.models ?? {}), ...Object.keys(actual.models)])];
    const sides = names.map((name) => {
        const model = expected.models?.[name];
        const stored = actual.models[name];
        const saved = sideBySide(model?.saved, stored?.saved);
        const updated = sideBySide(model?.updated, stored?.updated);
        return [name, { saved, updated }] as const;
    });
    const deleted = sideBySide(expected.deleted, actual.deleted);
    const side = (which: 'expected' | 'actual'): unknown => ({
        models: Object.fromEntries(
            sides.map(([name, { saved, updated }]) => [name, { saved: saved[which], updated: updated[which] }]),
        ),
        deleted: deleted[which],
    });
    return { expected: side('expected'), actual: side('actual') };
}

function sideBySide(
    expected: ExpectedList = [],
    actual: readonly unknown[] = [],
): { readonly expected: unknown; readonly actual: unknown } {
    if (typeof expected === 'number') return { expected, actual: actual.length };
    return { expected: byId(expected), actual: byId(actual) };
}

/** Records match by their ids, not by when they came; without ids their order stays. */
function byId(records: readonly unknown[]): readonly unknown[] {
    if (!records.every((record) => isObject(record) && record['id'] !== undefined)) return records;
    return [...records].sort((a, b) => compareIds(idOf(a), idOf(b)));
}

function idOf(record: unknown): string {
    return isObject(record) ? String(record['id']) : '';
}

function compareIds(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
