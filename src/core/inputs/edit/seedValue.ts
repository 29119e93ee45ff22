import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { choicesOf, kindOf } from '../form/fieldKind.ts';
import { viewOf, type SchemaView } from '../form/schemaView.ts';

/** What a place starts with when it is to be sent; undefined where only the person can tell. */
export function seedValue(view: SchemaView, root: JsonSchema): JsonValue | undefined {
    switch (kindOf(view, root)) {
        case 'object':
            return completed({}, view, root);
        case 'record':
            return {};
        case 'list':
            return [];
        case 'text':
            return '';
        default:
            return onlyValue(view, root, []);
    }
}

/** An object with those required members that can only be one thing. */
export function completed(
    value: Readonly<Record<string, JsonValue | undefined>>,
    { schema }: SchemaView,
    root: JsonSchema,
): Readonly<Record<string, JsonValue | undefined>> {
    const missing: Record<string, JsonValue> = {};
    for (const name of schema.required ?? []) {
        const property = schema.properties?.[name];
        if (property === undefined || value[name] !== undefined) continue;
        const only = onlyValue(viewOf({ schema: property, pointer: '' }, root), root, []);
        if (only !== undefined) missing[name] = only;
    }
    return Object.keys(missing).length === 0 ? value : { ...value, ...missing };
}

/** The value of a schema that leaves no choice. */
function onlyValue(view: SchemaView, root: JsonSchema, within: readonly JsonSchema[]): JsonValue | undefined {
    if (view.nullable || within.includes(view.schema)) return undefined;
    const choices = choicesOf(view, root);
    if (choices !== undefined) return choices.length === 1 ? choices[0] : undefined;
    if (kindOf(view, root) !== 'object') return undefined;
    const members: Record<string, JsonValue> = {};
    for (const name of view.schema.required ?? []) {
        const property = viewOf({ schema: view.schema.properties?.[name] ?? {}, pointer: '' }, root);
        const only = onlyValue(property, root, [...within, view.schema]);
        if (only === undefined) return undefined;
        members[name] = only;
    }
    return members;
}

/** What is sent of a schema when nothing was typed; undefined where it is no object. */
export function startValue(schema: JsonSchema): JsonValue | undefined {
    const view = viewOf({ schema, pointer: '' }, schema);
    return kindOf(view, schema) === 'object' ? completed({}, view, schema) : undefined;
}
