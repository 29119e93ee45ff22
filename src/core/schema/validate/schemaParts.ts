import type { JsonSchema, JsonTypeName, JsonValue } from '../jsonSchema.ts';

/** A schema and where it stands within the outermost one, as a JSON pointer. */
export interface SchemaPart {
    readonly schema: JsonSchema;
    readonly pointer: string;
    /** The parts inside that were looked at: many values are held against the same schema. */
    readonly parts?: Map<string, Map<string | number | undefined, SchemaPart>>;
}

/** A schema as the outermost one. */
export function rootPart(schema: JsonSchema): SchemaPart {
    return { schema, pointer: '', parts: new Map() };
}

/** What a reference stands for, with what is said beside it; other schemas are what they are. */
export function resolved(root: JsonSchema, given: SchemaPart): SchemaPart {
    const { schema, pointer } = given;
    if (schema.$ref === undefined) {
        return given;
    }
    const known = given.parts?.get('$ref')?.get(undefined);
    if (known) {
        return known;
    }
    let part: SchemaPart = { schema, pointer };
    for (let hops = 0; part.schema.$ref !== undefined && hops < 50; hops++) {
        const { $ref: ref } = part.schema;
        const name = ref.startsWith('#/$defs/') ? ref.slice('#/$defs/'.length) : undefined;
        part =
            name === undefined
                ? { schema: root, pointer: '' }
                : { schema: root.$defs?.[name] ?? {}, pointer: ref.slice(1) };
    }
    part = { ...part, parts: new Map() };
    given.parts?.set('$ref', new Map([[undefined, part]]));
    return part;
}

/** A part one keyword deeper. */
export function inside(part: SchemaPart, schema: JsonSchema, keyword: string, key?: string | number): SchemaPart {
    let parts = part.parts?.get(keyword);
    if (!parts) {
        parts = new Map();
        part.parts?.set(keyword, parts);
    }
    const known = parts.get(key);
    if (known?.schema === schema) {
        return known;
    }
    const step = key === undefined ? keyword : `${keyword}/${escaped(String(key))}`;
    const made = { schema, pointer: `${part.pointer}/${step}`, parts: new Map() };
    parts.set(key, made);
    return made;
}

function escaped(key: string): string {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The choices of a union, and whether exactly one has to fit. */
export function choicesOf(
    part: SchemaPart,
): { readonly choices: readonly SchemaPart[]; readonly exclusive: boolean } | undefined {
    const { anyOf, oneOf } = part.schema;
    const options = anyOf ?? oneOf;
    const keyword = anyOf ? 'anyOf' : 'oneOf';
    return (
        options && {
            choices: options.map((option, index) => inside(part, option, keyword, index)),
            exclusive: !anyOf,
        }
    );
}

/** Whether a schema says nothing of what a value is: all that is said of it are words. */
export function isOnlyWords(schema: JsonSchema): boolean {
    return Object.keys(schema).every((keyword) => annotations.has(keyword));
}

/** The types that a schema names; undefined where it takes all. */
export function typesOf({ type }: JsonSchema): readonly JsonTypeName[] | undefined {
    return type === undefined || isList(type) ? type : [type];
}

/** The values that a schema lists; undefined where it lists none. */
export function listedValues({ const: only, enum: all }: JsonSchema): readonly JsonValue[] | undefined {
    return only === undefined ? all : [only];
}

/** The type of a value in JSON's words; whole numbers are numbers. */
export function typeOf(value: unknown): JsonTypeName | 'nothing' {
    const type = typeof value;
    switch (type) {
        case 'string':
        case 'number':
        case 'boolean':
            return type;
        case 'object':
            return value === null ? 'null' : Array.isArray(value) ? 'array' : 'object';
        default:
            return 'nothing';
    }
}

/** Whether a value is of one of these types. */
export function isOfType(value: unknown, types: readonly JsonTypeName[]): boolean {
    const type = typeOf(value);
    return types.some((name) => name === type || (name === 'integer' && Number.isInteger(value)));
}

/** A value as an object; undefined where it is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
    return isObject(value) ? value : undefined;
}

/** A value as a list; undefined where it is none. */
export function listOf(value: unknown): readonly unknown[] | undefined {
    return Array.isArray(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeOf(value) === 'object';
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
    return Array.isArray(value);
}

const annotations: ReadonlySet<string> = new Set([
    ...['title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'id', '$defs', '$schema', '$comment'],
]);
