import { isJsonList, isJsonObject, type JsonObject } from '../../inputs/jsonValue.ts';
import type { JsonValue } from '../../schema/jsonSchema.ts';
import { mergedShapes } from './mergeShapes.ts';
import type { Shape } from './shape.ts';

/** How much of a sample is looked at: more of it would make a text that nobody reads. */
const limits = { depth: 8, items: 50, fields: 100 } as const;

/** What a sample shows, read as far as it is of use: huge and deep ones cost no more than others. */
export function shapeOf(value: JsonValue | undefined, depth = 0): Shape {
    if (value === undefined) return { kind: 'unknown' };
    if (value === null) return { kind: 'unknown', nullable: true };
    if (typeof value === 'string') return textShape(value);
    if (typeof value === 'number') return { kind: 'number' };
    if (typeof value === 'boolean') return { kind: 'boolean' };
    if (depth >= limits.depth) return { kind: 'unknown' };
    if (isJsonList(value)) {
        const items = value.slice(0, limits.items).map((item) => shapeOf(item, depth + 1));
        return { kind: 'list', item: items.length === 0 ? undefined : mergedShapes(items) };
    }
    return isJsonObject(value) ? objectShape(value, depth) : { kind: 'unknown' };
}

function objectShape(object: JsonObject, depth: number): Shape {
    // An object literal can't hold this name: there it sets the prototype.
    const keys = Object.keys(object).filter((key) => key !== '__proto__');
    const shapes = keys.slice(0, limits.fields).map((key) => ({ key, shape: shapeOf(object[key], depth + 1) }));
    if (keys.length > 1 && keys.every(isData))
        return { kind: 'record', value: mergedShapes(shapes.map(({ shape }) => shape)) };
    return { kind: 'object', fields: shapes.map((field) => ({ ...field, optional: false })) };
}

/** A number, an identifier made by a machine, a date: not a name that somebody chose. */
function isData(key: string): boolean {
    return /^(?:\d+|[\da-f]{8}-[\da-f-]{27}|[\da-f]{16,}|\d{4}-\d\d-\d\d.*)$/i.test(key);
}

function textShape(text: string): Shape {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: 'text', date: 'date' };
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.test(text))
        return { kind: 'text', date: 'dateTime' };
    return { kind: 'text' };
}
