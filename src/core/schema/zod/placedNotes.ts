import * as l10n from '@vscode/l10n';
import { knownValues } from './enumValues.ts';
import { mayBeLeftOut } from './mayBeLeftOut.ts';
import { metaOf, wrappedBy } from './toJsonSchema.ts';
import type { WrittenSchema } from './toJsonSchema.ts';
import type { SchemaMode } from '../schemaMode.ts';
import type { SchemaNote, ZodSchema } from './zodSchema.ts';

/** A note and the part of the JSON Schema that it is about. */
export interface PlacedNote {
    readonly note: SchemaNote;
    /** JSON pointer into the schema. */
    readonly pointer: string;
}

/** Enough for any schema of people; a few shared parts can stand in very many places. */
const most = 20_000;

/** The notes of a schema and of all its parts, by where the parts were written to. */
export function placedNotes(root: ZodSchema, written: WrittenSchema): PlacedNote[] {
    const placed = new Map<string, PlacedNote>();
    const referred = new Set<ZodSchema>();
    let left = most;
    const visit = (schema: ZodSchema, at: string): void => {
        const name = written.definitionOf(schema);
        const state = written.state(schema);
        if (state === 'left out' || (name !== undefined && referred.has(schema))) {
            return;
        }
        if (name !== undefined) {
            referred.add(schema);
        }
        if (left-- <= 0) {
            return;
        }
        const pointer = name ? `/$defs/${escapedKey(name)}` : at;
        const cut = state === 'cut' ? [tooDeep()] : [];
        for (const note of [...schema.notes, ...recordNotes(schema, written.mode), ...cut]) {
            placed.set(`${pointer} ${note.kind} ${String(note.offset)} ${note.text}`, { note, pointer });
        }
        for (const [part, step] of partsOf(schema, written.mode)) {
            visit(part, pointer + step);
        }
    };
    visit(root, '');
    return [...placed.values()];
}

function tooDeep(): SchemaNote {
    return { kind: 'givenUp', text: l10n.t('Nested too deeply to be read.'), offset: 0 };
}

/** A record of named keys whose values may be missing: zod's JSON Schema requires them all the same. */
function recordNotes({ def }: ZodSchema, mode: SchemaMode): SchemaNote[] {
    const isMeant = def.type === 'record' && knownValues(def.key) !== undefined && mayBeLeftOut(def.value, mode);
    return isMeant ? [{ kind: 'lenient', text: 'record', offset: def.offset }] : [];
}

function partsOf(schema: ZodSchema, mode: SchemaMode): (readonly [ZodSchema, string])[] {
    const { def } = schema;
    const wrapped = wrappedBy(schema, mode);
    if (wrapped) {
        return [[wrapped, '']];
    }
    switch (def.type) {
        case 'array':
            return [[def.element, '/items']];
        case 'tuple':
            return [
                ...def.items.map((item, index) => [item, `/prefixItems/${String(index)}`] as const),
                ...(def.rest ? [[def.rest, '/items'] as const] : []),
            ];
        case 'object':
            return [
                ...[...def.shape.schemas].map(([key, inner]) => [inner, `/properties/${escapedKey(key)}`] as const),
                ...(def.catchall ? [[def.catchall, '/additionalProperties'] as const] : []),
            ];
        case 'record':
            return [
                [def.key, '/propertyNames'],
                [def.value, '/additionalProperties'],
            ];
        case 'union':
            return def.options.map((option, index) => [
                option,
                `/${def.exclusive ? 'oneOf' : 'anyOf'}/${String(index)}`,
            ]);
        case 'intersection':
            return membersOf(schema).map((member, index) => [member, `/allOf/${String(index)}`]);
        case 'nullable':
            return [[def.inner, '/anyOf/0']];
        default:
            return [];
    }
}

/** An intersection within an intersection is written into it, unless something is said of it. */
function membersOf({ def }: ZodSchema): ZodSchema[] {
    return def.type === 'intersection'
        ? [def.left, def.right].flatMap((side) =>
              side.def.type === 'intersection' && Object.keys(metaOf(side)).length === 0 ? membersOf(side) : [side],
          )
        : [];
}

function escapedKey(key: string): string {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
