import type { JsonValue } from '../jsonSchema.ts';

/** A JSON text as its value; undefined where it is none. */
export function parsedJson(text: string): JsonValue | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return isJson(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

function isJson(value: unknown): value is JsonValue {
    return value !== undefined;
}
