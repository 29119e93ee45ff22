import type { JsonSchema, JsonTypeName, JsonValue } from '../jsonSchema.ts';
import { boundsOf } from './zodCheck.ts';
import type { ZodCheck } from './zodCheck.ts';
import { enumValues, knownValues } from './enumValues.ts';
import { optionalOnInput } from './optionalOnInput.ts';
import { templatePattern } from './patternOf.ts';
import type { LiteralValue, ZodDef, ZodSchema } from './zodSchema.ts';

/** A JSON Schema while it is being made. */
export type Draft = { -readonly [Key in keyof JsonSchema]: JsonSchema[Key] };

/** Writes what zod writes for the kind of this schema itself; `inside` gives the drafts of the schemas in it. */
export function writeKeywords(draft: Draft, { def, checks }: ZodSchema, inside: (schema: ZodSchema) => Draft): void {
    switch (def.type) {
        case 'string':
            writeString(draft, allChecks(def, checks), def.encoding);
            break;
        case 'number':
            writeNumber(draft, allChecks(def, checks));
            break;
        case 'boolean':
        case 'null':
            draft.type = def.type;
            break;
        case 'success':
            draft.type = 'boolean';
            break;
        case 'date':
            // JSON has no dates: the platform's compiler writes them so.
            draft.type = 'string';
            draft.format = 'date-time';
            break;
        case 'never':
            draft.not = {};
            break;
        case 'file':
            writeFile(draft, checks);
            break;
        case 'enum':
            writeEnum(draft, enumValues(def.entries));
            break;
        case 'literal':
            writeLiteral(draft, def.values);
            break;
        case 'template':
            draft.type = 'string';
            writeDefined(draft, 'pattern', templatePattern(def.parts));
            break;
        case 'array':
            draft.type = 'array';
            writeItemBounds(draft, checks);
            draft.items = inside(def.element);
            break;
        case 'tuple':
            draft.type = 'array';
            draft.prefixItems = def.items.map(inside);
            writeDefined(draft, 'items', def.rest && inside(def.rest));
            writeItemBounds(draft, checks);
            break;
        case 'object':
            writeObject(draft, def, inside);
            break;
        case 'record':
            writeRecord(draft, def, inside);
            break;
        case 'union':
            draft[def.exclusive ? 'oneOf' : 'anyOf'] = def.options.map(inside);
            break;
        case 'intersection':
            draft.allOf = [def.left, def.right].map(inside).flatMap(membersOf);
            break;
        case 'nullable':
            draft.anyOf = [inside(def.inner), { type: 'null' }];
            break;
        default:
            // The others say nothing of their own: wrappers take it from what they wrap.
            break;
    }
}

function allChecks({ format }: ZodDef & { type: 'string' | 'number' }, checks: readonly ZodCheck[]): ZodCheck[] {
    return [...(format ? [format] : []), ...checks];
}

function writeString(draft: Draft, checks: readonly ZodCheck[], encoding: string | undefined): void {
    const { minimum, maximum, format, patterns } = boundsOf(checks);
    draft.type = 'string';
    writeDefined(draft, 'minLength', minimum);
    writeDefined(draft, 'maxLength', maximum);
    writeDefined(draft, 'format', format === undefined ? undefined : (formatWords.get(format) ?? format));
    // A time of day without an offset is none in JSON Schema; `regex` is no format.
    if (draft.format === '' || draft.format === 'time') {
        delete draft.format;
    }
    writeDefined(draft, 'contentEncoding', encoding);
    const sources = [...patterns].map(({ source }) => source);
    if (sources.length > 1) {
        draft.allOf = sources.map((pattern) => ({ pattern }));
    } else {
        writeDefined(draft, 'pattern', sources[0]);
    }
}

const formatWords: ReadonlyMap<string, string> = new Map([
    ['guid', 'uuid'],
    ['url', 'uri'],
    ['datetime', 'date-time'],
    ['json_string', 'json-string'],
    ['regex', ''],
]);

function writeNumber(draft: Draft, checks: readonly ZodCheck[]): void {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = boundsOf(checks);
    draft.type = format?.includes('int') ? 'integer' : 'number';
    if (exclusiveMinimum !== undefined && exclusiveMinimum >= (minimum ?? -Infinity)) {
        draft.exclusiveMinimum = exclusiveMinimum;
    } else {
        writeDefined(draft, 'minimum', minimum);
    }
    if (exclusiveMaximum !== undefined && exclusiveMaximum <= (maximum ?? Infinity)) {
        draft.exclusiveMaximum = exclusiveMaximum;
    } else {
        writeDefined(draft, 'maximum', maximum);
    }
    writeDefined(draft, 'multipleOf', multipleOf);
}

