import * as l10n from '@vscode/l10n';
import type { ZodCheck } from '../zod/zodCheck.ts';
import type { LiteralValue, WordlessKind, ZodDef, ZodSchema } from '../zod/zodSchema.ts';
import { asSchema, lenientNote, made, runtimeNote, schemaOf } from './build.ts';
import { checkAddition, wholeNumbers } from './checks.ts';
import { enumEntries } from './enumEntries.ts';
import type { Evaluator } from './evaluator.ts';
import { formatCheck, hashCheck } from './formats.ts';
import type { FormatCheck } from './formats.ts';
import { objectFunction } from './objectFunctions.ts';
import { callSchemaMethod } from './schemaMethods.ts';
import { schemaValue, unknown } from './value.ts';
import type { Value } from './value.ts';
import { lazily, transformOf } from './wrapping.ts';

/** Whether zod has something of this name that is followed here. */
export function isZodName(name: string): boolean {
    return names.has(name);
}

/** What a call of one of zod's functions gives. */
export function callZod(evaluator: Evaluator, name: string, values: readonly Value[], offset: number): Value {
    const [first, second, third] = values;
    const format = formatCheck(name, first, offset);
    if (format) {
        return formatted(format, /^base64(?:url)?$/.test(name) ? name : undefined);
    }
    const wordless = wordlessKinds.get(name);
    if (wordless) {
        return made({ type: wordless }, [runtimeNote(name, offset)]);
    }
    const plain = plainKinds.get(name);
    if (plain) {
        return made(plain.def, name.startsWith('coerce.') ? [lenientNote(name, offset)] : []);
    }
    if (ofSchema.has(name)) {
        return callSchemaMethod(evaluator, asSchema(first, offset), name.replace('_', ''), values.slice(1), offset);
    }
    switch (name) {
        case 'array':
            return made({ type: 'array', element: asSchema(first, offset) });
        case 'promise':
        case 'success':
            return name === 'promise' ? made({ type: name, inner: asSchema(first, offset) }) : made({ type: name });
        case 'union':
        case 'xor':
            return union(first, name === 'xor', offset);
        case 'discriminatedUnion':
            return union(second, true, offset);
        case 'intersection':
            return made({ type: 'intersection', left: asSchema(first, offset), right: asSchema(second, offset) });
        case 'tuple':
            return tuple(first, second, offset);
        case 'enum':
        case 'nativeEnum':
            return enumeration(first, offset);
        case 'literal':
            return literal(first, offset);
        case 'templateLiteral':
            return template(first, offset);
        case 'lazy':
            return schemaValue(lazily(() => asSchema(first ? evaluator.call(first, [], offset) : undefined, offset)));
        case 'preprocess':
            return made({ type: 'pipe', in: transformOf(), out: asSchema(second, offset) }, [
                runtimeNote(name, offset),
                lenientNote(name, offset),
            ]);
        case 'pipe':
        case 'codec':
            return made({ type: 'pipe', in: asSchema(first, offset), out: asSchema(second, offset) }, [
                runtimeNote(name, offset),
            ]);
        case 'stringbool': {
            const text = schemaOf({ type: 'string' });
            return made({ type: 'pipe', in: text, out: schemaOf({ type: 'boolean' }) }, [runtimeNote(name, offset)]);
        }
        case 'json':
            return schemaValue(json());
        case 'hash':
        case 'stringFormat':
            return customFormat(name, first, second, third, offset);
        default:
            return objectFunction(name, values, offset) ?? checkValue(name, values, offset);
    }
}

function formatted({ check, notes }: FormatCheck, encoding?: string): Value {
    return made({ type: 'string', format: check, ...(encoding === undefined ? {} : { encoding }) }, notes);
}

function checkValue(name: string, values: readonly Value[], offset: number): Value {
    const addition =
        name === 'check'
            ? { checks: [{ check: 'custom' } as const], notes: [runtimeNote(name, offset)] }
            : checkAddition(name, values, offset);
    return addition ? { kind: 'check', addition } : unknown(offset, l10n.t('z.{0} is not known.', name));
}

