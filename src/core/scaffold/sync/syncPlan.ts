import type { ChangeSource, DeleteSource, Pagination, SyncAnswers } from '../answers.ts';
import type { JsonValue } from '../../schema/jsonSchema.ts';
import { defaultRecord } from '../defaultRecord.ts';
import { readEndpoint, type Endpoint } from '../endpoint.ts';
import type { InputField } from '../inputField.ts';
import { Names } from '../names.ts';
import { pageLimitOf, type PageLimit } from '../pageLimit.ts';
import { withoutPosition } from '../pagePosition.ts';
import { cursorParameter } from '../sample/cursorParameter.ts';
import { readListSample } from '../sample/readSample.ts';
import { fieldOf, isScalar, type FieldShape, type ObjectShape } from '../sample/shape.ts';
import { idKeyOf } from '../schemas/modelSchema.ts';
import { suggestedModel } from '../suggestedName.ts';
import { kebabCase, nounOf, wordsOf, type Noun } from '../words.ts';

/** Everything that is decided before a sync's text is written. */
export interface SyncPlan {
    readonly answers: SyncAnswers;
    readonly names: Names;
    readonly noun: Noun;
    /** As records are saved under it. */
    readonly modelName: string;
    readonly record: ObjectShape;
    readonly idKey: string;
    /** Where the records stand in a response; empty where it is the list itself. */
    readonly path: readonly string[];
    readonly cursorPath: readonly string[];
    /** The parameter that takes the cursor. */
    readonly cursorParameter: string;
    readonly limit: PageLimit;
    readonly linkPath: readonly string[] | undefined;
    readonly pagination: Pagination;
    readonly changes: ChangeSource;
    readonly deletes: DeleteSource;
    /** Of records and of the checkpoint: when something changed. */
    readonly changedField: FieldShape;
    readonly changedParameter: string;
    readonly endpoint: Endpoint;
    readonly endpointGuessed: boolean;
    readonly metadata: readonly InputField[];
}

/** Decides what the answers leave open. */
export function syncPlan(answers: SyncAnswers): SyncPlan {
    const noun = nounOf(answers.model === undefined ? (answers.name ?? '') : kebabCase(wordsOf(answers.model)));
    const reading = readListSample(answers.sample, noun.many.join(''));
    const found = reading.record ?? defaultRecord;
    const changes = answers.changes ?? 'changedSince';
    const changed = changes === 'changedSince' ? changedFieldOf(found, answers.changedField) : undefined;
    const idKey = idKeyOf(found, noun.one);
    const pagination = answers.pagination ?? reading.pagination ?? 'cursor';
    const path = readEndpoint(answers.endpoint ?? `/${kebabCase(noun.many)}`);
    const endpoint = pagination === 'none' ? path : withoutPosition(path);
    const cursorPath = reading.cursorPath ?? ['next_cursor'];
    return {
        answers,
        names: new Names(),
        noun,
        modelName: answers.model ?? suggestedModel(kebabCase(noun.one)),
        record: withFields(found, idKey, changed),
        idKey: idKey ?? 'id',
        path: reading.path ?? ['items'],
        cursorPath,
        cursorParameter: reading.path?.length === 0 ? 'cursor' : cursorParameter(cursorPath),
        limit: pageLimitOf(endpoint),
        linkPath: reading.linkPath,
        pagination,
        changes,
        deletes: answers.deletes ?? (changes === 'none' ? 'fullWalk' : 'none'),
        changedField: changed ?? { key: 'updated_at', shape: { kind: 'text' }, optional: false },
        changedParameter: answers.changedParameter ?? 'updated_since',
        endpoint,
        endpointGuessed: answers.endpoint === undefined,
        metadata: metadataOf(endpoint, answers.metadata ?? []),
    };
}

/** The field that says when a record changed, as a plain text or number: a sample may not show that it is one. */
function changedFieldOf(record: ObjectShape, asked: string | undefined): FieldShape {
    const key = asked ?? record.fields.find(({ key: name }) => isChangeTime(name))?.key ?? 'updated_at';
    const seen = fieldOf(record, key)?.shape;
    if (seen?.kind === 'number') return { key, shape: { kind: 'number' }, optional: false };
    const date = seen?.kind === 'text' ? seen.date : undefined;
    return { key, shape: date === undefined ? { kind: 'text' } : { kind: 'text', date }, optional: false };
}

/** Whether a field's name says that it holds when something changed. */
function isChangeTime(key: string): boolean {
    return (
        /(?:updated?|modified|changed?|edited).*(?:at|on|date|time|since|timestamp)?$/i.test(key) && !/by$/i.test(key)
    );
}

/** The record with what the function relies on: an id, and when it changed. */
function withFields(record: ObjectShape, idKey: string | undefined, changed: FieldShape | undefined): ObjectShape {
    const id: FieldShape = { key: 'id', shape: { kind: 'text' }, optional: false };
    const fields = record.fields
        .filter(({ key }) => idKey !== undefined || key !== 'id')
        .map((field) => (field.key === changed?.key ? changed : field));
    const missing = changed !== undefined && !fields.includes(changed);
    return { kind: 'object', fields: [...(idKey === undefined ? [id] : []), ...fields, ...(missing ? [changed] : [])] };
}

/** What the path needs is metadata: a sync has no inputs. */
function metadataOf({ parameters }: Endpoint, asked: readonly InputField[]): InputField[] {
    const missing = parameters.filter((name) => !asked.some((field) => field.name === name));
    const all = [...missing.map((name): InputField => ({ name, type: 'string', optional: false })), ...asked];
    return all.map((field) => {
        if (!parameters.includes(field.name)) return field;
        const scalar = field.type.endsWith('[]') || field.type === 'object' ? 'string' : field.type;
        return { ...field, type: scalar, optional: false };
    });
}

/** The fields of a sample's records that can say when one changed, and the one that most likely does. */
export function changeTimesIn(sample: JsonValue | undefined): {
    readonly fields: readonly string[];
    readonly likely: string;
} {
    const { record = defaultRecord } = readListSample(sample, '');
    const fields = record.fields.filter(({ shape }) => isScalar(shape) && shape.kind !== 'boolean');
    return { fields: fields.map(({ key }) => key), likely: changedFieldOf(record, undefined).key };
}
