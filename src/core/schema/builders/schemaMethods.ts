import type { ZodSchema } from '../zod/zodSchema.ts';
import { asSchema, gapNote, lenientNote, made, runtimeNote, schemaOf, withAddition, withMeta } from './make.ts';
import { checkAddition } from './checks.ts';
import type { Evaluator } from '../static/evaluator.ts';
import { formatCheck } from './formats.ts';
import { callObjectMethod, objectMethods } from './objectMethods.ts';
import { schemaValue, unknown } from '../static/value.ts';
import type { Value } from '../static/value.ts';
import { defaultOf, isTransform, lazily, transformOf } from './wrapping.ts';
import { callEnumMethod } from './enumMethods.ts';
import * as l10n from '@vscode/l10n';

/** Whether this method says something of a schema whatever it is. */
export function isWrapper(name: string): boolean {
    return wrappers.has(name);
}

/** Whether a schema of this kind has this method. */
export function isSchemaMethod(schema: ZodSchema, name: string): boolean {
    const { type } = schema.def;
    return wrappers.has(name) || others.has(name) || methodsOf(type).has(name);
}

/** What a call of a schema's method gives. */
export function callSchemaMethod(
    evaluator: Evaluator,
    schema: ZodSchema,
    name: string,
    values: readonly Value[],
    offset: number,
): Value {
    const [first] = values;
    const { def } = schema;
    switch (name) {
        case 'optional':
        case 'exactOptional':
            return made({ type: 'optional', inner: schema });
        case 'nullable':
            return made({ type: 'nullable', inner: schema });
        case 'nullish':
            return made({ type: 'optional', inner: schemaOf({ type: 'nullable', inner: schema }) });
        case 'nonoptional':
        case 'readonly':
            return made({ type: name, inner: schema });
        case 'array':
            return made({ type: 'array', element: schema });
        case 'or':
            return made({ type: 'union', options: [schema, asSchema(first, offset)], exclusive: false });
        case 'and':
            return made({ type: 'intersection', left: schema, right: asSchema(first, offset) });
        case 'default':
        case 'prefault':
        case 'catch':
            return defaultOf(evaluator, name, schema, first, offset);
        case 'transform':
            return made({ type: 'pipe', in: schema, out: transformOf() }, [runtimeNote(name, offset)]);
        case 'pipe': {
            const out = asSchema(first, offset);
            const notes = isTransform(out) ? [] : [runtimeNote(name, offset)];
            return made({ type: 'pipe', in: schema, out }, notes);
        }
        case 'check':
        case 'with':
            return schemaValue(values.reduce((checked, value) => withCheck(checked, value, offset), schema));
        case 'meta':
        case 'describe':
            return described(schema, name, first, offset);
        case 'register':
            return registered(schema, values);
        case 'brand':
        case 'clone':
        case 'finite':
            return schemaValue(name === 'clone' ? withAddition(schema, {}) : schema);
        case 'apply':
            return first ? evaluator.call(first, [schemaValue(schema)], offset) : schemaValue(schema);
        case 'unwrap':
        case 'removeDefault':
        case 'removeCatch':
            return unwrappedSchema(schema, offset);
        case 'rest':
            return def.type === 'tuple'
                ? schemaValue({
                      def: { ...def, rest: asSchema(first, offset) },
                      checks: schema.checks,
                      notes: schema.notes,
                  })
                : schemaValue(schema);
        default:
            break;
    }
    if (def.type === 'object' && objectMethods.has(name)) {
        return callObjectMethod(def, schema, name, values, offset);
    }
    if (def.type === 'enum' && (name === 'extract' || name === 'exclude')) {
        return callEnumMethod(def, name, first, offset);
    }
    return checked(schema, name, values, offset);
}

function checked(schema: ZodSchema, name: string, values: readonly Value[], offset: number): Value {
    const { def } = schema;
    if (def.type === 'unread') {
        return schemaValue(schema);
    }
    if (def.type === 'bigint' || def.type === 'date' || def.type === 'map' || def.type === 'set') {
        return schemaValue(withAddition(schema, { checks: [{ check: 'custom' }] }));
    }
    if (def.type === 'string') {
        const format = formatCheck(isoFormats.has(name) ? `iso.${name}` : name, values[0], offset);
        if (format) {
            return schemaValue(withAddition(schema, { checks: [format.check], notes: format.notes }));
        }
    }
    const addition = checkAddition(namesOf(def.type).get(name) ?? name, values, offset, name);
    if (!addition) {
        return unknown(offset, l10n.t('This zod schema has no {0} that is known.', name), true);
    }
    if (name === 'trim' && schema.checks.length > 0) {
        // What stands before it looks at the text with its blanks.
        return schemaValue(withAddition(schema, { ...addition, notes: [lenientNote('trim after checks', offset)] }));
    }
    const isWhole = name === 'int' || name === 'safe';
    const lost = isWhole && schema.checks.some(({ check }) => check === 'minimum' || check === 'maximum');
    // The platform's zod forgets bounds that stand before `.int()` when it writes JSON Schema.
    const notes = [...(addition.notes ?? []), ...(lost ? [runtimeNote('min, max', offset)] : [])];
    return schemaValue(withAddition(schema, { ...addition, notes }));
}

