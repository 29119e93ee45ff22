import type { JsonSchema, JsonValue } from '../../../../../src/core/schema/jsonSchema.ts';
import { textForPattern } from '../../../../../src/core/schema/sample/textForPattern.ts';
import type { Chance } from './chance.ts';

/** A value that is meant to fit a JSON Schema; what is too hard to hit may not. */
export function randomValue(chance: Chance, root: JsonSchema, schema: JsonSchema = root, depth = 0): JsonValue {
    const { below, onceIn, pick } = chance;
    const inside = (inner: JsonSchema): JsonValue => randomValue(chance, root, inner, depth + 1);
    if (depth > 12) {
        return null;
    }
    if (schema.$ref !== undefined) {
        return inside(schema.$ref === '#' ? root : (root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {}));
    }
    if (schema.const !== undefined) {
        return schema.const;
    }
    if (schema.enum) {
        return schema.enum[below(schema.enum.length)] ?? null;
    }
    const options = schema.anyOf ?? schema.oneOf;
    if (options) {
        return inside(options[below(options.length)] ?? {});
    }
    switch (schema.type) {
        case 'object':
            return randomObject(chance, schema, inside, depth);
        case 'array':
            return randomArray(chance, schema, inside);
        case 'string':
            return randomString(chance, schema);
        case 'number':
        case 'integer':
            return randomNumber(chance, schema);
        case 'boolean':
            return onceIn(2);
        case 'null':
            return null;
        default:
            return schema.allOf ? merged(schema.allOf.map(inside)) : pick(anything);
    }
}

/** A value near this one: something left out, added, or replaced somewhere in it. */
export function mutated(chance: Chance, value: JsonValue): JsonValue {
    const { below, onceIn, pick } = chance;
    if (onceIn(5)) {
        return pick(anything);
    }
    if (isList(value)) {
        const index = below(value.length + 1);
        const item = value[index];
        const changed = item === undefined || onceIn(3) ? [] : [mutated(chance, item)];
        return item === undefined
            ? [...value, pick(anything)]
            : [...value.slice(0, index), ...changed, ...value.slice(index + 1)];
    }
    if (typeof value === 'object' && value !== null) {
        const keys = Object.keys(value);
        const key = keys[below(keys.length + 1)];
        if (key === undefined) {
            return { ...value, unexpected: pick(anything) };
        }
        const { [key]: old, ...rest } = value;
        return onceIn(3) || old === undefined ? rest : { ...value, [key]: mutated(chance, old) };
    }
    switch (typeof value) {
        case 'string':
            return pick([value + 'x', ` ${value}`, value.slice(1), value.toUpperCase(), '', value + value]);
        case 'number':
            return pick([value + 1, value - 1, -value, value + 0.5, value * 1000, 1e300]);
        default:
            return pick(anything);
    }
}

const anything: readonly [JsonValue, ...JsonValue[]] = [null, true, 0, -1, 1.5, '', 'text', [], ['x'], {}, { a: 1 }];

function randomObject(
    { onceIn, pick, below }: Chance,
    { properties, required, additionalProperties, propertyNames }: JsonSchema,
    inside: (inner: JsonSchema) => JsonValue,
    depth: number,
): JsonValue {
    const found: [string, JsonValue][] = [];
    for (const [key, inner] of Object.entries(properties ?? {})) {
        if (required?.includes(key) || (depth < 6 && onceIn(2))) {
            found.push([key, inside(inner)]);
        }
    }
    if (propertyNames && typeof additionalProperties === 'object') {
        const keys = propertyNames.enum ?? ['k1', 'k2', 'k3'].slice(0, depth < 6 ? below(3) : 0);
        const needed = required ?? [];
        for (const key of keys.map(String)) {
            if (needed.includes(key) || !propertyNames.enum || onceIn(2)) {
                found.push([key, inside(additionalProperties)]);
            }
        }
    } else if (additionalProperties !== false && onceIn(4)) {
        found.push(['extra', typeof additionalProperties === 'object' ? inside(additionalProperties) : pick(anything)]);
    }
    return Object.fromEntries(found);
}

function randomArray({ below }: Chance, schema: JsonSchema, inside: (inner: JsonSchema) => JsonValue): JsonValue {
    const items = schema.items === false || schema.items === undefined ? {} : schema.items;
    if (schema.prefixItems) {
        const rest = schema.items ? Array.from({ length: below(3) }, () => inside(items)) : [];
        return [...schema.prefixItems.map(inside), ...rest];
    }
    const least = schema.minItems ?? 0;
    const most = Math.min(schema.maxItems ?? Infinity, least + 2);
    return Array.from({ length: least + below(most - least + 1) }, () => inside(items));
}

function randomString({ pick, onceIn, below }: Chance, schema: JsonSchema): string {
    const patterns = [schema.pattern, ...(schema.allOf ?? []).map(({ pattern }) => pattern)].filter(
        (each) => each !== undefined,
    );
    const known = fixed.get(schema.format ?? '');
    if (known !== undefined && onceIn(2)) {
        return known;
    }
    const [first] = patterns;
    if (first !== undefined) {
        return textForPattern(first, onceIn(2)) ?? 'text';
    }
    const least = schema.minLength ?? 0;
    const most = Math.min(schema.maxLength ?? Infinity, least + 4);
    const length = least + below(most - least + 1);
    return known ?? Array.from({ length }, () => pick(['a', 'B', '1', ' ', 'é', '/'])).join('');
}

function randomNumber({ below, onceIn }: Chance, schema: JsonSchema): number {
    const low = schema.minimum ?? (schema.exclusiveMinimum === undefined ? undefined : schema.exclusiveMinimum + 1);
    const high = schema.maximum ?? (schema.exclusiveMaximum === undefined ? undefined : schema.exclusiveMaximum - 1);
    const step = schema.multipleOf ?? (schema.type === 'integer' || onceIn(2) ? 1 : 0.25);
    const from =
        low !== undefined && Math.abs(low) < 1e9
            ? low
            : high !== undefined && Math.abs(high) < 1e9
              ? high - 5 * step
              : 0;
    const value = Math.ceil(from / step) * step + below(4) * step;
    return high !== undefined && value > high ? high : value;
}

function merged(values: readonly JsonValue[]): JsonValue {
    return Object.fromEntries(
        values.flatMap((value) => (typeof value === 'object' && value !== null ? Object.entries(value) : [])),
    );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
    return Array.isArray(value);
}

const fixed: ReadonlyMap<string, string> = new Map([
    ['email', 'octo@example.com'],
    ['uri', 'https://example.com/path?q=1'],
    ['jwt', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln'],
    ['date-time', '2026-10-01T12:00:00Z'],
    ['emoji', '😀'],
    ['cidrv6', '2001:db8::/32'],
    ['ipv6', '2001:db8::1'],
]);
