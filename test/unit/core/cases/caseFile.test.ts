import assert from 'node:assert/strict';
import { readCaseFile } from '../../../../src/core/cases/caseFile.ts';
import { changeCases, editCaseFile, newCaseFile, type CaseChange } from '../../../../src/core/cases/editCaseFile.ts';
import { caseOf, freeName, inputsOf, type FunctionCase } from '../../../../src/core/cases/functionCase.ts';

const first: FunctionCase = { name: 'first', input: { repo: 'a' }, expect: { result: { ok: true }, ignore: ['$.id'] } };
const second: FunctionCase = {
    name: 'second',
    connection: 'demo-conn',
    input: {},
    expect: { fails: { message: 'no' } },
};
const names = (text: string): readonly string[] => readCaseFile(text).cases.map(({ case: { name } }) => name);

/** The problems of a text: where, and what. */
function problemsOf(text: string): readonly (readonly [string, string])[] {
    return readCaseFile(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);
}

describe('A case file', () => {
    it('is read as it was written', () => {
        const { cases, problems, editable } = readCaseFile(newCaseFile([first, second]));
        assert.equal(JSON.stringify(cases.map((each) => each.case)), JSON.stringify([first, second]));
        assert.deepEqual(problems, []);
        assert.ok(editable);
    });

    it('holds the parts of a case in one order, four spaces, and a line break at the end', () => {
        const text = newCaseFile([{ expect: { result: null }, input: null, name: 'x' }]);
        assert.equal(
            text,
            '{\n    "version": 1,\n    "cases": [\n        {\n            "name": "x",\n            "input": null,\n' +
                '            "expect": {\n                "result": null\n            }\n        }\n    ]\n}\n',
        );
    });

    it('says in words what is wrong with a case, at its place, and uses the others', () => {
        const text = `{ "cases": [
            { "input": {} }, { "name": "a", "metadata": 3 }, { "name": "b", "inputs": {} }, 7,
            { "name": "c", "expect": { "result": 1, "ignore": ["id"] } }, { "name": "d", "expect": {} },
            { "name": "e", "checkpoint": { "page": [] } }, { "name": "f" }, { "name": "f" },
            { "name": "g", "lastSyncDate": "soon" }, { "name": "h", "expect": { "records": { "models": { "M": { "saved": -1 } } } } },
            { "name": "i", "expect": { "fails": { "kind": "sad" } } }
        ] }`;
        assert.deepEqual(names(text), ['f']);
        assert.deepEqual(problemsOf(text), [
            ['{ "input": {} }', 'A case needs a name of at most 80 characters.'],
            ['3', 'Must be an object in braces.'],
            ['"inputs"', 'Nothing here is called "inputs".'],
            ['7', 'A case is an object with a name.'],
            ['"id"', 'Must be a path such as $.items[*].updatedAt.'],
            ['{}', 'Expect one of "result", "records", "schema" or "fails".'],
            ['[]', 'A checkpoint is an object of texts, numbers, true or false.'],
            ['"f"', 'There is a case called f above. Give this one another name.'],
            ['"soon"', 'Must be a date such as 2026-10-01.'],
            ['-1', 'Must be a list of records, or how many there are.'],
            ['"sad"', 'Must be a kind of failure, such as actionError.'],
        ]);
        assert.deepEqual(readCaseFile(text).broken, ['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i']);
        assert.ok(readCaseFile(text).editable);
    });

    it('is not edited while it is no JSON, and what stands before the error is used', () => {
        const text = '{ "cases": [ { "name": "a" }, { "name": "b" "input": {} } ] }';
        const reading = readCaseFile(text);
        assert.deepEqual(names(text), ['a']);
        assert.equal(reading.editable, false);
        assert.equal(reading.problems.length, 1);
        assert.match(reading.problems[0]?.message ?? '', /^This is not JSON/);
    });

    for (const text of ['', '[]', '{}', '{ "cases": {} }', 'null', '{ "version": 2, "cases": [] }']) {
        it(`is not ${text === '' ? 'an empty text' : text}`, () => {
            const { cases, problems, editable } = readCaseFile(text);
            assert.deepEqual([cases.length, problems.length, editable], [0, 1, false]);
        });
    }
});

