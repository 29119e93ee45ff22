import { isJsonList, isJsonObject, type JsonObject } from '../../inputs/jsonValue.ts';
import type { JsonValue } from '../../schema/jsonSchema.ts';
import type { Pagination } from '../answers.ts';
import { mergedShapes } from './mergeShapes.ts';
import { shapeOf } from './shapeOf.ts';
import type { ObjectShape, Shape } from './shape.ts';

/** What a sample response tells. */
export interface SampleReading {
    /** One record, as far as it shows one. */
    readonly record: ObjectShape | undefined;
    /** Where the record, or the list of records, stands in the response; absent where that is not told. */
    readonly path: readonly string[] | undefined;
    /** Where the cursor of the next page stands. */
    readonly cursorPath?: readonly string[];
    /** Where the address of the next page stands. */
    readonly linkPath?: readonly string[];
    readonly pagination?: Pagination;
}

/** Names under which providers put their records. */
const listNames = ['data', 'items', 'results', 'records', 'entries', 'values', 'list', 'objects', 'rows', 'nodes'];

/** Reads a response that lists records; a single record is taken for one of them. */
export function readListSample(sample: JsonValue | undefined, plural: string): SampleReading {
    if (isJsonList(sample)) return { record: recordOf(sample), path: [], pagination: 'link' };
    if (!isJsonObject(sample)) return { record: undefined, path: undefined };
    if (isRecord(sample)) return { record: objectIn(shapeOf(sample)), path: undefined };
    const found = bestList(sample, [plural, ...listNames]);
    if (found === undefined) return { record: objectIn(shapeOf(sample)), path: undefined };
    return { record: recordOf(found.list), path: found.path, ...nextPageIn(sample) };
}

/** Reads a response that holds one record. */
export function readRecordSample(sample: JsonValue | undefined): SampleReading {
    if (isJsonList(sample)) return { record: recordOf(sample), path: [] };
    if (!isJsonObject(sample)) return { record: undefined, path: undefined };
    const path: string[] = [];
    let record = sample;
    for (;;) {
        const [[key, inner] = [], ...others] = Object.entries(record);
        const wraps = others.length === 0 && path.length < 3 && !isRecord(record);
        if (
            key === undefined ||
            key === '__proto__' ||
            !wraps ||
            !isJsonObject(inner) ||
            shapeOf(inner).kind !== 'object'
        )
            break;
        path.push(key);
        record = inner;
    }
    return { record: objectIn(shapeOf(record)), path };
}

/** It has an id: it is no wrapping around records. */
function isRecord(object: JsonObject): boolean {
    return ['id', '_id', 'uuid', 'uid', 'gid'].some((key) => Object.hasOwn(object, key));
}

function recordOf(list: readonly JsonValue[]): ObjectShape | undefined {
    const objects = list.slice(0, 50).filter(isJsonObject);
    return objects.length === 0 ? undefined : objectIn(mergedShapes(objects.map((each) => shapeOf(each))));
}

/** The object that a shape is, with anything in it. */
function objectIn(shape: Shape): ObjectShape | undefined {
    return shape.kind === 'object' && shape.fields.length > 0 ? shape : undefined;
}

interface FoundList {
    readonly list: readonly JsonValue[];
    readonly path: readonly string[];
}

/** The list that is most likely that of the records: by name, then by how high and how long it is. */
function bestList(sample: JsonObject, names: readonly string[]): FoundList | undefined {
    const rank = ({ path }: FoundList): number => {
        const index = names.indexOf((path.at(-1) ?? '').toLowerCase().replace(/[^a-z\d]/g, ''));
        return index < 0 ? names.length : index;
    };
    return listsIn(sample, []).sort(
        (a, b) =>
            Number(b.list.some(isJsonObject)) - Number(a.list.some(isJsonObject)) ||
            a.path.length - b.path.length ||
            rank(a) - rank(b) ||
            b.list.length - a.list.length,
    )[0];
}

function listsIn(object: JsonObject, path: readonly string[]): FoundList[] {
    return entriesOf(object).flatMap(([key, value]) => {
        const here = [...path, key];
        if (isJsonList(value)) return [{ list: value, path: here }];
        return isJsonObject(value) && path.length < 3 && !isRecord(value) ? listsIn(value, here) : [];
    });
}

function nextPageIn(sample: JsonObject): Pick<SampleReading, 'cursorPath' | 'linkPath' | 'pagination'> {
    const texts = textsIn(sample, []);
    const link = texts.find(({ path, text }) => /next/i.test(path.join('.')) && /^(?:https?:\/)?\//.test(text));
    if (link !== undefined) return { linkPath: link.path, pagination: 'link' };
    const cursor =
        texts.find(({ path }) => /next.*(?:cursor|token|after|page)|(?:cursor|page).*next/i.test(path.join('.'))) ??
        texts.find(({ path }) => /(?:cursor|page_?token|continuation)$/i.test(path.join('.'))) ??
        texts.find(({ path }) => /^(?:next|after)$/i.test(path.at(-1) ?? ''));
    if (cursor !== undefined) return { cursorPath: cursor.path, pagination: 'cursor' };
    const names = Object.keys(sample).join(' ');
    return /\b(?:offset|page|per_?page|page_?size|total_?pages)\b/i.test(names) ? { pagination: 'offset' } : {};
}

/** The texts outside the records; null stands for one on the last page. */
function textsIn(
    object: JsonObject,
    path: readonly string[],
): { readonly path: readonly string[]; readonly text: string }[] {
    return entriesOf(object).flatMap(([key, value]) => {
        const here = [...path, key];
        if (typeof value === 'string' || value === null) return [{ path: here, text: value ?? '' }];
        return isJsonObject(value) && path.length < 2 ? textsIn(value, here) : [];
    });
}

function entriesOf(object: JsonObject): [string, JsonValue | undefined][] {
    return Object.entries(object)
        .slice(0, 200)
        .filter(([key]) => key !== '__proto__');
}
