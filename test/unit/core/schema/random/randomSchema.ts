import type { Chance } from './chance.ts';
import { randomMethods, randomText } from './randomMethods.ts';

/** The text of a function whose input is a random schema of the supported kinds, without refine and transform. */
export function randomFunction(chance: Chance): string {
    const writer = new Writer(chance);
    const input = writer.object(3);
    return [
        "import { createAction } from 'nango';",
        chance.onceIn(5) ? "import * as z from 'zod';" : "import { z } from 'zod';",
        ...writer.statements,
        `const InputSchema = ${input};`,
        'export default createAction({',
        "    description: 'Random',",
        '    input: InputSchema,',
        '    output: z.void(),',
        '    exec: async () => {},',
        '});',
    ].join('\n');
}

class Writer {
    readonly statements: string[] = [];
    readonly #chance: Chance;
    #count = 0;

    constructor(chance: Chance) {
        this.#chance = chance;
    }

    /** An expression for an object schema. */
    object(depth: number): string {
        const { below, pick, onceIn } = this.#chance;
        const keys = new Set(Array.from({ length: below(5) }, () => pick(names)));
        const shape = [...keys].map((key) => `${key}: ${this.field(depth)}`).join(', ');
        if (onceIn(4)) {
            const base = this.#const(`z.object({ ${shape} })`);
            return base + this.#change([...keys], depth);
        }
        const spread = onceIn(8) ? `...${this.#const(`z.object({ spread: ${this.schema(0)} })`)}.shape, ` : '';
        const call = pick(['object', 'object', 'object', 'looseObject', 'strictObject']);
        const after = onceIn(6)
            ? pick(['.strict()', '.passthrough()', '.loose()', '.strip()', `.catchall(${this.schema(0)})`])
            : '';
        return `z.${call}({ ${spread}${shape} })${after}`;
    }

    /** A schema that may be optional, nullable, have a default or a description. */
    field(depth: number): string {
        const { pick, onceIn } = this.#chance;
        const kind = this.schema(depth);
        const before = onceIn(3) ? this.#said() : '';
        const mark = pick([
            '',
            '',
            '.optional()',
            '.optional()',
            '.nullable()',
            '.nullish()',
            '.nullable().optional()',
            '.readonly()',
        ]);
        const after = onceIn(3) ? this.#said() : '';
        return onceIn(12) ? this.#const(kind + before) + mark + after : kind + before + mark + after;
    }

    /** A schema of any kind. */
    schema(depth: number): string {
        const { pick, onceIn } = this.#chance;
        const write = depth > 0 && !onceIn(3) ? pick(composed) : pick(simple);
        return write(this, this.#chance, depth - 1);
    }

    #said(): string {
        const { pick } = this.#chance;
        return pick([
            `.describe(${JSON.stringify(randomText(this.#chance))})`,
            `.meta({ title: 'Title', examples: ['a', 1] })`,
            `.meta({ deprecated: true })`,
            `.brand<'Brand'>()`,
        ]);
    }

    #change(keys: readonly string[], depth: number): string {
        const { pick, onceIn } = this.#chance;
        const [key] = keys;
        const mask = key === undefined ? '{}' : `{ ${key}: true }`;
        return pick([
            `.extend({ extended: ${this.field(depth - 1)}${key === undefined || onceIn(2) ? '' : `, ${key}: ${this.schema(0)}`} })`,
            `.merge(${this.#const(`z.object({ merged: ${this.schema(0)} })`)})`,
            '.partial()',
            `.partial(${mask})`,
            `.required(${mask})`,
            `.pick(${mask})`,
            `.omit(${mask})`,
            `.and(z.object({ other: ${this.schema(0)} }))`,
        ]);
    }

    #const(expression: string): string {
        const name = `Part${this.#count++}`;
        this.statements.push(`const ${name} = ${expression};`);
        return name;
    }

    /** A constant list of words, as enums are often written. */
    list(words: readonly string[]): string {
        return this.#const(`${JSON.stringify(words)} as const`);
    }

    /** A schema that refers to itself. */
    recursive(depth: number): string {
        const name = `Node${this.#count++}`;
        const value = this.schema(Math.min(depth, 0));
        const self = this.#chance.pick([
            `next: z.lazy(() => ${name}).optional()`,
            `children: z.array(z.lazy(() => ${name}))`,
            `get children() { return z.array(${name}).optional(); }`,
        ]);
        this.statements.push(`const ${name}: z.ZodType<unknown> = z.object({ value: ${value}, ${self} });`);
        return name;
    }
}

type Write = (writer: Writer, chance: Chance, depth: number) => string;

