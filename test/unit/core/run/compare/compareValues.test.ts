import assert from 'node:assert/strict';
import { differencesOf, forDiff, readIgnored } from '../../../../../src/core/run/compare/compareValues.ts';
import { covers, jsonPathOf, readJsonPath } from '../../../../../src/core/run/compare/jsonPath.ts';
import { suggestIgnored } from '../../../../../src/core/run/compare/suggestIgnored.ts';

const paths = (expected: unknown, actual: unknown, ...ignore: readonly string[]): readonly string[] =>
    differencesOf(expected, actual, readIgnored(ignore)).map(({ place }) => jsonPathOf(place));

describe('Comparing values', () => {
    it('minds neither the order of keys nor how a number is written', () => {
        assert.deepEqual(paths(JSON.parse('{"a":1.0,"b":[1e2,-0]}'), JSON.parse('{"b":[100,0],"a":1}')), []);
    });

    it('minds the order of lists, missing keys and kinds of values', () => {
        assert.deepEqual(paths([1, 2], [2, 1]), ['$[0]', '$[1]']);
        assert.deepEqual(paths({ a: null }, {}), ['$.a']);
        assert.deepEqual(paths({}, { 'odd key': 0 }), ['$["odd key"]']);
        assert.deepEqual(paths({ a: [] }, { a: {} }), ['$.a']);
        assert.deepEqual(paths({ a: '1' }, { a: 1 }), ['$.a']);
        assert.deepEqual(paths([1], [1, 2]), ['$[1]']);
    });

    it('takes no key of the prototype for one of the value', () => {
        assert.deepEqual(paths({ constructor: 1 }, {}), ['$.constructor']);
        assert.deepEqual(paths({}, JSON.parse('{"__proto__":1}')), ['$.__proto__']);
    });

    it('leaves out what is ignored', () => {
        const expected = {
            id: 1,
            items: [
                { at: 1, n: 1 },
                { at: 2, n: 2 },
            ],
        };
        const actual = {
            id: 2,
            items: [
                { at: 3, n: 1 },
                { at: 4, n: 3 },
            ],
        };
        assert.deepEqual(paths(expected, actual, '$.id', '$.items[*].at'), ['$.items[1].n']);
        assert.deepEqual(paths(expected, actual, '$..at', '$.id', '$.items[1]'), []);
        assert.deepEqual(paths(expected, actual, '$'), []);
    });

    it('shows for a diff only what is compared, in the order of what is expected', () => {
        const ignored = readIgnored(['$.id']);
        const shown = forDiff({ c: 3, id: 2, a: { y: 1, x: 2 } }, { a: { x: 1, y: 1 } }, ignored);
        assert.equal(JSON.stringify(shown), '{"a":{"x":2,"y":1},"c":3}');
    });
});

describe('Paths', () => {
    for (const path of ['$', '$.a', '$.items[*].updatedAt', '$["odd key"][0]', '$..id', '$[0][1]']) {
        it(`read and write ${path}`, () => {
            const read = readJsonPath(path);
            assert(read !== undefined);
            assert.equal(jsonPathOf(read), path);
        });
    }

    for (const path of ['', 'a', 'items[*]', '$.', '$..', '$[', '$[x]', '$a', '$.a b', '$. a']) {
        it(`are not "${path}"`, () => assert.equal(readJsonPath(path), undefined));
    }

    it('cover what lies below them, not beside', () => {
        const path = readJsonPath("$.a['b'].*");
        assert(path !== undefined);
        assert.ok(covers(path, ['a', 'b', 'c', 0]));
        assert.ok(!covers(path, ['a', 'b']));
        assert.ok(!covers(path, ['a', 'c', 'c']));
    });
});

describe('Paths to ignore', () => {
    it('are offered where two runs differ, then where ids and times stand', () => {
        const first = { id: 'a', total: 1, items: [{ updatedAt: '2026-11-22T09:00:00Z', name: 'x' }] };
        const second = { id: 'a', total: 2, items: [{ updatedAt: '2026-11-22T09:01:00Z', name: 'x' }, { name: 'y' }] };
        assert.deepEqual(
            suggestIgnored(second, { value: first }).map(({ path, differs }) => [path, differs]),
            [
                ['$.total', true],
                ['$.items[*].updatedAt', true],
                ['$.items[*]', true],
                ['$.id', false],
            ],
        );
    });

    it('are none for a value that is the same at any time', () => {
        assert.deepEqual(suggestIgnored({ greeting: 'hi', paid: true }, undefined), []);
    });
});
