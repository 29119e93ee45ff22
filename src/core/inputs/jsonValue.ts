import type { JsonValue } from '../schema/jsonSchema.ts';
import { segmentsOf } from './pointer.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/** Whether this is a value of JSON; what was read from JSON always is. */
export function isJsonValue(value: unknown): value is JsonValue {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return true;
    if (typeof value !== 'object') return false;
    return Object.values(value).every((member) => member === undefined || isJsonValue(member));
}

/** Whether a value is an object in braces. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
    return Array.isArray(value);
}

/** What a pointer names in a value; undefined where there is nothing. */
export function valueAt(value: JsonValue | undefined, pointer: string): JsonValue | undefined {
    let at = value;
    for (const segment of segmentsOf(pointer)) {
        if (isJsonList(at)) at = at[Number(segment)];
        else if (isJsonObject(at) && Object.hasOwn(at, segment)) at = at[segment];
        else return undefined;
    }
    return at;
}

/** Whether two values are the same JSON, in whatever order their names stand. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
    if (a === b) return true;
    if (isJsonList(a) && isJsonList(b))
        return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
    if (!isJsonObject(a) || !isJsonObject(b)) return false;
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => sameJson(a[name], b[name]));
}