const names = ['id', 'email', 'limit', 'name', "'x-key'", 'createdAt', 'a', 'b', '7'] as const;
const words = ['low', 'normal', 'high', 'a b', "it's", '1'] as const;

const simple: readonly [Write, ...Write[]] = [
    (_, chance) => `z.string()${randomMethods(chance, 'string')}`,
    (_, chance) => `z.string()${randomMethods(chance, 'string')}`,
    (_, chance) => `z.number()${randomMethods(chance, 'number')}`,
    (_, chance) => `z.int()${randomMethods(chance, 'number')}`,
    (_, chance) =>
        `z.${chance.pick(['boolean()', 'unknown()', 'any()', 'null()', 'int32()', 'json()', 'coerce.number()', 'coerce.string()', 'coerce.date()', 'coerce.boolean()'])}`,
    (_, chance) => `z.${chance.pick(formats)}`,
    (writer, chance) =>
        `z.enum(${chance.onceIn(2) ? writer.list(words.slice(0, 3)) : JSON.stringify(words.slice(chance.below(5)))})`,
    (_, chance) =>
        `z.literal(${chance.pick(["'one'", '1', 'true', 'null', "['a', 'b']", '[1, 2]', "['a', 1, null]"])})`,
    (_, chance) => `z.string()${chance.pick(methodFormats)}`,
    (_, chance) => `z.string().default(${JSON.stringify(randomText(chance))})`,
    (_, chance) => `z.number().default(${chance.below(9)})`,
    (_, chance) => `z.enum(['a', 'b', 'c']).${chance.pick(['exclude', 'extract'])}(['b'])`,
    () => "z.templateLiteral(['id-', z.number()])",
    (_, chance) =>
        `z.string()${chance.pick([".catch('c')", ".prefault('p')", '.min(2).trim()', ".optional().default('o')"])}`,
];

const composed: readonly [Write, ...Write[]] = [
    (writer, _, depth) => writer.object(depth),
    (writer, _, depth) => writer.object(depth),
    (writer, chance, depth) => `z.array(${writer.field(depth)})${randomMethods(chance, 'array')}`,
    (writer, _, depth) => `${writer.schema(depth)}.array()`,
    (writer, _, depth) => `z.record(z.string(), ${writer.schema(depth)})`,
    (writer, chance, depth) =>
        `z.${chance.pick(['record', 'partialRecord'])}(z.enum(['a', 'b']), ${writer.schema(depth)})`,
    (writer, _, depth) => `z.union([${writer.schema(depth)}, ${writer.schema(depth)}])`,
    (writer, _, depth) => `${writer.schema(depth)}.or(${writer.schema(0)})`,
    (writer, chance, depth) =>
        `z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), one: ${writer.field(depth)} }), ` +
        `z.${chance.pick(['object', 'strictObject'])}({ kind: z.literal(['b', 'c']), two: ${writer.field(depth)} })])`,
    (writer, chance, depth) =>
        `z.tuple([${writer.schema(depth)}, ${writer.schema(0)}]${chance.onceIn(2) ? `, ${writer.schema(0)}` : ''})`,
    (writer, _, depth) => `z.object({ left: ${writer.schema(depth)} }).and(z.object({ right: ${writer.schema(0)} }))`,
    (writer, _, depth) => writer.recursive(depth),
    (writer, _, depth) => `z.optional(${writer.schema(depth)})`,
];

const formats: readonly [string, ...string[]] = [
    'email()',
    ...['uuid()', 'uuidv4()', 'guid()', 'url()', 'iso.datetime()', 'iso.date()', 'iso.time()', 'ipv4()'],
    ...['ipv6()', 'iso.duration()', 'nanoid()', 'cuid()', 'cuid2()', 'ulid()', 'base64()', 'base64url()', 'e164()'],
    ...['iso.datetime({ offset: true })', 'iso.datetime({ local: true, precision: 3 })', 'emoji()', 'jwt()', 'hex()'],
    ...['cidrv4()', 'xid()', 'ksuid()', 'mac()', 'hostname()', 'email({ pattern: z.regexes.html5Email })'],
    ...["hash('sha256')", 'httpUrl()', "stringFormat('custom', /^c-\\d+$/)", 'iso.time({ precision: 0 })'],
];

const methodFormats: readonly [string, ...string[]] = [
    '.email()',
    ...['.uuid()', '.url()', '.datetime()', '.date()', '.time()', '.ipv4()', '.cuid2()', '.nanoid()'],
    ...['.base64()', '.e164()', '.jwt()', '.guid()', '.datetime({ offset: true })', '.email().describe("Mail")'],
    ...['.trim().email()', '.toLowerCase().email()', '.regex(/^[a-z]+$/i)'],
];
