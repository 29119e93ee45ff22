import * as l10n from '@vscode/l10n';
import type { Steps } from '../../steps.ts';
import type { RecordBatch, RecordKind } from '../output/records.ts';
import { isObject, own, sameValue } from './compareValues.ts';
import type { PathStep } from './jsonPath.ts';
import { valueDifference, wordsDifference, type RunDifference } from './runDifference.ts';
import { valueChanges } from './valueChanges.ts';

/** A step every so many records. */
const recordsAStep = 250;

interface KnownRecord {
    readonly subject: string;
    readonly kind: RecordKind;
    readonly value: unknown;
}

/**
 * What has changed between the records of two runs: the same model and id make the same record, whatever their order;
 * of those with one id, and of those without, the first is the first. Time and memory are linear to their number.
 */
export function* recordChanges(
    before: readonly RecordBatch[],
    after: readonly RecordBatch[],
    ignored: readonly (readonly PathStep[])[],
): Steps<RunDifference[]> {
    const manyModels = new Set([...before, ...after].map(({ model }) => model ?? '')).size > 1;
    const old = yield* indexed(before, manyModels);
    const fresh = yield* indexed(after, manyModels);
    const found: RunDifference[] = [];
    let count = 0;
    for (const [key, record] of old) {
        if (++count % recordsAStep === 0) yield;
        const now = fresh.get(key);
        if (now === undefined) {
            found.push(valueDifference([], record.value, undefined, { subject: record.subject }));
            continue;
        }
        if (now.kind !== record.kind)
            found.push(wordsDifference(record.subject, kindWord(record.kind), kindWord(now.kind)));
        if (sameValue(record.value, now.value)) continue;
        const { subject } = record;
        for (const { place, expected, actual, isOrder } of yield* valueChanges(record.value, now.value, ignored)) {
            const more = { subject, ...(isOrder ? { isOrder } : {}), ...(place.length > 0 ? ignorable : {}) };
            found.push(valueDifference(place, expected, actual, more));
        }
    }
    for (const [key, { subject, value }] of fresh) {
        if (++count % recordsAStep === 0) yield;
        if (!old.has(key)) found.push(valueDifference([], undefined, value, { subject }));
    }
    return found;
}

const ignorable = { ignorable: true } as const;

function* indexed(batches: readonly RecordBatch[], manyModels: boolean): Steps<Map<string, KnownRecord>> {
    const records = new Map<string, KnownRecord>();
    const times = new Map<string, number>();
    let count = 0;
    for (const { kind, model, records: list } of batches) {
        for (const value of list) {
            if (++count % recordsAStep === 0) yield;
            const id = isObject(value) ? own(value, 'id') : undefined;
            const hasId = id !== undefined && id !== null;
            const idText = typeof id === 'string' ? id : JSON.stringify(id);
            // Nango does not tell the model of deleted records.
            const name = JSON.stringify([model ?? null, hasId ? idText : null]);
            const nth = (times.get(name) ?? 0) + 1;
            times.set(name, nth);
            const called = hasId ? idText : l10n.t('record {0} without an id', nth);
            const subject = nth > 1 && hasId ? l10n.t('{0} (again)', called) : called;
            const where = model ?? l10n.t('Deleted');
            records.set(`${name}${nth}`, { subject: manyModels ? `${where} ${subject}` : subject, kind, value });
        }
    }
    return records;
}

function kindWord(kind: RecordKind): string {
    switch (kind) {
        case 'saved':
            return l10n.t('saved');
        case 'updated':
            return l10n.t('updated');
        case 'deleted':
            return l10n.t('deleted');
    }
}