function writeItemBounds(draft: Draft, checks: readonly ZodCheck[]): void {
    const { minimum, maximum } = boundsOf(checks);
    writeDefined(draft, 'minItems', minimum);
    writeDefined(draft, 'maxItems', maximum);
}

function writeFile(draft: Draft, checks: readonly ZodCheck[]): void {
    const { minimum, maximum, mime } = boundsOf(checks);
    draft.type = 'string';
    draft.format = 'binary';
    draft.contentEncoding = 'binary';
    writeDefined(draft, 'minLength', minimum);
    writeDefined(draft, 'maxLength', maximum);
    if (mime?.length === 1) {
        writeDefined(draft, 'contentMediaType', mime[0]);
    } else if (mime) {
        draft.anyOf = mime.map((contentMediaType) => ({ contentMediaType }));
    }
}

function writeEnum(draft: Draft, values: readonly (string | number)[]): void {
    for (const type of ['number', 'string'] as const) {
        if (values.every((value) => typeof value === type)) {
            draft.type = type;
        }
    }
    draft.enum = values;
}

function writeLiteral(draft: Draft, values: readonly LiteralValue[]): void {
    const written = values
        .filter((value) => value !== undefined)
        .map((value) => (typeof value === 'bigint' ? Number(value) : value));
    const [first] = written;
    const types = new Set(written.map(typeNameOf));
    const [type] = types;
    if (first === undefined || type === undefined) {
        return;
    }
    if (types.size === 1) {
        draft.type = type;
    }
    if (written.length === 1) {
        draft.const = first;
    } else {
        draft.enum = written;
    }
}

function typeNameOf(value: string | number | boolean | null): JsonTypeName {
    switch (typeof value) {
        case 'string':
            return 'string';
        case 'number':
            return 'number';
        case 'boolean':
            return 'boolean';
        default:
            return 'null';
    }
}

function writeObject(
    draft: Draft,
    { shape, catchall }: ZodDef & { type: 'object' },
    inside: (schema: ZodSchema) => Draft,
): void {
    const properties: [string, JsonSchema][] = [];
    const required: string[] = [];
    draft.type = 'object';
    for (const [key, schema] of shape.schemas) {
        properties.push([key, inside(schema)]);
        if (!optionalOnInput(schema)) {
            required.push(key);
        }
    }
    draft.properties = Object.fromEntries(properties);
    if (required.length > 0) {
        draft.required = required;
    }
    if (catchall?.def.type === 'never') {
        // Properties that could not be read are none that are forbidden.
        if (!shape.open) {
            draft.additionalProperties = false;
        }
    } else if (catchall) {
        draft.additionalProperties = inside(catchall);
    }
}

function writeRecord(
    draft: Draft,
    { key, value, mode }: ZodDef & { type: 'record' },
    inside: (schema: ZodSchema) => Draft,
): void {
    draft.type = 'object';
    const patterns = key.def.type === 'string' ? boundsOf(allChecks(key.def, key.checks)).patterns : new Set<never>();
    if (mode === 'loose' && patterns.size > 0) {
        const values = inside(value);
        draft.patternProperties = Object.fromEntries([...patterns].map(({ source }) => [source, values]));
    } else {
        draft.propertyNames = inside(key);
        draft.additionalProperties = inside(value);
    }
    const names = mode === 'partial' ? [] : (knownValues(key) ?? []);
    const required = names.filter((name) => typeof name === 'string' || typeof name === 'number').map(String);
    if (required.length > 0) {
        draft.required = required;
    }
}

/** The members of an intersection within an intersection stand beside its own. */
function membersOf(member: Draft): readonly JsonSchema[] {
    return member.allOf && Object.keys(member).length === 1 ? member.allOf : [member];
}

function writeDefined<Key extends keyof Draft>(
    draft: Draft,
    key: Key,
    value: Exclude<Draft[Key], undefined> | undefined,
): void {
    if (value !== undefined) {
        draft[key] = value;
    }
}

/** A description, a default and the like, as they stand in the text. */
export function writeMeta(draft: Draft, meta: Readonly<Record<string, JsonValue>>): void {
    Object.assign(draft, meta);
}
