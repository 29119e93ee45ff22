import * as l10n from '@vscode/l10n';
import { enumEntries } from './enumEntries.ts';
import { ObjectShape } from '../zod/objectShape.ts';
import type { SchemaNote, ZodDef, ZodSchema } from '../zod/zodSchema.ts';
import { asSchema, made, schemaOf, unread } from './make.ts';
import { inPropertyOrder } from '../static/propertyOrder.ts';
import { schemaValue, unknown } from '../static/value.ts';
import type { RecordValue, UnknownValue, Value } from '../static/value.ts';

type ObjectDef = ZodDef & { type: 'object' };

/** The methods that only objects have. */
export const objectMethods: ReadonlySet<string> = new Set([
    ...[
        'keyof',
        'catchall',
        'passthrough',
        'loose',
        'strict',
        'strip',
        'extend',
        'safeExtend',
        'merge',
        'pick',
        'omit',
    ],
    ...['partial', 'required'],
]);

/** What a call of an object schema's method gives. */
export function callObjectMethod(
    def: ObjectDef,
    schema: ZodSchema,
    name: string,
    [first]: readonly Value[],
    offset: number,
): Value {
    const { shape } = def;
    const rebuilt = (changed: ObjectDef, notes = schema.notes): Value =>
        schemaValue({ def: changed, checks: schema.checks, notes });
    switch (name) {
        case 'keyof':
            return shape.open ?? made({ type: 'enum', entries: enumEntries([...shape.schemas.keys()]) });
        case 'catchall':
            return rebuilt({ ...def, catchall: asSchema(first, offset) });
        case 'passthrough':
        case 'loose':
            return rebuilt({ ...def, catchall: schemaOf({ type: 'unknown' }) });
        case 'strict':
            return rebuilt({ ...def, catchall: schemaOf({ type: 'never' }) });
        case 'strip':
            return rebuilt({ type: 'object', shape });
        case 'extend':
        case 'safeExtend':
            return extended(def, schema, first, offset);
        case 'merge':
            return merged(def, first, offset);
        case 'pick':
        case 'omit':
        case 'partial':
        case 'required':
            return masked(def, schema, name, first, offset);
        default:
            return unknown(offset, l10n.t('This zod schema has no {0} that is known.', name), true);
    }
}

/** The properties that an object literal gives to `z.object` or `.extend`. */
export function shapeOf({ entries, open }: RecordValue, offset: number): ObjectShape {
    return new ObjectShape(
        () => new Map([...entries].map(([key, entry]) => [key, () => asSchema(entry(), offset)])),
        open,
    );
}

/** Says where an object's properties are not all known. */
export function openNotes(shape: ObjectShape): SchemaNote[] {
    const { open } = shape;
    return open
        ? [
              {
                  kind: 'givenUp',
                  text: open.reason,
                  offset: open.offset,
                  ...(open.unfinished ? { unfinished: true } : {}),
              },
          ]
        : [];
}

function extended(def: ObjectDef, schema: ZodSchema, first: Value | undefined, offset: number): Value {
    if (first?.kind !== 'record') {
        return first?.kind === 'unknown' ? first : unknown(offset, l10n.t('What is added here can’t be told.'), true);
    }
    const more = shapeOf(first, offset);
    const shape = def.shape.changed(
        (schemas) => inPropertyOrder(new Map([...(more.open ? [] : schemas), ...more.schemas])),
        more.open ?? def.shape.open,
    );
    return schemaValue({ def: { ...def, shape }, checks: schema.checks, notes: [...schema.notes, ...openNotes(more)] });
}

function merged(def: ObjectDef, first: Value | undefined, offset: number): Value {
    const other = asSchema(first, offset);
    if (other.def.type !== 'object') {
        return first?.kind === 'unknown' ? first : unknown(offset, l10n.t('What is added here can’t be told.'));
    }
    const { shape: more, catchall } = other.def;
    const open = more.open ?? def.shape.open;
    const shape = def.shape.changed((schemas) => inPropertyOrder(new Map([...schemas, ...more.schemas])), open);
    return made({ type: 'object', shape, ...(catchall ? { catchall } : {}) }, openNotes(shape));
}

function masked(
    def: ObjectDef,
    schema: ZodSchema,
    name: 'pick' | 'omit' | 'partial' | 'required',
    mask: Value | undefined,
    offset: number,
): Value {
    const keys = mask === undefined || (mask.kind === 'data' && mask.data == null) ? undefined : keysIn(mask);
    if (keys === 'unclear') {
        return mask?.kind === 'unknown' ? mask : unknown(offset, l10n.t('Which properties are meant can’t be told.'));
    }
    const isMeant = (key: string): boolean => keys?.has(key) ?? true;
    const open = name === 'pick' ? undefined : def.shape.open;
    const change = (schemas: ReadonlyMap<string, ZodSchema>): ReadonlyMap<string, ZodSchema> => {
        switch (name) {
            case 'pick':
                return picked(schemas, keys ?? new Set(), def.shape.open);
            case 'omit':
                return new Map([...schemas].filter(([key]) => !isMeant(key)));
            default: {
                const type = name === 'partial' ? 'optional' : 'nonoptional';
                const wrapped = (inner: ZodSchema): ZodSchema => schemaOf({ type, inner });
                return new Map([...schemas].map(([key, inner]) => [key, isMeant(key) ? wrapped(inner) : inner]));
            }
        }
    };
    const shape = new ObjectShape(
        () => new Map([...change(def.shape.schemas)].map(([key, inner]) => [key, () => inner])),
        open,
    );
    const checks = name === 'required' ? schema.checks : [];
    const notes = name === 'required' ? schema.notes : openNotes(shape);
    return schemaValue({ def: { ...def, shape }, checks, notes });
}

function picked(
    schemas: ReadonlyMap<string, ZodSchema>,
    keys: ReadonlySet<string>,
    open: UnknownValue | undefined,
): ReadonlyMap<string, ZodSchema> {
    const found = new Map<string, ZodSchema>();
    for (const key of keys) {
        const schema = schemas.get(key) ?? (open ? unread(open) : undefined);
        if (schema) {
            found.set(key, schema);
        }
    }
    return found;
}

/** `{ a: true, b: false }` means `a`. */
function keysIn(mask: Value): ReadonlySet<string> | 'unclear' {
    if (mask.kind !== 'record' || mask.open) {
        return 'unclear';
    }
    const meant = new Set<string>();
    for (const [key, entry] of mask.entries) {
        const value = entry();
        if (value.kind !== 'data') {
            return 'unclear';
        }
        if (value.data) {
            meant.add(key);
        }
    }
    return meant;
}
