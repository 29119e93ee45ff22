import assert from 'node:assert/strict';
import type { JsonSchema } from '../../../../src/core/schema/jsonSchema.ts';
import { validateValue } from '../../../../src/core/schema/validateValue.ts';

/** `path message` of each violation, unknown fields with an (i) before them. */
function said(schema: JsonSchema, value: unknown): string[] {
    const { violations, unknownFields } = validateValue(schema, value);
    return [
        ...violations.map(({ path, message }) => [path.join('.'), message].join(' ').trim()),
        ...unknownFields.map(({ path, message }) => `(i) ${path.join('.')} ${message}`),
    ];
}

const object = (properties: Readonly<Record<string, JsonSchema>>, more: JsonSchema = {}): JsonSchema => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    ...more,
});

describe('A value', () => {
    it('needs what is required, but not what may be anything or has a default', () => {
        const schema = object({
            a: { type: 'string' },
            b: {},
            c: { type: 'number', default: 1 },
            d: { anyOf: [{}, { type: 'null' }] },
        });
        assert.deepEqual(said(schema, {}), ['a Needs a value.']);
        assert.deepEqual(said(schema, { a: undefined }), ['a Needs a value.']);
    });

    it('has to be of its type', () => {
        assert.deepEqual(said({ type: 'string' }, 1), ['Must be text.']);
        assert.deepEqual(said({ type: 'number' }, '1'), ['Must be a number.']);
        assert.deepEqual(said({ type: 'integer' }, 1.5), ['Must be a whole number.']);
        assert.deepEqual(said({ type: 'boolean' }, 'true'), ['Must be true or false.']);
        assert.deepEqual(said({ type: 'array', items: {} }, {}), ['Must be a list.']);
        assert.deepEqual(said(object({}), []), ['Must be an object.']);
        assert.deepEqual(said({ type: ['string', 'null'] }, 1), ['Must be text or null.']);
        assert.deepEqual(said({ not: {} }, 1), ['Must be left out.']);
    });

    it('has to be one of the choices', () => {
        assert.deepEqual(said({ type: 'string', enum: ['low', 'normal', 'high'] }, 'x'), [
            'Must be one of low, normal, high.',
        ]);
        assert.deepEqual(said({ const: 'one' }, 'two'), ['Must be one.']);
        assert.deepEqual(said({ enum: ['a', 1, null] }, null), []);
    });

    it('has to keep to bounds', () => {
        assert.deepEqual(said({ type: 'number', minimum: 0, maximum: 100 }, 101), ['Must be 0 to 100.']);
        assert.deepEqual(said({ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, 0), [
            'Must be at least 1.',
        ]);
        assert.deepEqual(said({ type: 'integer', exclusiveMinimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 0), [
            'Must be more than 0.',
        ]);
        assert.deepEqual(said({ type: 'number', exclusiveMaximum: 5 }, 5), ['Must be less than 5.']);
        assert.deepEqual(said({ type: 'number', multipleOf: 0.1 }, 0.3), []);
        assert.deepEqual(said({ type: 'number', multipleOf: 5 }, 7), ['Must be a multiple of 5.']);
        assert.deepEqual(said({ type: 'string', maxLength: 3 }, 'four'), ['At most 3 characters (now 4).']);
        assert.deepEqual(said({ type: 'string', minLength: 1 }, ''), ['Must not be empty.']);
        assert.deepEqual(said({ type: 'string', minLength: 2 }, 'a'), ['At least 2 characters (now 1).']);
        assert.deepEqual(said({ type: 'string', minLength: 2, maxLength: 2 }, 'a'), [
            'Must have 2 characters (now 1).',
        ]);
        assert.deepEqual(said({ type: 'array', items: {}, minItems: 1 }, []), ['Needs at least one item.']);
        assert.deepEqual(said({ type: 'array', items: {}, maxItems: 1 }, [1, 2]), ['At most one item (now 2).']);
        assert.deepEqual(said({ type: 'array', prefixItems: [{}] }, [1, 2]), ['At most one item (now 2).']);
    });

    it('has to have its form', () => {
        const formed = (schema: JsonSchema, text: string): string[] => said({ type: 'string', ...schema }, text);
        assert.deepEqual(formed({ format: 'email', pattern: '^.+@.+$' }, 'x'), ['Must be an email address.']);
        assert.deepEqual(formed({ format: 'uri' }, 'example.com'), ['Must be a URL such as https://example.com.']);
        assert.deepEqual(formed({ format: 'uri' }, ' https://example.com/?q=a b '), []);
        assert.deepEqual(formed({ format: 'uri' }, 'https://'), ['Must be a URL such as https://example.com.']);
        assert.deepEqual(formed({ format: 'date-time' }, 'soon'), [
            'Must be a date and time such as 2026-10-01T12:00:00Z.',
        ]);
        assert.deepEqual(formed({ format: 'date-time' }, '2026-10-01'), []);
        assert.deepEqual(formed({ format: 'ipv6', pattern: '^no$' }, '::ffff:192.0.2.1'), []);
        assert.deepEqual(formed({ pattern: String.raw`^\d+$` }, 'x'), [String.raw`Must match the pattern ^\d+$.`]);
        assert.deepEqual(formed({ pattern: String.raw`^a\/b.*` }, 'x'), ['Must start with a/b.']);
        assert.deepEqual(formed({ pattern: String.raw`.*\(c\)$` }, 'x'), ['Must end with (c).']);
        assert.deepEqual(formed({ pattern: 'x\\.y' }, 'xy'), ['Must contain x.y.']);
        assert.deepEqual(formed({ allOf: [{ pattern: '^a.*' }, { pattern: '.*z$' }] }, 'ab'), ['Must end with z.']);
        assert.deepEqual(formed({ pattern: '(' }, 'anything'), []);
        assert.deepEqual(formed({ pattern: String.raw`^\p{Lu}+$` }, 'ÄÖ'), []);
    });

    it('may have fields that the schema does not name; they are only mentioned', () => {
        const note = 'Not in the schema; sent anyway.';
        assert.deepEqual(said(object({ a: object({}) }), { a: { b: 1 }, c: 2 }), [`(i) a.b ${note}`, `(i) c ${note}`]);
        assert.deepEqual(said(object({}, { additionalProperties: {} }), { c: 2 }), []);
        assert.deepEqual(said(object({}, { additionalProperties: false }), { c: 2 }), [
            'c Not allowed here: the schema takes no other fields.',
        ]);
        assert.deepEqual(said(object({}, { additionalProperties: { type: 'number' } }), { c: 'x' }), [
            'c Must be a number.',
        ]);
    });

    it('has names and values that fit a record', () => {
        const record: JsonSchema = {
            type: 'object',
            propertyNames: { type: 'string', enum: ['a', 'b'] },
            additionalProperties: { type: 'number' },
            required: ['a', 'b'],
        };
        assert.deepEqual(said(record, { a: 1, c: 2 }), [
            'b Needs a value.',
            'c The name c does not fit. Must be one of a, b.',
        ]);
        assert.deepEqual(said(record, { a: 'x', b: 1 }), ['a Must be a number.']);
    });

    it('is held against the choice of a union that it is meant for', () => {
        const shapes: JsonSchema = {
            oneOf: [
                object({ kind: { const: 'circle' }, radius: { type: 'number' } }),
                object({ kind: { const: 'square' }, side: { type: 'number' } }),
            ],
        };
        assert.deepEqual(said(shapes, { kind: 'square', side: 'x' }), ['side Must be a number.']);
        assert.deepEqual(said(shapes, { kind: 'line' }), ['kind Must be one of circle, square.']);
        assert.deepEqual(said(shapes, {}), ['kind Needs a value: circle, square.']);
        assert.deepEqual(said(shapes, 1), ['Must be an object.']);
        assert.deepEqual(said({ anyOf: [{ type: 'string' }, { type: 'number' }] }, true), [
            'Must be text or a number.',
        ]);
        assert.deepEqual(said({ anyOf: [{ const: 'a' }, { const: 'b' }, { type: 'null' }] }, 'c'), [
            'Must be one of a, b, null.',
        ]);
        assert.deepEqual(said({ anyOf: [{ type: 'string', minLength: 3 }, { type: 'null' }] }, 'a'), [
            'At least 3 characters (now 1).',
        ]);
        const closest: JsonSchema = {
            anyOf: [
                object({ a: { type: 'number' }, b: { type: 'number' } }),
                object({ a: { type: 'string' }, c: { type: 'string' } }),
            ],
        };
        assert.deepEqual(said(closest, { a: 'x', c: 1 }), ['c Must be text.']);
    });

    it('is held against both sides of an intersection, which know each other’s fields', () => {
        const both: JsonSchema = {
            allOf: [
                object({ a: { type: 'string' } }, { additionalProperties: false }),
                object({ b: { type: 'number' } }, { additionalProperties: false }),
            ],
        };
        assert.deepEqual(said(both, { a: 'x', b: 1 }), []);
        assert.deepEqual(said(both, { a: 'x', b: 1, c: 1 }), ['c Not allowed here: the schema takes no other fields.']);
        const open: JsonSchema = { allOf: [object({ a: {} }), object({ b: {} })] };
        assert.deepEqual(said(open, { a: 1, b: 1, c: 1 }), ['(i) c Not in the schema; sent anyway.']);
    });

    it('may be nested as deeply as its schema refers to itself', () => {
        const tree: JsonSchema = object(
            { name: { type: 'string' } },
            {
                properties: { name: { type: 'string' }, kids: { type: 'array', items: { $ref: '#' } } },
            },
        );
        assert.deepEqual(said(tree, { name: 'a', kids: [{ name: 'b', kids: [{ name: 1 }] }] }), [
            'kids.0.kids.0.name Must be text.',
        ]);
    });

    it('is not called wrong for what zod converts first', () => {
        const schema = object({
            n: { type: 'number', minimum: 1 },
            t: { type: 'string', minLength: 2, pattern: '^[a-z]+$' },
        });
        const conversions = [
            { pointer: '/properties/n', method: 'coerce.number' },
            { pointer: '/properties/t', method: 'trim' },
        ];
        const violations = (value: unknown): string[] =>
            validateValue(schema, value, conversions).violations.map(
                ({ path, message }) => `${path.join('.')} ${message}`,
            );
        assert.deepEqual(violations({ n: '1', t: ' abc ' }), []);
        assert.deepEqual(violations({ n: 0, t: ' a ' }), ['n Must be at least 1.', 't At least 2 characters (now 1).']);
        assert.deepEqual(violations({ t: 'ab' }), ['n Needs a value.']);
    });
});
