import type { JsonTypeName } from '../jsonSchema.ts';
import { writeDefined } from './draft.ts';
import type { Draft } from './draft.ts';
import { boundsOf } from './zodCheck.ts';
import type { ZodCheck } from './zodCheck.ts';
import type { LiteralValue, ZodDef } from './zodSchema.ts';

/** The checks of a text or number, its own format first. */
export function allChecks({ format }: ZodDef & { type: 'string' | 'number' }, checks: readonly ZodCheck[]): ZodCheck[] {
    return [...(format ? [format] : []), ...checks];
}

/** Texts: length, format, patterns. */
export function writeString(draft: Draft, checks: readonly ZodCheck[], encoding: string | undefined): void {
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

/** Numbers and their bounds. */
export function writeNumber(draft: Draft, checks: readonly ZodCheck[]): void {
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

/** How many items a list has. */
export function writeItemBounds(draft: Draft, checks: readonly ZodCheck[]): void {
    const { minimum, maximum } = boundsOf(checks);
    writeDefined(draft, 'minItems', minimum);
    writeDefined(draft, 'maxItems', maximum);
}

/** Files, which JSON can't hold. */
export function writeFile(draft: Draft, checks: readonly ZodCheck[]): void {
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

/** The members of an enum. */
export function writeEnum(draft: Draft, values: readonly (string | number)[]): void {
    for (const type of ['number', 'string'] as const) {
        if (values.every((value) => typeof value === type)) {
            draft.type = type;
        }
    }
    draft.enum = values;
}

/** The values of a literal. */
export function writeLiteral(draft: Draft, values: readonly LiteralValue[]): void {
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
