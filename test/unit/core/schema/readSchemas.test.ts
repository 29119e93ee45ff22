import assert from 'node:assert/strict';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';

const head = `import { createAction, createSync } from 'nango';\nimport { z } from 'zod';\n`;

/** An action whose input is this expression. */
function action(input: string, before = ''): string {
    return `${head}${before}\nexport default createAction({ input: ${input}, output: z.void(), exec: async () => {} });`;
}

/** The places given up: pointer and the text that stands there. */
function givenUp(source: string): string[] {
    const lines = source.split('\n');
    return (readSchemas(source).input?.givenUp ?? []).map(
        ({ pointer, position, reason }) =>
            `${pointer} ${/^[\w.]+/.exec(lines[position.line]?.slice(position.character) ?? '')?.[0] ?? ''}: ${reason}`,
    );
}

describe('Reading schemas', () => {
    it('finds all that a sync declares', () => {
        const schemas = readSchemas(`${head}
            const Issue = z.object({ id: z.string() });
            const sync = createSync({
                description: 'x', frequency: 'every hour',
                metadata: z.object({ owner: z.string() }), checkpoint: z.object({ page: z.number() }),
                models: { Issue, Comment: Issue.extend({ body: z.string() }) },
                exec: async () => {},
            });
            export default sync;`);
        assert.equal(schemas.input, undefined);
        assert.equal(schemas.output, undefined);
        assert.deepEqual(schemas.metadata?.schema.required, ['owner']);
        assert.deepEqual(Object.keys(schemas.checkpoint?.schema.properties ?? {}), ['page']);
        assert.deepEqual([...(schemas.models?.keys() ?? [])], ['Issue', 'Comment']);
        assert.deepEqual(schemas.models?.get('Comment')?.schema.required, ['id', 'body']);
        assert.equal(schemas.broken, false);
    });

    it('takes the exported of several functions', () => {
        const { input } = readSchemas(`${head}
            const a = createAction({ input: z.string(), output: z.void(), exec: async () => {} });
            const b = createAction({ input: z.number(), output: z.void(), exec: async () => {} });
            export default b;`);
        assert.deepEqual(input?.schema, { type: 'number' });
    });

    it('follows imports by what they are bound to', () => {
        for (const [imports, call, zod] of [
            ["import { z as Zod } from 'zod'; import { createAction as ca } from 'nango';", 'ca', 'Zod'],
            ["import * as z from 'zod'; import * as nango from 'nango';", 'nango.createAction', 'z'],
            ["import z from 'zod'; import { createAction } from 'nango';", 'createAction', 'z'],
            ["import { object, string } from 'zod'; import { createAction } from 'nango';", 'createAction', ''],
        ] as const) {
            const input = zod === '' ? 'object({ a: string() })' : `${zod}.object({ a: ${zod}.string() })`;
            const { input: read } = readSchemas(`${imports}\nexport default ${call}({ input: ${input}, exec() {} });`);
            assert.deepEqual(read?.schema.properties, { a: { type: 'string' } }, imports);
        }
    });

    it('finds a definition that is put together elsewhere', () => {
        const { input, output } = readSchemas(`${head}
            const common = { input: z.object({ a: z.int() }) };
            const definition = { /* here */ ...common, output: z.null(), exec: async () => {} };
            export default createAction(/* there */ definition);`);
        assert.deepEqual(input?.schema.required, ['a']);
        assert.deepEqual(output?.schema, { type: 'null' });
    });

    it('takes any JSON where it has to give up, and says where and why', () => {
        const source = action(
            'z.object({ a: Shared, b: Shared.optional(), c: z.array(pick()), d: z.string().max(limit()), e: z.record(z.string(), Shared) })',
            "import { Shared } from './shared';\nconst limit = () => Number(process.env.MAX);\nasync function pick() {}",
        );
        assert.deepEqual(readSchemas(source).input?.schema, {
            type: 'object',
            properties: {
                a: {},
                b: {},
                c: { type: 'array', items: {} },
                d: { type: 'string' },
                e: { type: 'object', propertyNames: { type: 'string' }, additionalProperties: {} },
            },
            required: ['c', 'd', 'e'],
        });
        assert.deepEqual(givenUp(source), [
            '/properties/a Shared: Shared comes from ./shared: only this file is read.',
            '/properties/b Shared.optional: Shared comes from ./shared: only this file is read.',
            '/properties/c/items async: Worked out only when the function runs.',
            '/properties/d env.MAX: max is left out. Worked out only when the function runs.',
            '/properties/e/additionalProperties Shared: Shared comes from ./shared: only this file is read.',
        ]);
    });

    it('gives up the whole where nothing is known of it', () => {
        const source = action('Shared', "import { Shared } from '../models';");
        const { input } = readSchemas(source);
        assert.deepEqual(input?.schema, {});
        assert.deepEqual(givenUp(source), [' Shared: Shared comes from ../models: only this file is read.']);
        assert.equal(input.broken, false);
    });

    it('does not trust what is changed later, and forbids nothing where properties may be missing', () => {
        const schema = (input: string, before: string): unknown => readSchemas(action(input, before)).input?.schema;
        assert.deepEqual(schema('A', 'let A = z.string(); A = A.min(2);'), {});
        assert.deepEqual(schema('z.enum(names)', "const names = ['a']; names.push('b');"), {});
        assert.deepEqual(schema('z.object(shape)', 'const shape = { a: z.int() }; shape.b = z.int();'), {
            type: 'object',
            properties: {},
        });
        const imported = "import { more } from './more';";
        assert.deepEqual(schema('z.strictObject({ a: z.int(), ...more, b: z.null() })', imported), {
            type: 'object',
            properties: { a: {}, b: { type: 'null' } },
            required: ['b'],
        });
        assert.deepEqual(schema('z.object({ a: z.null(), ...more }).pick({ c: true }).strict()', imported), {
            type: 'object',
            properties: { c: {} },
            additionalProperties: false,
        });
    });

    it('notes what only zod can check, and what it converts first', () => {
        const { input } = readSchemas(
            action(
                'z.object({ a: z.string().trim().refine(Boolean), "b/c": z.array(z.date().nullable()), d: z.coerce.number() }).superRefine(() => {})',
            ),
        );
        const noted = (notes: typeof input): string[] =>
            (notes?.runtimeChecks ?? []).map(({ pointer, method }) => `${pointer} ${method}`);
        assert.deepEqual(noted(input), [' superRefine', '/properties/a refine', '/properties/b~1c/items/anyOf/0 date']);
        assert.deepEqual(
            input?.conversions.map(({ pointer, method }) => `${pointer} ${method}`),
            ['/properties/a trim', '/properties/d coerce.number'],
        );
    });

    it('places what it notes within what is referred to', () => {
        const { input } = readSchemas(
            action(
                'z.object({ tree: Node })',
                'const Node = z.object({ v: z.string().refine(Boolean), get kids() { return z.array(Node); } });',
            ),
        );
        assert.deepEqual(
            input?.runtimeChecks.map(({ pointer }) => pointer),
            ['/$defs/__schema0/properties/v'],
        );
    });

    it('ends where schemas do not', () => {
        const endless = 'const f = (n) => z.object({ n: z.literal(n), next: z.lazy(() => f(n + 1)) });';
        assert.equal(readSchemas(action('f(0)', endless)).input?.schema.type, 'object');
        assert.deepEqual(readSchemas(action('A', 'const A = A.optional();')).input?.schema, {});
        assert.deepEqual(readSchemas(action('f()', 'const f = () => f();')).input?.schema, {});
        const deep = `${'z.array('.repeat(300)}z.string()${')'.repeat(300)}`;
        const { input } = readSchemas(action(deep));
        assert.equal(input?.schema.type, 'array');
        assert.deepEqual(
            input.givenUp.map(({ reason }) => reason),
            ['Nested too deeply to be read.'],
        );
        const long = `z.string()${'.min(1)'.repeat(500)}`;
        assert.ok(readSchemas(action(long)).input);
    });

    it('has nothing to say of a text without a function', () => {
        assert.deepEqual(readSchemas('const a = 1;').broken, false);
        assert.equal(readSchemas('').input, undefined);
        assert.equal(readSchemas(`${head}const a = createAction(`).broken, true);
    });
});

