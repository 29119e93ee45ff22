import type { JsonSchema, JsonValue } from '../jsonSchema.ts';
import type { SchemaMode } from '../schemaMode.ts';
import { writeDefined } from './draft.ts';
import type { Draft } from './draft.ts';
import { enumValues, knownValues } from './enumValues.ts';
import { mayBeLeftOut } from './mayBeLeftOut.ts';
import { templatePattern } from './patternOf.ts';
import {
    allChecks,
    writeEnum,
    writeFile,
    writeItemBounds,
    writeLiteral,
    writeNumber,
    writeString,
} from './scalarKeywords.ts';
import { boundsOf } from './zodCheck.ts';
import type { ZodDef, ZodSchema } from './zodSchema.ts';

/** Writes what zod writes for the kind of this schema itself; `inside` gives the drafts of the schemas in it. */
export function writeKeywords(
    draft: Draft,
    { def, checks }: ZodSchema,
    mode: SchemaMode,
    inside: (schema: ZodSchema) => Draft,
): void {
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
            writeObject(draft, def, mode, inside);
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

function writeObject(
    draft: Draft,
    { shape, catchall }: ZodDef & { type: 'object' },
    mode: SchemaMode,
    inside: (schema: ZodSchema) => Draft,
): void {
    const properties: [string, JsonSchema][] = [];
    const required: string[] = [];
    draft.type = 'object';
    for (const [key, schema] of shape.schemas) {
        properties.push([key, inside(schema)]);
        if (!mayBeLeftOut(schema, mode)) {
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

/** A description, a default and the like, as they stand in the text. */
export function writeMeta(draft: Draft, meta: Readonly<Record<string, JsonValue>>): void {
    Object.assign(draft, meta);
}
