import assert from 'node:assert/strict';
import { endpointText, readEndpoint } from '../../../../src/core/scaffold/endpoint.ts';
import { cursorParameter } from '../../../../src/core/scaffold/sample/cursorParameter.ts';
import { readInputFields } from '../../../../src/core/scaffold/readInputFields.ts';
import { nounOf, withArticle } from '../../../../src/core/scaffold/words.ts';

describe('inputs typed in one line', () => {
    it('are names with a type, optional ones with a question mark, what they are in quotes', () => {
        assert.deepEqual(readInputFields(' owner, number: int ,title?: String "New, \\"short\\" title",, ok: bool '), {
            fields: [
                { name: 'owner', type: 'string', optional: false },
                { name: 'number', type: 'integer', optional: false },
                { name: 'title', type: 'string', optional: true, description: 'New, "short" title' },
                { name: 'ok', type: 'boolean', optional: false },
            ],
        });
        assert.deepEqual(readInputFields('  '), { fields: [] });
    });

    it('are told what is wrong with them', () => {
        for (const [text, problem] of [
            ['a b', /Write a b like/],
            ['a: date', /date is no type\. Types: string, number/],
            ['a, b, a?', /only one a/],
            ['1a', /Write 1a/],
            ['a "x', /Write a "x/],
            ['__proto__', /only one __proto__/],
        ] as const)
            assert.match(readInputFields(text).problem ?? '', problem);
    });
});

describe('a path at the provider', () => {
    it('is read as people paste it', () => {
        for (const [typed, text] of [
            ['issues', "'/issues'"],
            ['GET https://api.example.com/v1/issues#list', "'/v1/issues'"],
            ['/repos/{owner}/:repo', '`/repos/${encodeURIComponent(input.owner)}/${encodeURIComponent(input.repo)}`'],
            ['/a/${input.issue-id}/{}', '`/a/${encodeURIComponent(input.issue_id)}/${encodeURIComponent(input.id)}`'],
            ["/it's/`${/{x}", "`/it's/\\`\\${/${encodeURIComponent(input.x)}`"],
            ['/v1/things:search', "'/v1/things:search'"],
        ] as const)
            assert.equal(endpointText(readEndpoint(typed), 'input'), text);
    });

    it('gives its query to the parameters, what stands in braces to the inputs', () => {
        const { query, parameters } = readEndpoint('/issues?state=open&q=a%20b&page={page}&__proto__=1&bad=%');
        assert.deepEqual(query, [
            ['state', 'open'],
            ['q', 'a b'],
            ['bad', '%'],
        ]);
        assert.deepEqual(parameters, []);
    });
});

describe('a cursor', () => {
    it('goes back under the name that it came by, where that is one of a parameter', () => {
        for (const [path, parameter] of [
            ['paging.next.after', 'after'],
            ['nextPageToken', 'pageToken'],
            ['meta.next_page_token', 'page_token'],
            ['bookmark', 'bookmark'],
            ['response_metadata.next_cursor', 'cursor'],
            ['endCursor', 'cursor'],
            ['next', 'cursor'],
        ] as const)
            assert.equal(cursorParameter(path.split('.')), parameter, path);
    });
});

describe('a function’s name', () => {
    it('tells what it is about', () => {
        for (const [name, one, many] of [
            ['list-open-issues', 'open issue', 'open issues'],
            ['sync-companies', 'company', 'companies'],
            ['get-address', 'address', 'addresses'],
            ['getStatus', 'get status', 'get statuses'],
            ['fetch', 'item', 'items'],
            ['', 'item', 'items'],
        ] as const) {
            const noun = nounOf(name);
            assert.equal(noun.one.join(' '), one);
            assert.equal(noun.many.join(' '), many);
        }
        assert.equal(withArticle('issue'), 'an issue');
        assert.equal(withArticle('user'), 'a user');
    });
});
