import assert from 'node:assert/strict';
import type { JsonSchema } from '../../../../src/core/schema/jsonSchema.ts';
import { sampleValue } from '../../../../src/core/schema/sampleValue.ts';

const text: JsonSchema = { type: 'string' };

describe('A sample', () => {
    it('fills what is required, or all', () => {
        const schema: JsonSchema = {
            type: 'object',
            properties: {
                email: text,
                limit: { type: 'integer', minimum: 1, maximum: 5 },
                nested: { type: 'object', properties: { id: text, url: text }, required: ['id'] },
                tags: { type: 'array', items: text },
                archived: { type: 'boolean' },
                parent: { anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] },
            },
            required: ['email', 'nested'],
        };
        assert.deepEqual(sampleValue(schema, 'required').value, { email: 'octo@example.com', nested: { id: '123' } });
        assert.deepEqual(sampleValue(schema, 'all').value, {
            email: 'octo@example.com',
            limit: 1,
            nested: { id: '123', url: 'https://example.com' },
            tags: ['example'],
            archived: false,
            parent: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
        });
    });

    it('takes what the schema itself offers first', () => {
        const sample = (schema: JsonSchema): unknown => sampleValue(schema, 'required').value;
        assert.equal(sample({ ...text, default: 'standard', examples: ['given'] }), 'standard');
        assert.equal(sample({ ...text, examples: ['given'] }), 'given');
        assert.equal(sample({ ...text, description: 'The repository. Example: "octo/hello"' }), 'octo/hello');
        assert.equal(sample({ type: 'number', description: 'How many, e.g. 25.' }), 25);
        assert.equal(sample({ ...text, description: 'Issue number. Example: 42' }), '42');
        assert.deepEqual(sample({ type: 'array', items: text, description: 'Example: ["a", "b"]' }), ['a', 'b']);
        assert.equal(sample({ ...text, enum: ['low', 'high'] }), 'low');
        assert.equal(sample({ const: 3 }), 3);
    });

    it('does not take an example that does not fit', () => {
        const described: JsonSchema = { ...text, maxLength: 3, description: 'Example: "far too long"' };
        assert.equal(sampleValue(described, 'all').value, 'exa');
        assert.equal(sampleValue({ type: 'boolean', examples: ['yes'] }, 'all').value, false);
    });

    it('fits patterns as far as they are understood, and says what it leaves out', () => {
        const schema: JsonSchema = {
            type: 'object',
            properties: { code: { ...text, pattern: '^[A-Z]{3}-\\d+$' }, odd: { ...text, pattern: '^(a+)\\1b$' } },
            required: ['code', 'odd'],
        };
        assert.deepEqual(sampleValue(schema, 'required'), { value: { code: 'AAA-1' }, leftOut: [['odd']] });
        assert.deepEqual(sampleValue({ not: {} }, 'all'), { value: undefined, leftOut: [[]] });
    });

    it('ends where a schema refers to itself', () => {
        const tree: JsonSchema = {
            type: 'object',
            properties: { name: text, kids: { type: 'array', items: { $ref: '#' } } },
            required: ['name', 'kids'],
        };
        assert.ok(JSON.stringify(sampleValue(tree, 'all').value).length < 2_000);
        const endless: JsonSchema = {
            type: 'object',
            properties: { a: { $ref: '#' }, b: { $ref: '#' } },
            required: ['a', 'b'],
        };
        assert.ok(sampleValue(endless, 'required').leftOut.length > 0);
    });
});
