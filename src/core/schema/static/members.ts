import * as l10n from '@vscode/l10n';
import { enumValues } from '../zod/enumValues.ts';
import { formatPattern } from '../zod/formatPatterns.ts';
import { unread } from '../builders/make.ts';
import type { Evaluator } from './evaluator.ts';
import { globalMember } from './values/globals.ts';
import { callListMethod, listMethods } from './values/lists.ts';
import { callSchemaMethod, isSchemaMethod, isWrapper } from '../builders/schemaMethods.ts';
import { callTextMethod, textMethods } from './values/texts.ts';
import { atRunTime, data, record, schemaValue, unknown } from './value.ts';
import type { Value } from './value.ts';
import { isZodName } from '../builders/zodNames.ts';

/** What stands behind the dot of `of.name`. */
export function memberOf(of: Value, name: string, offset: number): Value {
    switch (of.kind) {
        case 'zod':
            return memberOfZod(of.name, name, offset);
        case 'schema':
            return memberOfSchema(of, name, offset);
        case 'record': {
            const entry = of.entries.get(name);
            return entry ? entry() : (of.open ?? data(undefined));
        }
        case 'list':
            return memberOfList(of, name, offset);
        case 'global':
            return globalMember(of.name, name, offset);
        case 'data':
            if (typeof of.data === 'string' && (name === 'length' || textMethods.has(name))) {
                return name === 'length' ? data(of.data.length) : { kind: 'method', of, name };
            }
            return atRunTime({ from: offset });
        case 'unknown':
            // It may be a schema: whether it is optional or nullable is worth knowing.
            return isWrapper(name) && !of.unfinished ? { kind: 'method', of: schemaValue(unread(of)), name } : of;
        default:
            return atRunTime({ from: offset });
    }
}

/** What a call of a method gives. */
export function callMethod(
    evaluator: Evaluator,
    { of, name }: Value & { kind: 'method' },
    values: readonly Value[],
    offset: number,
): Value {
    switch (of.kind) {
        case 'schema':
            return callSchemaMethod(evaluator, of.schema, name, values, offset);
        case 'list':
            return callListMethod(evaluator, of.items, name, values, offset);
        case 'data':
            return callTextMethod(String(of.data), name, values, offset);
        default:
            return atRunTime({ from: offset });
    }
}

function memberOfZod(of: string, name: string, offset: number): Value {
    if (of === '' && (name === 'z' || name === 'default')) {
        return { kind: 'zod', name: '' };
    }
    if (of === 'regexes') {
        const pattern = formatPattern(name);
        return pattern
            ? { kind: 'pattern', pattern, flags: '' }
            : unknown(offset, l10n.t('z.{0} is not known.', `regexes.${name}`));
    }
    const full = of === '' ? name : `${of}.${name}`;
    return isZodName(full) ? { kind: 'zod', name: full } : unknown(offset, l10n.t('z.{0} is not known.', full), true);
}

function memberOfList(of: Value & { kind: 'list' }, name: string, offset: number): Value {
    if (name === 'length') {
        return data(of.items.length);
    }
    if (listMethods.has(name)) {
        return { kind: 'method', of, name };
    }
    return /^\d+$/.test(name) ? (of.items[Number(name)] ?? data(undefined)) : atRunTime({ from: offset });
}

function memberOfSchema(of: Value & { kind: 'schema' }, name: string, offset: number): Value {
    const { schema } = of;
    const { def } = schema;
    const property = propertyOf(of, name);
    if (property) {
        return property;
    }
    if (isSchemaMethod(schema, name)) {
        return { kind: 'method', of, name };
    }
    return def.type === 'unread'
        ? of
        : unknown(offset, l10n.t('This zod schema has no {0} that is known.', name), true);
}

function propertyOf({ schema }: Value & { kind: 'schema' }, name: string): Value | undefined {
    const { def } = schema;
    switch (`${def.type} ${name}`) {
        case 'object shape':
            return def.type === 'object' ? shapeRecord(def) : undefined;
        case 'array element':
            return def.type === 'array' ? schemaValue(def.element) : undefined;
        case 'enum enum':
            return def.type === 'enum' ? record([...def.entries].map(([key, value]) => [key, data(value)])) : undefined;
        case 'enum options':
            return def.type === 'enum' ? { kind: 'list', items: enumValues(def.entries).map(data) } : undefined;
        case 'literal value':
            return def.type === 'literal' ? data(def.values[0]) : undefined;
        case 'literal values':
            return def.type === 'literal' ? { kind: 'list', items: def.values.map(data) } : undefined;
        case 'union options':
            return def.type === 'union' ? { kind: 'list', items: def.options.map(schemaValue) } : undefined;
        case 'record keyType':
            return def.type === 'record' ? schemaValue(def.key) : undefined;
        case 'record valueType':
            return def.type === 'record' ? schemaValue(def.value) : undefined;
        case 'pipe in':
            return def.type === 'pipe' ? schemaValue(def.in) : undefined;
        case 'pipe out':
            return def.type === 'pipe' ? schemaValue(def.out) : undefined;
        default:
            return undefined;
    }
}

function shapeRecord({ shape }: (Value & { kind: 'schema' })['schema']['def'] & { type: 'object' }): Value {
    const entries = [...shape.schemas].map(([key, inner]) => [key, () => schemaValue(inner)] as const);
    return { kind: 'record', entries: new Map(entries), open: shape.open };
}
