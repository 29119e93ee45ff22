import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../jsonSchema.ts';
import type { SchemaNote, ZodDef, ZodSchema } from '../zod/zodSchema.ts';
import { schemaValue } from '../static/value.ts';
import type { Addition, UnknownValue, Value } from '../static/value.ts';

/** A new schema. */
export function schemaOf(def: ZodDef, notes: readonly SchemaNote[] = []): ZodSchema {
    return { def, checks: [], notes };
}

/** A new schema as a value. */
export function made(def: ZodDef, notes: readonly SchemaNote[] = []): Value {
    return schemaValue(schemaOf(def, notes));
}

/** The copy that zod makes to add a check: it inherits what is said of its original. */
export function withAddition(schema: ZodSchema, { checks = [], notes = [] }: Addition): ZodSchema {
    const { def } = schema;
    return {
        def: def.type === 'object' ? { ...def, shape: def.shape.copied() } : copiedDef(def),
        checks: [...schema.checks, ...checks],
        notes: [...schema.notes, ...notes],
        parent: schema,
    };
}

/** The copy that zod makes to say something of a schema. */
export function withMeta(
    schema: ZodSchema,
    meta: Readonly<Record<string, JsonValue>>,
    notes: readonly SchemaNote[] = [],
): ZodSchema {
    const { def, checks } = schema;
    return { def: copiedDef(def), checks, notes: [...schema.notes, ...notes], meta, parent: schema };
}

function copiedDef(def: ZodDef): ZodDef {
    return def.type === 'lazy' ? def.copied() : def;
}

/** A schema in the place of one that could not be read. */
export function unread({ offset, reason, unfinished }: UnknownValue): ZodSchema {
    return schemaOf({ type: 'unread' }, [{ kind: 'givenUp', text: reason, offset, unfinished }]);
}

/** The schema that a value is. */
export function asSchema(value: Value | undefined, offset: number): ZodSchema {
    switch (value?.kind) {
        case 'schema':
            return value.schema;
        case 'unknown':
            return unread(value);
        default:
            return unread({ kind: 'unknown', offset, reason: l10n.t('This is not a zod schema.'), unfinished: true });
    }
}

/** What zod checks only when the function runs. */
export function runtimeNote(method: string, offset: number): SchemaNote {
    return { kind: 'runtime', text: method, offset };
}

/** What zod does to a value before it checks it. */
export function lenientNote(method: string, offset: number): SchemaNote {
    return { kind: 'lenient', text: method, offset };
}

/** A part of a schema that could not be read; the schema then takes more than zod does. */
export function gapNote(value: Value | undefined, what: string, offset: number): SchemaNote {
    const reason = value?.kind === 'unknown' ? value.reason : l10n.t('Worked out only when the function runs.');
    return { kind: 'givenUp', text: `${what}. ${reason}`, offset: value?.kind === 'unknown' ? value.offset : offset };
}
