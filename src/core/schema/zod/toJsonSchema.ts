import type { JsonSchema, JsonValue } from '../jsonSchema.ts';
import type { SchemaMode } from '../schemaMode.ts';
import type { Draft } from './draft.ts';
import { writeKeywords, writeMeta } from './jsonKeywords.ts';
import { isTransforming } from './transforming.ts';
import type { ZodSchema } from './zodSchema.ts';

/** A schema of the text as JSON Schema, and where each of its parts stands. */
export interface WrittenSchema {
    readonly schema: JsonSchema;
    readonly mode: SchemaMode;
    /** The name in `$defs` of what is referred to; `''` for the outermost schema that refers to itself. */
    readonly definitionOf: (schema: ZodSchema) => string | undefined;
    /** Whether a schema was written; `cut` lies too deep, so that `{}` stands for it. */
    readonly state: (schema: ZodSchema) => 'written' | 'cut' | 'left out';
}

/** Deeper than any schema of people: the end of recursion without end. */
const deepest = 100;

interface Entry {
    /** What stands where the schema is used: its keywords, or a reference. */
    used: Draft;
    /** Its keywords, once it is referred to. */
    body?: Draft;
    name?: string;
    cyclic: boolean;
    cut: boolean;
    /** Whose keywords it takes over: what it wraps, or what it is a copy of. */
    from?: ZodSchema | undefined;
}

/**
 * Writes a schema as the platform's compiler does, for input unless said otherwise: with zod's `toJSONSchema`, `$schema`
 * left out, dates as text and nothing at all as null. Unlike there, what comes out may have fields that no schema names:
 * to say that it may not is for strict schemas. The keywords of each schema come first, then what refers to itself or has an id
 * of its own moves to `$defs`, then wrappers take over what they wrap.
 */
export function toJsonSchema(root: ZodSchema, mode: SchemaMode = 'input'): WrittenSchema {
    if (root.def.type === 'void') {
        return { schema: { type: 'null' }, mode, definitionOf: () => undefined, state: () => 'written' };
    }
    const entries = new Map<ZodSchema, Entry>();
    enter(entries, root, mode, []);
    moveToDefinitions(entries, root);
    const settled = new Set<ZodSchema>();
    for (const schema of [...entries.keys()].reverse()) {
        settle(entries, schema, settled);
    }
    const definitions: [string, JsonSchema][] = [];
    for (const { name, body } of entries.values()) {
        if (name !== undefined && body) {
            definitions.push([name, body]);
        }
    }
    const rootEntry = entries.get(root);
    const schema = rootEntry?.body ?? rootEntry?.used ?? {};
    return {
        schema: definitions.length > 0 ? { ...schema, $defs: Object.fromEntries(definitions) } : schema,
        mode,
        definitionOf: (part) => (part === root ? '' : entries.get(part)?.name),
        state: (part) => {
            const entry = entries.get(part);
            return entry ? (entry.cut ? 'cut' : 'written') : 'left out';
        },
    };
}

function enter(entries: Map<ZodSchema, Entry>, schema: ZodSchema, mode: SchemaMode, path: readonly ZodSchema[]): Draft {
    const known = entries.get(schema);
    if (known) {
        known.cyclic ||= path.includes(schema);
        return known.used;
    }
    const entry: Entry = { used: {}, cyclic: false, cut: path.length > deepest };
    entries.set(schema, entry);
    if (entry.cut) {
        return entry.used;
    }
    const inside = (inner: ZodSchema): Draft => enter(entries, inner, mode, [...path, schema]);
    writeKeywords(entry.used, schema, mode, inside);
    const wrapped = wrappedBy(schema, mode);
    if (wrapped) {
        inside(wrapped);
        entry.from = wrapped;
    }
    if (schema.parent) {
        inside(schema.parent);
        entry.from ??= schema.parent;
    }
    writeAnnotations(entry.used, schema, mode);
    return entry.used;
}