describe('A half-typed schema', () => {
    const whole = `${head}
const Person = z.object({
    name: z.string(),
    age: z.number().optional()
});
const Other = z.object({ id: z.string() });
export default createAction({
    description: 'x',
    input: Person,
    output: Other,
    exec: async (nango, input) => {
        return { id: input.name };
    }
});
`;
    /** What is left when a piece of the text is replaced. */
    const edited = (from: string, to: string): ReturnType<typeof readSchemas> => {
        assert.ok(whole.includes(from));
        return readSchemas(whole.replace(from, to));
    };

    it('is told apart from a whole one', () => {
        for (const [from, to] of [
            ['z.number().optional()', 'z.'],
            ['z.number().optional()', 'z.num'],
            ['z.number().optional()', 'z.number().opt'],
            ['z.number().optional()', ''],
            ['z.number().optional()', 'z.number('],
            ['    age: z.number().optional()\n});', '    age: z.number().optional()'],
            ['input: Person', 'input: Pers'],
            ['const Person = z.object({', 'const Person = z.object('],
        ] as const) {
            const { input } = edited(from, to);
            assert.equal(input?.broken, true, `${from} → ${to}`);
        }
    });

    it('leaves the others as they are', () => {
        for (const to of ['z.', 'z.number(', '"', 'z.number().min(']) {
            const { output } = edited('z.number().optional()', to);
            assert.deepEqual(output?.schema.required, ['id'], to);
            assert.equal(output.broken, false, to);
        }
    });

    it('is no concern of what is typed in the function itself', () => {
        for (const to of ['return {', 'return { id: input.', 'if (', 'const a = `', "nango.log('"]) {
            const { input, output } = edited('return { id: input.name };', to);
            assert.deepEqual(input?.schema.required, ['name'], to);
            assert.equal(input.broken, false, to);
            assert.equal(output?.broken, false, to);
        }
    });

    it('is read as far as it goes', () => {
        const { input } = edited('z.number().optional()', 'z.number(');
        assert.deepEqual(input?.schema.properties?.['name'], { type: 'string' });
    });

    it('never throws, wherever the text breaks off or lacks something', () => {
        for (let at = 0; at <= whole.length; at++) {
            readSchemas(whole.slice(0, at));
            readSchemas(whole.slice(0, at) + whole.slice(at + 1));
        }
    });
});
