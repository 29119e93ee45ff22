import assert from 'node:assert/strict';
import type { JsonValue } from '../../../../src/core/schema/jsonSchema.ts';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import { scaffoldFunction } from '../../../../src/core/scaffold/scaffold.ts';
import { readListSample, readRecordSample } from '../../../../src/core/scaffold/sample/readSample.ts';

function outputOf(sample: JsonValue): unknown {
    return readSchemas(scaffoldFunction({ type: 'action', verb: 'get', sample }).text).output?.schema;
}

function modelOf(sample: JsonValue): unknown {
    const { text } = scaffoldFunction({ type: 'sync', model: 'Issue', changes: 'none', sample });
    return readSchemas(text).models?.get('Issue')?.schema;
}

describe('a sample response', () => {
    it('becomes a schema field by field', () => {
        assert.deepEqual(outputOf({ text: 'a', day: '2026-10-01', number: 1.5, yes: true, none: null }), {
            type: 'object',
            properties: {
                text: { type: 'string' },
                day: { type: 'string', description: 'Date, as 2026-10-01' },
                number: { type: 'number' },
                yes: { type: 'boolean' },
                none: {},
            },
            required: ['text', 'day', 'number', 'yes', 'none'],
        });
    });

    it('tells what may be missing where records differ, and leaves null out', () => {
        const sample = {
            items: [
                { id: 1, a: 'x', b: null, c: 1 },
                { id: 2, a: null, b: 'y' },
                { id: 3, a: 'z', b: 'w' },
            ],
        };
        assert.deepEqual(modelOf(sample), {
            type: 'object',
            properties: {
                id: { type: 'string' },
                a: { type: 'string' },
                b: { type: 'string' },
                c: { type: 'number' },
            },
            required: ['id'],
        });
    });

    it('with objects in it gives each a constant, equal ones the same', () => {
        const { text } = scaffoldFunction({
            type: 'action',
            verb: 'get',
            name: 'get-issue',
            sample: { author: { login: 'a' }, reviewers: [{ login: 'b' }], user: { name: 'c', user: { x: 1 } } },
        });
        assert.deepEqual(text.match(/^const Provider\w+/gm), [
            'const ProviderAuthor',
            'const ProviderUserUser',
            'const ProviderUser',
            'const ProviderIssue',
        ]);
        assert.match(text, /reviewers: z\.array\(ProviderAuthor\)/);
    });

    it('with mixed types gives a union of what was seen', () => {
        assert.match(
            scaffoldFunction({ type: 'action', verb: 'get', sample: { a: [1, 'b', [true], { c: 1 }, null, 2] } }).text,
            /a: z\.array\(z\.union\(\[z\.number\(\), z\.string\(\), z\.array\(z\.boolean\(\)\), ProviderA\]\)\.nullable\(\)\)/,
        );
    });

    it('whose names are data gives a record', () => {
        const counts = { '2026-10-01': 1, '2026-10-02': null };
        assert.match(
            scaffoldFunction({ type: 'action', verb: 'get', sample: { counts } }).text,
            /counts: z\.record\(z\.string\(\), z\.number\(\)\.nullable\(\)\)/,
        );
    });

    it('that is huge or deep makes no more than can be read', () => {
        let deep: JsonValue = 'end';
        for (let level = 0; level < 2000; level++) deep = level % 2 === 0 ? { down: deep } : [deep];
        const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field_${index}`, index]));
        const long = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'x'.repeat(10) }));
        for (const sample of [deep, { ...wide, id: 1, deep }, { items: long, meta: wide }]) {
            const { text } = scaffoldFunction({ type: 'sync', sample });
            assert.ok(text.length < 20_000, String(text.length));
        }
    });

    it('is searched for its records and its next page', () => {
        const record = { id: 1 };
        const cases: readonly (readonly [JsonValue, object])[] = [
            [[record], { path: [], pagination: 'link' }],
            [{ data: [record], has_more: true }, { path: ['data'] }],
            [
                { errors: [], issues: [record], next_cursor: null },
                { path: ['issues'], cursorPath: ['next_cursor'], pagination: 'cursor' },
            ],
            [
                { result: { list: [record], nextPageToken: 'a' } },
                { path: ['result', 'list'], cursorPath: ['result', 'nextPageToken'], pagination: 'cursor' },
            ],
            [
                { value: [record], '@odata.nextLink': 'https://example.com/?$skip=1' },
                { path: ['value'], linkPath: ['@odata.nextLink'], pagination: 'link' },
            ],
            [
                { items: [record], offset: 0, total: 9 },
                { path: ['items'], pagination: 'offset' },
            ],
        ];
        for (const [sample, expected] of cases) {
            const { record: found, ...place } = readListSample(sample, 'issues');
            assert.deepEqual(place, expected);
            assert.deepEqual(
                found?.fields.map(({ key }) => key),
                ['id'],
            );
        }
    });

    it('of one record is no list, though it holds lists', () => {
        const { path, record } = readListSample({ id: 1, labels: [{ name: 'a' }] }, 'issues');
        assert.equal(path, undefined);
        assert.equal(record?.fields.length, 2);
        assert.deepEqual(readRecordSample({ data: { issue: { id: 1, user: {} } } }).path, ['data', 'issue']);
        assert.deepEqual(readRecordSample({ id: { a: 1 } }).path, []);
    });

    it('without an id gives its records the field that tells them apart', () => {
        const idOf = (sample: JsonValue): string | undefined =>
            / id: (.*),\n/.exec(
                scaffoldFunction({ type: 'sync', name: 'sync-issues', sample }).text.split('function')[1] ?? '',
            )?.[1];
        assert.equal(idOf([{ name: 'a', issue_id: 5 }]), 'String(found.issue_id)');
        assert.equal(idOf([{ 'issue-id': 'x', name: 'a' }]), "found['issue-id']");
        assert.equal(idOf([{ id: null, key: 'K-1' }]), 'found.key');
        assert.equal(idOf([{ name: 'a' }]), 'found.id');
    });

    it('shows which field holds when a record changed, also where it is a number', () => {
        const sample = [{ id: 1, updatedBy: 'a', lastModified: 1_790_000_000 }];
        const { text } = scaffoldFunction({ type: 'sync', sample });
        assert.match(text, /updated_after: z\.number\(\)/);
        assert.match(text, /records\.at\(-1\)\?\.lastModified \?\? updatedAfter/);
    });
});
