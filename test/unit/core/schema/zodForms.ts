/** Ways to write schemas: what stands before the function, and its input. */
export const zodForms: readonly (readonly [before: string, input: string])[] = [
    // Kinds.
    ['', 'z.string()'],
    ['', 'z.number()'],
    ['', 'z.int()'],
    ['', 'z.boolean()'],
    ['', 'z.object({ a: z.date(), b: z.coerce.date(), c: z.iso.date(), d: z.date().min(new Date()).optional() })'],
    ['', 'z.object({ a: z.void(), b: z.undefined(), c: z.null(), d: z.never(), e: z.any(), f: z.unknown() })'],
    ['', 'z.void()'],
    ['', 'z.null()'],
    ['', 'z.never()'],
    [
        '',
        'z.object({ a: z.bigint(), b: z.int64(), c: z.nan(), d: z.symbol(), e: z.map(z.string(), z.int()), f: z.set(z.int()) })',
    ],
    ['', 'z.object({ a: z.custom((v) => true), b: z.instanceof(Date), c: z.function(), d: z.promise(z.string()) })'],
    ['', 'z.object({ a: z.int32(), b: z.uint32(), c: z.float32(), d: z.float64(), e: z.uint64() })'],
    ['', 'z.object({ a: z.coerce.string(), b: z.coerce.number().int(), c: z.coerce.boolean(), d: z.coerce.bigint() })'],
    ['', 'z.object({ a: z.file().min(1).max(9).mime("image/png"), b: z.file().mime(["a/b", "c/d"]) })'],
    ['', 'z.object({ a: z.stringbool(), b: z.json(), c: z.success(z.string()) })'],
    [
        '',
        "z.templateLiteral(['v', z.int(), '.', z.enum(['a', 'b']), '$', z.string().min(2), z.literal([1, 'x']).optional(), z.null()])",
    ],
    // Enums and literals.
    ['', "z.enum(['b', 'a', '2', '1'])"],
    ["const all = ['x', 'y'] as const;", 'z.enum(all)'],
    ["const all: [string, ...string[]] = ['x', 'y'];", 'z.enum([...all, "z"])'],
    ["const Level = { Low: 'low', High: 'high' } as const;", 'z.enum(Level)'],
    ["const Level = { Low: 'low', High: 'high' } as const;", 'z.enum(Object.values(Level) as [string, ...string[]])'],
    ["const Level = { Low: 'low', High: 'high' };", 'z.enum(Object.keys(Level) as [string, ...string[]])'],
    ["enum Level { Low = 'low', High = 'high' }", 'z.enum(Level)'],
    ['enum Level { Low, High = 5, Higher }', 'z.nativeEnum(Level)'],
    ["enum Level { Low, High = 'high' }", 'z.nativeEnum(Level)'],
    ['enum Level { A = 1 << 2, C = -1 }', 'z.literal([Level.A, Level.C])'],
    [
        "const E = z.enum(['a', 'b', 'c']);",
        "z.object({ a: E.exclude(['a']), b: E.extract(['c', 'a']), c: z.literal(E.enum.b), d: z.enum(E.options) })",
    ],
    [
        "enum Level { Low = 'low', High = 'high' }",
        'z.object({ a: z.literal(Level.Low), b: z.enum([Level.Low]), c: z.literal(Level["High"]) })',
    ],
    [
        '',
        'z.object({ a: z.literal(1), b: z.literal(true), c: z.literal(null), d: z.literal(undefined), e: z.literal(5n), f: z.literal(["a", undefined]) })',
    ],
    ['', 'z.literal([1, 2, 3])'],
    ['', "z.literal(['a', 1, null])"],
    ['', 'z.literal(-1.5)'],
    ["const NAME = 'name';", 'z.object({ a: z.literal(`${NAME}-x`), [NAME]: z.string(), ["b" + 1]: z.string() })'],
    // Texts.
    ['', "z.string().min(1).max(5).regex(/^a\\/b$/i).startsWith('a.b').endsWith('/').includes('x', { position: 2 })"],
    [
        '',
        'z.object({ a: z.string().length(3), b: z.string().nonempty(), c: z.string().lowercase(), d: z.string().uppercase().email() })',
    ],
    [
        '',
        'z.object({ a: z.email().regex(/x/), b: z.string().regex(/x/).email(), c: z.string().email().email(), d: z.email({ pattern: /q/ }) })',
    ],
    [
        '',
        "z.object({ a: z.uuid({ version: 'v7' }), b: z.uuidv4(), c: z.string().uuid({ version: 'v6' }), d: z.guid(), e: z.string().uuidv7() })",
    ],
    [
        '',
        "z.object({ a: z.url(), b: z.url({ protocol: /^https$/, hostname: /x/ }), c: z.httpUrl(), d: z.string().url('Bad') })",
    ],
    [
        '',
        'z.object({ a: z.ipv4(), b: z.ipv6(), c: z.cidrv4(), d: z.cidrv6(), e: z.mac(), f: z.mac({ delimiter: "-" }), g: z.string().ipv4() })',
    ],
    [
        '',
        'z.object({ a: z.base64(), b: z.string().base64(), c: z.base64url().min(2), d: z.jwt({ alg: "HS256" }), e: z.e164(), f: z.emoji() })',
    ],
    [
        '',
        'z.object({ a: z.cuid(), b: z.cuid2(), c: z.ulid(), d: z.xid(), e: z.ksuid(), f: z.nanoid(), g: z.hostname(), h: z.hex() })',
    ],
    [
        '',
        "z.object({ a: z.hash('md5'), b: z.hash('sha1', { enc: 'base64' }), c: z.hash('sha512', { enc: 'base64url' }), d: z.hash('sha384', { enc: 'base64' }) })",
    ],
    ['', "z.object({ a: z.stringFormat('x', /y/), b: z.stringFormat('x', (v) => v === 'a') })"],
    [
        '',
        'z.object({ a: z.iso.datetime(), b: z.iso.datetime({ offset: true }), c: z.iso.datetime({ local: true, precision: 0 }), d: z.iso.datetime({ precision: -1 }) })',
    ],
    [
        '',
        'z.object({ a: z.iso.time(), b: z.iso.time({ precision: 3 }), c: z.iso.duration(), d: z.string().time(), e: z.string().date(), f: z.string().duration() })',
    ],
    [
        '',
        'z.object({ a: z.string().trim().toLowerCase().min(2), b: z.string().normalize().toUpperCase(), c: z.string().slugify() })',
    ],
    [
        'const slug = /^[a-z]+$/;',
        'z.object({ a: z.string().regex(slug).regex(slug), b: z.string().regex(slug).regex(/^[a-z]+$/) })',
    ],
    ['', "z.string().regex(new RegExp('^a/b\\\\d+$', 'u'))"],
    [
        '',
        String.raw`z.object({ a: z.string().describe('It\'s \u00e9 \x41 \u{1F600} \
joined'), b: z.string().describe("tab\tand\nline") })`,
    ],
    ['', 'z.string().describe(`one\n  two ${1 + 1} three`)'],
    // Numbers.
    [
        '',
        'z.object({ a: z.number().min(1).int(), b: z.number().int().min(1), c: z.int().positive(), d: z.number().gt(1).gte(1).lt(5).lte(9) })',
    ],
    [
        '',
        'z.object({ a: z.number().multipleOf(5).multipleOf(3), b: z.number().step(0.1), c: z.number().finite().safe(), d: z.number().nonpositive().negative() })',
    ],
    ['const MAX = 1_000;\nconst MIN = -MAX / 2;', 'z.number().min(MIN).max(MAX * 2 ** 3)'],
    ['', 'z.number().min(Number.MIN_SAFE_INTEGER).max(0xff)'],
    // Lists.
    ['', 'z.array(z.string().min(1)).min(1).max(3).describe("List")'],
    ['', 'z.object({ a: z.string().array().nonempty(), b: z.array(z.int()).length(2).optional() })'],
    ['', 'z.tuple([z.string(), z.int().optional()], z.boolean())'],
    ['', 'z.object({ a: z.tuple([]), b: z.tuple([z.string()]).rest(z.number()).nullable() })'],
    // Objects.
    ['', 'z.object({})'],
    ['', 'z.strictObject({ a: z.string() }).describe("x")'],
    ['', 'z.looseObject({ a: z.string() }).strip()'],
    ['', 'z.object({ a: z.string() }).passthrough().strict().loose()'],
    ['', 'z.object({ a: z.string() }).catchall(z.number().min(2))'],
    [
        'const Base = z.object({ id: z.string(), n: z.int() }).describe("Base");',
        'Base.extend({ n: z.string().optional(), m: z.null() })',
    ],
    [
        'const Base = z.object({ id: z.string() }).describe("Base");',
        'z.object({ a: Base, b: Base.optional(), c: Base.describe("Other").nullable(), d: Base.strict() })',
    ],
    [
        'const A = z.object({ a: z.string() });\nconst B = z.object({ b: z.int() }).strict();',
        'A.merge(B).safeExtend({ c: z.any() })',
    ],
    [
        'const A = z.object({ a: z.string(), b: z.int().default(1), c: z.null() });',
        'z.object({ p: A.partial(), q: A.partial({ a: true }), r: A.required(), s: A.pick({ c: true, a: true }), t: A.omit({ a: true }) })',
    ],
    [
        'const A = z.object({ a: z.string().optional(), b: z.int() });',
        'z.object({ ...A.shape, b: A.shape.a, c: A.shape["b"].optional(), k: A.keyof() })',
    ],
    ['const shape = { a: z.string(), b: z.int() };', 'z.object({ ...shape, c: z.null() }).omit({ b: true })'],
    [
        'const { a, ...rest } = z.object({ a: z.string(), b: z.int(), c: z.null() }).shape;',
        'z.object({ a: a.optional(), ...rest })',
    ],
    ['const a = z.string();', 'z.object({ a, "b-c": a, 3: a, 1: a.min(2) })'],
    ['', 'z.object({ a: z.string(), a: z.number() } as any)'],
    ['const A = z.object({ b: z.object({ c: z.string() }) });', 'A.shape.b.shape.c'],
    // Records.
    ['', 'z.record(z.string(), z.unknown())'],
    ['', "z.record(z.enum(['a', 'b']), z.int())"],
    ['', "z.partialRecord(z.enum(['a', 'b']), z.int())"],
    ['', "z.record(z.literal(['a', 'b']).or(z.literal('c')), z.int().optional())"],
    ['', 'z.looseRecord(z.string().regex(/^x/), z.int())'],
    ['', 'z.looseRecord(z.string(), z.int())'],
    ['', 'z.record(z.string().min(2), z.record(z.uuid(), z.array(z.int())))'],
    // Unions.
    ['', 'z.union([z.string(), z.number(), z.null()])'],
    ['', 'z.string().or(z.number()).or(z.object({ a: z.string() }))'],
    ['', 'z.xor([z.string(), z.int()])'],
    [
        'const A = z.object({ t: z.literal("a") });\nconst B = z.object({ t: z.literal("b"), n: z.int() });',
        'z.discriminatedUnion("t", [A, B.strict()])',
    ],
    ['const list = ["a", "b"] as const;', 'z.union(list.map((name) => z.literal(name)))'],
    ['const A = z.union([z.string(), z.int()]);', 'z.union([...A.options, z.boolean()])'],
    ['', 'z.object({ a: z.string() }).and(z.object({ b: z.int() })).and(z.looseObject({}))'],
    ['', 'z.intersection(z.object({ a: z.string() }), z.record(z.string(), z.any())).describe("x")'],
    ['', 'z.intersection(z.string().min(1), z.string().max(3).and(z.string().email()))'],
    // Wrappers.
    [
        '',
        'z.object({ a: z.string().nullish(), b: z.nullish(z.int()), c: z.optional(z.nullable(z.string())), d: z.string().exactOptional() })',
    ],
    [
        '',
        'z.object({ a: z.string().default("x"), b: z.int().default(0).describe("d"), c: z.array(z.string()).default([]), d: z.object({ x: z.int() }).default({ x: 1 }) })',
    ],
    [
        '',
        'z.object({ a: z.string().prefault("x"), b: z.int().prefault(0), c: z.string().catch("y"), d: z.string().default(() => "f"), e: z._default(z.int(), 4) })',
    ],
    [
        '',
        'z.object({ a: z.string().optional().default("x"), b: z.string().default("x").optional(), c: z.string().optional().nonoptional(), d: z.string().default("x").unwrap() })',
    ],
    [
        '',
        'z.object({ a: z.string().readonly(), b: z.readonly(z.string()).optional(), c: z.string().brand("B").min(1), d: z.string().brand<"X">() })',
    ],
    [
        '',
        'z.object({ a: z.string().describe("1").min(2), b: z.string().describe("1").describe("2"), c: z.string().describe("1").optional().describe("2"), d: z.string().describe("1").nullable() })',
    ],
    [
        '',
        'z.object({ a: z.string().meta({ title: "T", examples: ["x"], deprecated: true, x: { y: [1] } }), b: z.string().check(z.describe("d"), z.minLength(2), z.regex(/q/)), c: z.int().check(z.meta({ title: "T" }), z.gt(2)) })',
    ],
    [
        '',
        'z.object({ a: z.string().register(z.globalRegistry, { title: "R" }), b: z.string().clone().describe("x"), c: z.string().apply((s) => s.min(4)) })',
    ],
    [
        '',
        'z.object({ a: z.string().meta({ id: "FormsA", title: "T" }), b: z.string().meta({ id: "FormsB" }).optional(), c: z.string().meta({ id: "FormsC" }).describe("after") })',
    ],
    [
        'const A = z.object({ x: z.int() }).meta({ id: "FormsD" });',
        'z.object({ a: A, b: A.optional(), c: z.array(A).describe("As") })',
    ],
    // Refinements and transforms.
    ['', 'z.object({ a: z.string().refine((v) => v !== "") }).refine((v) => true).superRefine((v, c) => {})'],
    [
        '',
        'z.object({ a: z.string().min(2).transform((v) => v.length), b: z.string().transform(Number).pipe(z.int()), c: z.string().default("x").transform((v) => v), d: z.string().transform((v) => v).default("y") })',
    ],
    [
        '',
        'z.object({ a: z.preprocess((v) => v, z.int().optional()), b: z.string().pipe(z.transform((v) => v)), c: z.pipe(z.string(), z.int()), d: z.codec(z.string(), z.int(), { decode: (v) => 1, encode: (v) => "" }) })',
    ],
    ['', 'z.string().describe("d").transform((v) => v).describe("e").optional()'],
    [
        '',
        'z.object({ a: z.string().meta({ examples: ["x"] }).transform((v) => v).meta({ examples: ["y"], title: "t" }) })',
    ],
    // Recursion.
    ['const Node = z.object({ v: z.string(), next: z.lazy(() => Node).optional() });', 'Node'],
    [
        'const Node = z.object({ v: z.string(), get kids() { return z.array(Node); } });',
        'z.object({ root: Node.describe("root"), other: Node })',
    ],
    [
        'const A = z.object({ get b() { return B.optional(); } });\nconst B = z.object({ get a() { return A.nullable(); } });',
        'A',
    ],
    [
        'const Json: z.ZodType<unknown> = z.lazy(() => z.union([z.string(), z.array(Json), z.record(z.string(), Json)]));',
        'z.object({ a: Json.optional(), b: z.array(Json).describe("js") })',
    ],
    [
        'const Node = z.object({ v: z.string(), get kids() { return Node.array().optional(); } });',
        'Node.extend({ w: z.int() }).strict()',
    ],
    [
        'const Node = z.object({ v: z.int(), kid: z.lazy(() => Node.partial()).nullable() });',
        'z.union([Node, z.string()])',
    ],
    // References, functions, constants.
    ['const make = (inner) => z.object({ inner, list: z.array(inner) });', 'make(z.string().min(1))'],
    [
        'function page<T extends z.ZodType>(item: T, { max = 10 } = {}) {\n  const items = z.array(item).max(max);\n  return z.object({ items, next: z.string().optional() });\n}',
        'page(z.int(), { max: 5 }).or(page(z.string()))',
    ],
    [
        'const id = () => z.string().min(1);\nconst both = function (name: string) { return { [name]: id(), other: id().optional() }; };',
        'z.object({ ...both("x") })',
    ],
    ['const limits = { min: 1, max: { value: 5 } } as const;', 'z.number().min(limits.min).max(limits.max.value)'],
    [
        'const words = ["a", "b"];\nconst text = "Words: " + words.join(", ");',
        'z.string().describe(text).max(words.length)',
    ],
    ['const strict = true;', 'strict ? z.strictObject({ a: z.int() }) : z.object({})'],
    ['let A = z.string();', 'z.object({ A: A!, b: (A satisfies unknown), c: (A as any).optional(), d: <any>A })'],
    ['const z2 = z;\nconst { string, object: obj } = z;', 'obj({ a: string().min(1), b: z2.int() })'],
    [
        'const schemas = { user: z.object({ id: z.string() }), ids: [z.int(), z.string()] };',
        'z.object({ u: schemas.user, i: schemas.ids[0], j: schemas.ids[1].optional() })',
    ],
    [
        'const fields = ["a", "b"] as const;',
        'z.object(Object.fromEntries(fields.map((name) => [name, z.string().describe(name)])))',
    ],
    ['const A = z.object({ a: z.string() });\ntype A = z.infer<typeof A>;\ninterface B {}', 'z.array(A)'],
    ['const empty = null;', 'z.object({ ...(empty ?? {}), ...(empty && { x: z.int() }), y: z.string() })'],
];
