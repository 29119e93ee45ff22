import * as l10n from '@vscode/l10n';
import type { LiteralValue, ZodSchema } from '../zod/zodSchema.ts';
import { asSchema, made } from './make.ts';
import { enumEntries } from './enumEntries.ts';
import { unknown } from '../static/value.ts';
import type { Value } from '../static/value.ts';

/** `z.union([…])` and its kin. */
export function union(options: Value | undefined, exclusive: boolean, offset: number): Value {
    return options?.kind === 'list'
        ? made({ type: 'union', options: options.items.map((item) => asSchema(item, offset)), exclusive })
        : unclear(options, offset);
}

/** `z.tuple([…], rest)`. */
export function tuple(items: Value | undefined, rest: Value | undefined, offset: number): Value {
    if (items?.kind !== 'list') {
        return unclear(items, offset);
    }
    const more = rest?.kind === 'schema' || rest?.kind === 'unknown' ? { rest: asSchema(rest, offset) } : {};
    return made({ type: 'tuple', items: items.items.map((item) => asSchema(item, offset)), ...more });
}

/** `z.enum(…)` of a list or an object. */
export function enumeration(values: Value | undefined, offset: number): Value {
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

/** `z.literal(…)` of one or several values. */
export function literal(value: Value | undefined, offset: number): Value {
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

/** `z.templateLiteral([…])`. */
export function template(list: Value | undefined, offset: number): Value {
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

/** What can't be told of what a schema is made of. */
export function unclear(value: Value | undefined, offset: number): Value {
    return value?.kind === 'unknown' ? value : unknown(offset, l10n.t('What this is made of can’t be told.'));
}