describe('Editing a case file', () => {
    const written =
        '{\r\n\t"note": "kept",\r\n\t"cases": [\r\n\t\t{ "name":   "first", "input": {"repo":"a"} },\r\n\t\t{ "name": "bad", "inputs": 1 }\r\n\t]\r\n}\r\n';

    it('adds a case at the end, indented and broken as the file is', () => {
        const text = editCaseFile(written, { kind: 'put', case: second });
        assert.ok(text.startsWith(written.slice(0, written.indexOf('"inputs": 1 }') + 13)));
        assert.ok(
            text.includes('\r\n\t\t{\r\n\t\t\t"name": "second",\r\n\t\t\t"connection": "demo-conn",'),
            JSON.stringify(text),
        );
        assert.ok(text.endsWith('}\r\n'));
        assert.doesNotMatch(text, /[^\r]\n/);
        assert.deepEqual(names(text), ['first', 'second']);
    });

    it('leaves the other cases as they are, puts new parts in their place, and does nothing for the same case', () => {
        const text = editCaseFile(written, {
            kind: 'put',
            case: { name: 'first', connection: 'c', input: { repo: 'a' } },
        });
        assert.ok(text.includes('{ "name": "bad", "inputs": 1 }'), text);
        assert.match(text, /"first",\s+"connection": "c",\s+"input": \{/);
        const result = editCaseFile(written, { kind: 'put', case: { name: 'first', input: [1] } });
        assert.ok(result.includes('{ "name":   "first", "input": [\r\n\t\t\t1\r\n\t\t] },'), JSON.stringify(result));
        const same = editCaseFile(written, { kind: 'put', case: { name: 'first', input: { repo: 'a' } } });
        assert.equal(same, written);
    });

    it('takes parts away that a case has no more', () => {
        const text = editCaseFile(newCaseFile([first, second]), { kind: 'put', case: { name: 'first', input: 1 } });
        assert.equal(text, newCaseFile([{ name: 'first', input: 1 }, second]));
    });

    const changes: readonly CaseChange[] = [
        { kind: 'put', case: { name: 'third', input: [] } },
        { kind: 'put', case: { ...second, input: { a: [1, { b: 2 }] } } },
        { kind: 'rename', from: 'first', to: 'erste' },
        { kind: 'remove', name: 'first' },
        { kind: 'remove', name: 'second' },
    ];
    for (const change of changes) {
        it(`writes what a new file would hold: ${JSON.stringify(change).slice(0, 60)}`, () => {
            const cases = [first, second];
            assert.equal(editCaseFile(newCaseFile(cases), change), newCaseFile(changeCases(cases, change)));
        });
    }

    it('can begin with no case and end with none', () => {
        const one = editCaseFile(newCaseFile([]), { kind: 'put', case: first });
        assert.deepEqual(names(one), ['first']);
        assert.deepEqual(names(editCaseFile(one, { kind: 'remove', name: 'first' })), []);
    });

    it('takes a case away and leaves the others as they are', () => {
        assert.equal(
            editCaseFile(written, { kind: 'remove', name: 'first' }),
            written.replace('{ "name":   "first", "input": {"repo":"a"} },\r\n\t\t', ''),
        );
        assert.equal(
            editCaseFile(written, { kind: 'remove', name: 'bad' }),
            written.replace(',\r\n\t\t{ "name": "bad", "inputs": 1 }', ''),
        );
    });

    it('changes nothing for a name that is not there', () => {
        assert.equal(editCaseFile(written, { kind: 'remove', name: 'none' }), written);
        assert.equal(editCaseFile(written, { kind: 'rename', from: 'none', to: 'x' }), written);
    });
});

describe('A case', () => {
    it('leaves its connection open unless it is pinned', () => {
        const inputs = { connection: 'demo-conn', input: { a: 1 } };
        assert.deepEqual(caseOf('x', inputs, { pinned: false }), { name: 'x', input: { a: 1 } });
        assert.deepEqual(caseOf('x', inputs, { pinned: true }), {
            name: 'x',
            connection: 'demo-conn',
            input: { a: 1 },
        });
    });

    it('is sent with its own connection, else with the one chosen', () => {
        assert.deepEqual(inputsOf(first, 'chosen'), { connection: 'chosen', input: { repo: 'a' } });
        assert.deepEqual(inputsOf(second, 'chosen'), { connection: 'demo-conn', input: {} });
    });

    it('gets a name that is free', () => {
        assert.equal(freeName('a', []), 'a');
        assert.equal(freeName('a', ['a', 'a 2']), 'a 3');
    });
});
