import assert from 'node:assert/strict';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import { validatorOf } from '../../../../src/core/schema/validateValue.ts';
import type { ValueMode } from '../../../../src/core/schema/validate/valueMode.ts';

/** What is said of a value that is held against a zod schema: `path message`. */
function said(schema: string, value: unknown, mode: ValueMode): string[] {
    const { output } = readSchemas(
        `import { createAction } from 'nango';
        import * as z from 'zod';
        export default createAction({ output: ${schema}, exec() {} });`,
        mode === 'input' ? 'input' : 'output',
    );
    assert.ok(output, schema);
    const { violations, unknownFields } = validatorOf(output, mode)(value);
    return [
        ...violations.map(({ path, message }) => [path.join('.'), message].join(' ').trim()),
        ...unknownFields.map(({ path, message }) => `(i) ${path.join('.')} ${message}`),
    ];
}

describe('What comes out', () => {
    it('has the fields that a default would have filled in', () => {
        const schema = "z.object({ a: z.string().default('x'), b: z.int().prefault(1), c: z.string().optional() })";
        assert.deepEqual(said(schema, {}, 'input'), []);
        assert.deepEqual(said(schema, {}, 'output'), ['a Needs a value.', 'b Needs a value.']);
        assert.deepEqual(said(schema, { a: 'a', b: 2 }, 'output'), []);
    });

    it('is what a value is turned into, not what it is made of', () => {
        const schema = 'z.object({ a: z.string().transform(Number).pipe(z.number()), b: z.coerce.number() })';
        assert.deepEqual(said(schema, { a: '1', b: '2' }, 'input'), []);
        assert.deepEqual(said(schema, { a: '1', b: '2' }, 'output'), ['a Must be a number.', 'b Must be a number.']);
        assert.deepEqual(said(schema, { a: 1, b: 2 }, 'output'), []);
    });

    it('may be anything where a transform makes it', () => {
        assert.deepEqual(said('z.string().transform((v) => v.length)', 5, 'output'), []);
        assert.deepEqual(said('z.object({ a: z.string().transform((v) => v.length) })', {}, 'output'), []);
    });

    it('is not excused by a catch or a preprocess, which nobody calls', () => {
        assert.deepEqual(said("z.string().catch('x')", 1, 'input'), []);
        assert.deepEqual(said("z.string().catch('x')", 1, 'output'), ['Must be text.']);
        assert.deepEqual(said('z.preprocess(String, z.string())', 1, 'input'), []);
        assert.deepEqual(said('z.preprocess(String, z.string())', 1, 'output'), ['Must be text.']);
    });

    it('may match a pattern with flags, which JSON Schema has no word for', () => {
        assert.deepEqual(said('z.string().regex(/^[a-z]+$/i)', 'ABC', 'output'), []);
    });

    it('may have other fields unless the schema is strict', () => {
        assert.deepEqual(said('z.object({})', { a: 1 }, 'output'), ['(i) a Not in the schema.']);
        assert.deepEqual(said('z.looseObject({})', { a: 1 }, 'output'), []);
        assert.deepEqual(said('z.strictObject({})', { a: 1 }, 'output'), [
            'a Not allowed here: the schema takes no other fields.',
        ]);
    });
});

describe('An update', () => {
    const schema = `z.object({
        id: z.string(),
        title: z.string(),
        user: z.object({ name: z.string(), age: z.number() }),
        labels: z.array(z.object({ name: z.string(), color: z.string() })),
    })`;

    it('may leave out fields at any depth, since it is merged', () => {
        assert.deepEqual(said(schema, { id: '1', user: { age: 3 } }, 'update'), []);
        assert.deepEqual(said(schema, { id: '1', user: { age: 3 } }, 'output').length, 3);
    });

    it('has what it has in the right type', () => {
        assert.deepEqual(said(schema, { id: '1', title: 1, user: { age: 'x' } }, 'update'), [
            'title Must be text.',
            'user.age Must be a number.',
        ]);
    });

    it('has whole items in its lists, since lists are not merged', () => {
        assert.deepEqual(said(schema, { id: '1', labels: [{ name: 'bug' }] }, 'update'), [
            'labels.0.color Needs a value.',
        ]);
    });

    it('need not say which choice of a union it is about', () => {
        const shapes = `z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('a'), one: z.number() }),
            z.object({ kind: z.literal('b'), two: z.number() }),
        ])`;
        assert.deepEqual(said(shapes, { two: 2 }, 'update'), []);
        assert.deepEqual(said(shapes, { kind: 'c' }, 'update'), ['kind Must be one of a, b.']);
    });
});
