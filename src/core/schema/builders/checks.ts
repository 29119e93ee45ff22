import * as l10n from '@vscode/l10n';
import { escapedForPattern, formatPattern } from '../zod/formatPatterns.ts';
import type { ZodCheck } from '../zod/zodCheck.ts';
import type { SchemaNote } from '../zod/zodSchema.ts';
import { gapNote, lenientNote, runtimeNote } from './make.ts';
import { flagNotes } from './formats.ts';
import { jsonOf } from '../static/values/jsonOf.ts';
import { checkedRegExp } from '../static/literals.ts';
import type { Addition, Value } from '../static/value.ts';

/**
 * What the check of this name adds to a schema; undefined where there is no such check. `written` is what it is called
 * in the text: `min` may be a length or a value.
 */
export function checkAddition(
    name: string,
    values: readonly Value[],
    offset: number,
    written = name,
): Addition | undefined {
    const [first] = values;
    const fixed = fixedChecks.get(name);
    if (fixed) {
        return { checks: [fixed] };
    }
    const bound = bounds.get(name);
    if (bound) {
        const value = numberOf(first);
        return value === undefined ? gap(written, first, offset) : { checks: [{ check: bound, value }] };
    }
    if (overwrites.has(name)) {
        return { checks: [{ check: 'custom' }], notes: [lenientNote(name, offset)] };
    }
    switch (name) {
        case 'regex':
            return first?.kind === 'pattern'
                ? {
                      checks: [{ check: 'stringFormat', format: 'regex', pattern: first.pattern }],
                      notes: flagNotes(first.flags, offset),
                  }
                : gap(name, first, offset);
        case 'includes':
        case 'startsWith':
        case 'endsWith':
            return substring(name, values, offset);
        case 'refine':
        case 'superRefine':
        case 'property':
            return { checks: [{ check: 'custom' }], notes: [runtimeNote(name, offset)] };
        case 'mime':
            return mime(first, offset);
        case 'describe':
        case 'meta': {
            const json = first && jsonOf(name === 'meta' ? first : descriptionRecord(first));
            const meta = json?.json;
            return typeof meta === 'object' && meta !== null && !isList(meta)
                ? { checks: [{ check: 'meta', meta: withoutUndefined(meta) }] }
                : gap(name, first, offset);
        }
        default:
            return undefined;
    }
}

/** The number that a value is. */
export function numberOf(value: Value | undefined): number | undefined {
    return value?.kind === 'data' && typeof value.data === 'number' && !Number.isNaN(value.data)
        ? value.data
        : undefined;
}

/** The safe whole numbers, as `.int()` and `z.int()` check them. */
export const wholeNumbers: ZodCheck = {
    check: 'numberFormat',
    format: 'safeint',
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
};

function substring(name: string, values: readonly Value[], offset: number): Addition {
    const [first, second] = values;
    if (first?.kind !== 'data' || typeof first.data !== 'string') {
        return gap(name, first, offset);
    }
    const text = escapedForPattern(first.data);
    const position = second?.kind === 'record' ? numberOf(second.entries.get('position')?.()) : undefined;
    const source = new Map([
        ['includes', position === undefined ? text : `^.{${position}}${text}`],
        ['startsWith', `^${text}.*`],
        ['endsWith', `.*${text}$`],
    ]).get(name);
    const pattern = source === undefined ? undefined : checkedRegExp(source, '');
    // Behind a position zod searches, the pattern does not.
    const notes = position === undefined ? [] : [lenientNote(name, offset)];
    return pattern ? { checks: [{ check: 'pattern', pattern }], notes } : gap(name, first, offset);
}

function mime(first: Value | undefined, offset: number): Addition {
    const items = first?.kind === 'list' ? first.items : first ? [first] : [];
    const types = items.map((item) => (item.kind === 'data' ? item.data : undefined));
    const known = types.filter((type) => typeof type === 'string');
    return known.length === types.length ? { checks: [{ check: 'mime', types: known }] } : gap('mime', first, offset);
}

function gap(name: string, value: Value | undefined, offset: number): Addition {
    const notes: SchemaNote[] = [gapNote(value, l10n.t('{0} is left out', name), offset)];
    return { checks: [{ check: 'custom' }], notes };
}

function descriptionRecord(value: Value): Value {
    return { kind: 'record', entries: new Map([['description', () => value]]) };
}

function isList(value: object): value is readonly unknown[] {
    return Array.isArray(value);
}

function withoutUndefined<Item>(meta: Readonly<Record<string, Item | undefined>>): Record<string, Item> {
    const entries: [string, Item][] = [];
    for (const [key, value] of Object.entries(meta)) {
        if (value !== undefined) {
            entries.push([key, value]);
        }
    }
    return Object.fromEntries(entries);
}

const bounds: ReadonlyMap<
    string,
    'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'exactly' | 'multipleOf'
> = new Map([
    ['gte', 'minimum'],
    ['gt', 'exclusiveMinimum'],
    ['lte', 'maximum'],
    ['lt', 'exclusiveMaximum'],
    ['multipleOf', 'multipleOf'],
    ['step', 'multipleOf'],
    ['minLength', 'minimum'],
    ['maxLength', 'maximum'],
    ['length', 'exactly'],
    ['minSize', 'minimum'],
    ['maxSize', 'maximum'],
    ['size', 'exactly'],
] as const);

const fixedChecks: ReadonlyMap<string, ZodCheck> = new Map<string, ZodCheck>([
    ['positive', { check: 'exclusiveMinimum', value: 0 }],
    ['nonnegative', { check: 'minimum', value: 0 }],
    ['negative', { check: 'exclusiveMaximum', value: 0 }],
    ['nonpositive', { check: 'maximum', value: 0 }],
    ['nonempty', { check: 'minimum', value: 1 }],
    ['int', wholeNumbers],
    ['safe', wholeNumbers],
    ['lowercase', { check: 'stringFormat', format: 'lowercase', pattern: patternNamed('lowercase') }],
    ['uppercase', { check: 'stringFormat', format: 'uppercase', pattern: patternNamed('uppercase') }],
]);

function patternNamed(name: string): { readonly source: string } {
    return formatPattern(name) ?? { source: '' };
}

/** What changes a text before the checks behind it see it. */
const overwrites: ReadonlySet<string> = new Set([
    ...['trim', 'normalize', 'toLowerCase', 'toUpperCase', 'slugify', 'overwrite'],
]);