function writeAnnotations(draft: Draft, schema: ZodSchema, mode: SchemaMode): void {
    const { def } = schema;
    if (def.type === 'readonly') {
        draft.readOnly = true;
    }
    if ((def.type === 'default' || def.type === 'catch') && def.value !== undefined) {
        draft.default = def.value;
    }
    writeMeta(draft, metaOf(schema));
    if (mode === 'output') {
        return;
    }
    if (isTransforming(schema)) {
        delete draft.examples;
        delete draft.default;
    }
    if (def.type === 'prefault' && def.value) {
        draft.default ??= def.value;
    }
}

/** The schema whose keywords stand for this one. */
export function wrappedBy({ def }: ZodSchema, mode: SchemaMode): ZodSchema | undefined {
    switch (def.type) {
        case 'optional':
        case 'nonoptional':
        case 'default':
        case 'prefault':
        case 'catch':
        case 'readonly':
        case 'promise':
            return def.inner;
        case 'lazy':
            return def.inner();
        case 'pipe':
            return mode === 'output' || def.in.def.type === 'transform' ? def.out : def.in;
        default:
            return undefined;
    }
}

/** What is said of a schema: its own words over those of the one that it is a copy of, whose id is its own. */
export function metaOf(schema: ZodSchema): Record<string, JsonValue> {
    const { id: _, ...inherited } = schema.parent ? metaOf(schema.parent) : {};
    return { ...inherited, ...ownMeta(schema) };
}

function ownMeta({ checks, meta }: ZodSchema): Readonly<Record<string, JsonValue>> {
    const said = checks.flatMap((check) => (check.check === 'meta' ? Object.entries(check.meta) : []));
    return meta ?? Object.fromEntries(said);
}

function moveToDefinitions(entries: ReadonlyMap<ZodSchema, Entry>, root: ZodSchema): void {
    let count = 0;
    for (const [schema, entry] of entries) {
        const id = metaOf(schema)['id'];
        if (schema !== root && !entry.cyclic && !id) {
            continue;
        }
        entry.body = { ...entry.used };
        for (const key of Object.keys(entry.used)) {
            Reflect.deleteProperty(entry.used, key);
        }
        if (schema === root) {
            entry.used.$ref = '#';
        } else {
            entry.name = typeof id === 'string' ? id : `__schema${String(count++)}`;
            entry.used.$ref = `#/$defs/${entry.name}`;
        }
    }
}

function settle(entries: ReadonlyMap<ZodSchema, Entry>, schema: ZodSchema, settled: Set<ZodSchema>): void {
    const entry = entries.get(schema);
    if (!entry || settled.has(schema)) {
        return;
    }
    settled.add(schema);
    const draft = entry.body ?? entry.used;
    const own = { ...draft };
    const from = entry.from && entries.get(entry.from);
    if (entry.from && from) {
        settle(entries, entry.from, settled);
        Object.assign(draft, from.used, own);
        if (entry.from === schema.parent) {
            // A copy writes its keywords anew; of its original only what it can't write itself stays.
            dropKeys(draft, (key) => !Object.hasOwn(own, key));
        }
        dropRepeated(draft, from);
    }
    const parent = schema.parent && schema.parent !== entry.from ? entries.get(schema.parent) : undefined;
    if (schema.parent && parent) {
        settle(entries, schema.parent, settled);
        if (parent.used.$ref !== undefined) {
            draft.$ref = parent.used.$ref;
            dropRepeated(draft, parent);
        }
    }
}

/** What stands behind the reference need not stand beside it. */
function dropRepeated(draft: Draft, { used, body }: Entry): void {
    if (used.$ref !== undefined && body) {
        const referred = new Map(Object.entries(body));
        const repeats = new Set(
            Object.entries(draft)
                .filter(
                    ([key, value]) => referred.has(key) && JSON.stringify(value) === JSON.stringify(referred.get(key)),
                )
                .map(([key]) => key),
        );
        dropKeys(draft, (key) => repeats.has(key));
    }
}

function dropKeys(draft: Draft, unwanted: (key: string) => boolean): void {
    for (const key of Object.keys(draft)) {
        if (key !== '$ref' && key !== 'allOf' && unwanted(key)) {
            Reflect.deleteProperty(draft, key);
        }
    }
}
