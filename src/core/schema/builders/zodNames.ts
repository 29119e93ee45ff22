import type { ZodCheck } from '../zod/zodCheck.ts';
import type { WordlessKind, ZodDef } from '../zod/zodSchema.ts';
import { wholeNumbers } from './checks.ts';

/** Whether zod has something of this name that is followed here. */
export function isZodName(name: string): boolean {
    return names.has(name);
}

/** Kinds that are made of nothing else. */
export const plainKinds: ReadonlyMap<string, { readonly def: ZodDef }> = new Map<string, { readonly def: ZodDef }>([
    ...(['string', 'number', 'boolean', 'null', 'any', 'unknown', 'never'] as const).map(
        (type) => [type, { def: { type } }] as const,
    ),
    ...(['string', 'number', 'boolean'] as const).map((type) => [`coerce.${type}`, { def: { type } }] as const),
    ['int', { def: { type: 'number', format: wholeNumbers } }],
    ['int32', { def: { type: 'number', format: range('int32', -(2 ** 31), 2 ** 31 - 1) } }],
    ['uint32', { def: { type: 'number', format: range('uint32', 0, 2 ** 32 - 1) } }],
    ['float32', { def: { type: 'number', format: range('float32', -3.4028234663852886e38, 3.4028234663852886e38) } }],
    ['float64', { def: { type: 'number', format: range('float64', -Number.MAX_VALUE, Number.MAX_VALUE) } }],
    ['file', { def: { type: 'file' } }],
]);

function range(format: string, minimum: number, maximum: number): ZodCheck {
    return { check: 'numberFormat', format, minimum, maximum };
}

/** Kinds that JSON Schema has no word for. */
export const wordlessKinds: ReadonlyMap<string, WordlessKind> = new Map([
    ...(['bigint', 'symbol', 'undefined', 'void', 'date', 'nan', 'map', 'set', 'function', 'custom'] as const).map(
        (type) => [type, type] as const,
    ),
    ['_function', 'function'],
    ['instanceof', 'custom'],
    ['int64', 'bigint'],
    ['uint64', 'bigint'],
    ['coerce.bigint', 'bigint'],
    ['coerce.date', 'date'],
    ['transform', 'transform'],
]);

/** Functions that do what the method of this name does: `z.optional(x)` is `x.optional()`. */
export const ofSchema: ReadonlySet<string> = new Set([
    ...['optional', 'exactOptional', 'nullable', 'nullish', 'nonoptional', 'readonly', '_default', 'prefault', 'catch'],
    'keyof',
]);

const names: ReadonlySet<string> = new Set([
    ...[...plainKinds.keys(), ...wordlessKinds.keys(), ...ofSchema],
    ...['array', 'promise', 'success', 'union', 'xor', 'discriminatedUnion', 'intersection', 'tuple', 'enum'],
    ...[
        'nativeEnum',
        'literal',
        'templateLiteral',
        'lazy',
        'preprocess',
        'pipe',
        'codec',
        'stringbool',
        'json',
        'hash',
    ],
    ...['stringFormat', 'object', 'strictObject', 'looseObject', 'record', 'partialRecord', 'looseRecord'],
    ...['iso', 'coerce', 'regexes', 'globalRegistry', 'iso.datetime', 'iso.date', 'iso.time', 'iso.duration'],
    ...['email', 'guid', 'uuid', 'uuidv4', 'uuidv6', 'uuidv7', 'url', 'httpUrl', 'emoji', 'nanoid', 'cuid', 'cuid2'],
    ...['ulid', 'xid', 'ksuid', 'ipv4', 'ipv6', 'mac', 'cidrv4', 'cidrv6', 'base64', 'base64url', 'e164', 'jwt'],
    ...[
        'hostname',
        'hex',
        'gt',
        'gte',
        'lt',
        'lte',
        'positive',
        'negative',
        'nonpositive',
        'nonnegative',
        'multipleOf',
    ],
    ...['minLength', 'maxLength', 'length', 'minSize', 'maxSize', 'size', 'mime', 'regex', 'lowercase', 'uppercase'],
    ...[
        'includes',
        'startsWith',
        'endsWith',
        'trim',
        'normalize',
        'toLowerCase',
        'toUpperCase',
        'slugify',
        'overwrite',
    ],
    ...['property', 'refine', 'superRefine', 'check', 'describe', 'meta'],
]);