function union(options: Value | undefined, exclusive: boolean, offset: number): Value {
    return options?.kind === 'list'
        ? made({ type: 'union', options: options.items.map((item) => asSchema(item, offset)), exclusive })
        : unclear(options, offset);
}

function tuple(items: Value | undefined, rest: Value | undefined, offset: number): Value {
    if (items?.kind !== 'list') {
        return unclear(items, offset);
    }
    const more = rest?.kind === 'schema' || rest?.kind === 'unknown' ? { rest: asSchema(rest, offset) } : {};
    return made({ type: 'tuple', items: items.items.map((item) => asSchema(item, offset)), ...more });
}

function enumeration(values: Value | undefined, offset: number): Value {
    const entries = new Map<string, string | number>();
    if (values?.kind === 'record' && !values.open) {
        for (const [key, entry] of values.entries) {
            const member = memberValue(entry());
            if (member === undefined) {
                return unclear(entry(), offset);
            }
            entries.set(key, member);
        }
        return made({ type: 'enum', entries });
    }
    if (values?.kind !== 'list') {
        return unclear(values, offset);
    }
    const members = values.items.map(memberValue);
    const known = members.filter((member) => member !== undefined);
    return known.length === members.length
        ? made({ type: 'enum', entries: enumEntries(known) })
        : unclear(values.items[members.indexOf(undefined)], offset);
}

function memberValue(value: Value): string | number | undefined {
    return value.kind === 'data' && (typeof value.data === 'string' || typeof value.data === 'number')
        ? value.data
        : undefined;
}

function literal(value: Value | undefined, offset: number): Value {
    const items = value?.kind === 'list' ? value.items : value ? [value] : [];
    const values: LiteralValue[] = [];
    for (const item of items) {
        if (item.kind !== 'data') {
            return unclear(item, offset);
        }
        values.push(item.data);
    }
    return values.length > 0 ? made({ type: 'literal', values }) : unclear(value, offset);
}

function template(list: Value | undefined, offset: number): Value {
    if (list?.kind !== 'list') {
        return unclear(list, offset);
    }
    const parts: (ZodSchema | string)[] = [];
    for (const item of list.items) {
        if (item.kind !== 'data' && item.kind !== 'schema') {
            return unclear(item, offset);
        }
        parts.push(item.kind === 'data' ? String(item.data) : item.schema);
    }
    return made({ type: 'template', parts });
}

function customFormat(
    name: 'hash' | 'stringFormat',
    first: Value | undefined,
    second: Value | undefined,
    third: Value | undefined,
    offset: number,
): Value {
    if (first?.kind !== 'data') {
        return unclear(first, offset);
    }
    const format = String(first.data);
    if (name === 'hash') {
        const check = hashCheck(format, second, offset);
        return check ? formatted(check) : unclear(first, offset);
    }
    const pattern = second?.kind === 'pattern' ? { pattern: second.pattern } : {};
    const isTold = second?.kind === 'pattern' && third === undefined;
    return formatted({
        check: { check: 'stringFormat', format, ...pattern },
        notes: isTold ? [] : [runtimeNote(name, offset)],
    });
}

/** `z.json()`: any JSON, as zod spells it. */
function json(): ZodSchema {
    const all: ZodSchema = lazily(() =>
        schemaOf({
            type: 'union',
            exclusive: false,
            options: [
                ...(['string', 'number', 'boolean', 'null'] as const).map((type) => schemaOf({ type })),
                schemaOf({ type: 'array', element: all }),
                schemaOf({ type: 'record', key: schemaOf({ type: 'string' }), value: all, mode: 'all', offset: 0 }),
            ],
        }),
    );
    return all;
}

function unclear(value: Value | undefined, offset: number): Value {
    return value?.kind === 'unknown' ? value : unknown(offset, l10n.t('What this is made of can’t be told.'));
}

const plainKinds: ReadonlyMap<string, { readonly def: ZodDef }> = new Map<string, { readonly def: ZodDef }>([
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
const wordlessKinds: ReadonlyMap<string, WordlessKind> = new Map([
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

/** `z.optional(x)` is `x.optional()`. */
const ofSchema: ReadonlySet<string> = new Set([
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