function withCheck(schema: ZodSchema, value: Value, offset: number): ZodSchema {
    switch (value.kind) {
        case 'check':
            return withAddition(schema, value.addition);
        case 'schema': {
            const { def, checks, notes } = value.schema;
            const own = (def.type === 'string' || def.type === 'number') && def.format ? [def.format] : [];
            return withAddition(schema, { checks: own.length > 0 ? own : checks, notes });
        }
        case 'unknown':
            return withAddition(schema, { notes: [gapNote(value, 'check', offset)] });
        default:
            return withAddition(schema, { checks: [{ check: 'custom' }], notes: [runtimeNote('check', offset)] });
    }
}

function described(schema: ZodSchema, name: string, first: Value | undefined, offset: number): Value {
    const addition = checkAddition(name, first ? [first] : [], offset);
    const meta = addition?.checks?.find(({ check }) => check === 'meta');
    if (meta?.check === 'meta') {
        return schemaValue(withMeta(schema, meta.meta));
    }
    return first ? schemaValue(withMeta(schema, {}, addition?.notes)) : unknown(offset, notSchema());
}

/** `.register(z.globalRegistry, { … })` says something of the very schema. */
function registered(schema: ZodSchema, [registry, value]: readonly Value[]): Value {
    const isGlobal = registry?.kind === 'zod' && registry.name === 'globalRegistry';
    const check = isGlobal && value ? checkAddition('meta', [value], 0)?.checks?.[0] : undefined;
    return schemaValue(check?.check === 'meta' ? Object.assign(schema, { meta: check.meta }) : schema);
}

function unwrappedSchema({ def }: ZodSchema, offset: number): Value {
    if ('inner' in def) {
        return schemaValue(typeof def.inner === 'function' ? lazily(def.inner) : def.inner);
    }
    return def.type === 'array' ? schemaValue(def.element) : unknown(offset, notSchema());
}

function notSchema(): string {
    return l10n.t('This is not a zod schema.');
}

const isoFormats: ReadonlySet<string> = new Set(['datetime', 'date', 'time', 'duration']);

const wrappers: ReadonlySet<string> = new Set([
    ...['optional', 'exactOptional', 'nullable', 'nullish', 'nonoptional', 'readonly', 'array', 'or', 'and'],
    ...['default', 'prefault', 'catch', 'transform', 'pipe', 'check', 'with', 'meta', 'describe', 'brand', 'refine'],
    ...['superRefine', 'overwrite', 'register'],
]);

/** Methods that several kinds have; what they give is told by the kind. */
const others: ReadonlySet<string> = new Set(['clone', 'apply', 'unwrap', 'removeDefault', 'removeCatch']);
const ofTexts = ['regex', 'includes', 'startsWith', 'endsWith', 'min', 'max', 'length', 'nonempty', 'lowercase'];
const ofSizes = ['min', 'max', 'size', 'nonempty'];
const ofNumbers = ['gt', 'gte', 'min', 'lt', 'lte', 'max', 'positive', 'nonnegative', 'negative', 'nonpositive'];
const methods: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    [
        'string',
        new Set([
            ...[...ofTexts, 'uppercase', 'trim', 'normalize', 'toLowerCase', 'toUpperCase', 'slugify'],
            ...['email', 'url', 'jwt', 'emoji', 'guid', 'uuid', 'uuidv4', 'uuidv6', 'uuidv7', 'nanoid', 'cuid'],
            ...['cuid2', 'ulid', 'base64', 'base64url', 'xid', 'ksuid', 'ipv4', 'ipv6', 'cidrv4', 'cidrv6', 'e164'],
            ...isoFormats,
        ]),
    ],
    ['number', new Set([...ofNumbers, 'int', 'safe', 'multipleOf', 'step', 'finite'])],
    ['bigint', new Set([...ofNumbers, 'multipleOf'])],
    ['date', new Set(['min', 'max'])],
    ['array', new Set(['min', 'max', 'length', 'nonempty'])],
    ['tuple', new Set(['rest'])],
    ['map', new Set(ofSizes)],
    ['set', new Set(ofSizes)],
    ['file', new Set(['min', 'max', 'mime'])],
    ['enum', new Set(['extract', 'exclude'])],
    ['object', objectMethods],
]);

function methodsOf(type: string): ReadonlySet<string> {
    return methods.get(type) ?? new Set();
}

/** What a method's check is called: `min` is about length, size or value. */
function namesOf(type: string): ReadonlyMap<string, string> {
    const about =
        type === 'number' ? ['gte', 'lte'] : type === 'file' ? ['minSize', 'maxSize'] : ['minLength', 'maxLength'];
    return new Map([
        ['min', about[0] ?? ''],
        ['max', about[1] ?? ''],
    ]);
}
