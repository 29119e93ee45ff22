import type { SchemaReading } from '../../schema/schemaReading.ts';
import type { Validation, Violation } from '../../schema/validate/validation.ts';
import { validatorOf } from '../../schema/validateValue.ts';
import type { Steps } from '../../steps.ts';
import type { RecordBatch } from '../output/records.ts';
import { fieldNames } from './fieldNames.ts';
import { mismatchOf, type Mismatch } from './mismatch.ts';
import { ModelCheckDraft, type ModelCheck } from './modelCheck.ts';
import { duplicateId, idMismatch, recordId } from './recordId.ts';

/** A step every so many records. */
const recordsAStep = 128;

/**
 * Holds each record against its model. Saved ones have to be whole. Updates are merged into what is stored, deeply but
 * for lists (so the platform's reference says, and `batchUpdate` takes `Pick<Model, 'id'> & Partial<Model>`): what they
 * leave out stays. Of deleted ones only the id counts; the platform does not tell their model.
 */
export function* checkRecords(
    batches: readonly RecordBatch[],
    models: ReadonlyMap<string, SchemaReading>,
): Steps<readonly ModelCheck[]> {
    const drafts = new Map<string | undefined, ModelCheckDraft>();
    const checks = new Map<string, (record: unknown) => Validation>();
    const ids = new Map<string, Set<string>>();
    const words = new Map<string, Mismatch>();
    const named = new Set(batches.flatMap(({ model }) => model ?? []));
    // Two models may have the same ids: whether a deletion is repeated can be told with one model only.
    const oneModel = new Set([...named, ...models.keys()]).size <= 1;
    let count = 0;
    for (const { kind, model, records } of batches) {
        const reading = model === undefined ? undefined : models.get(model);
        const draft = drafts.get(model) ?? new ModelCheckDraft(model, reading && fieldNames(reading.schema));
        drafts.set(model, draft);
        const place = `${kind} ${model ?? ''}`;
        const check = checks.get(place) ?? (reading && validatorOf(reading, kind === 'updated' ? 'update' : 'output'));
        if (check) checks.set(place, check);
        const seen = ids.get(place) ?? new Set();
        ids.set(place, seen);
        for (const record of records) {
            const found = mismatchesOf(record, check?.(record).violations ?? [], (violation) =>
                wordsOf(violation, model ?? '', words),
            );
            const repeated = (kind !== 'deleted' || oneModel) && isRepeated(record, seen);
            draft.add(repeated ? [...found, duplicateId(kind)] : found);
            if (++count % recordsAStep === 0) yield;
        }
    }
    return [...drafts.values()].map(({ made }) => made);
}

/** The same is often wrong in the same place of many records. */
function wordsOf(violation: Violation, model: string, known: Map<string, Mismatch>): Mismatch {
    const key = [model, violation.message, ...violation.path].join('\n');
    const mismatch = known.get(key);
    if (mismatch !== undefined) return mismatch;
    const made = mismatchOf(violation, model);
    if (known.size < mostKnown) known.set(key, made);
    return made;
}

const mostKnown = 1_000;

function mismatchesOf(
    record: unknown,
    violations: readonly Violation[],
    inWords: (violation: Violation) => Mismatch,
): readonly Mismatch[] {
    const id = idMismatch(record);
    if (id === undefined && violations.length === 0) return none;
    const found = violations.map(inWords);
    if (id === undefined) return found;
    const ofId = found.some(({ path }) => path.length === 0 || path[0] === 'id');
    // Of an id that is there, the model says best what it has to be; without one nothing else counts.
    if (recordId(record) !== undefined && ofId) return found;
    return [id, ...found.filter(({ path }) => path[0] !== 'id')];
}

const none: readonly Mismatch[] = [];

function isRepeated(record: unknown, seen: Set<string>): boolean {
    const id = recordId(record);
    if (id === undefined) return false;
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
}
