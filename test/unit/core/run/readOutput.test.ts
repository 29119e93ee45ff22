import assert from 'node:assert/strict';
import { readOutput } from '../../../../src/core/run/output/readOutput.ts';

const started = 'Executing -> integration:"github" script:"function" \n';
const failed = { code: 'dryrun_error', message: '' };

function records(...printed: readonly string[]): string {
    const counts = '{\n  "updated": 0,\n  "added": 1,\n  "deleted": 0\n}';
    const head = `The dry run would produce the following results: ${counts}\nThe following log messages were generated:`;
    return [`${started}Done`, head, ...printed].join('\n');
}

const saved = (model: string): string => `"A batch save call would save the following data to the ${model} model:"`;

function batchesOf(output: string): readonly { readonly records: readonly unknown[] }[] {
    return readOutput({ functionType: 'sync', output }).batches.map((batch) => ({
        ...batch,
        records: [...batch.records],
    }));
}

describe('The output of a run', () => {
    it('may be missing', () => {
        const { lines, ...rest } = readOutput({});
        assert.deepEqual([...lines], []);
        assert.deepEqual(rest, { calls: [], batches: [], neverSettled: false });
        assert.deepEqual(readOutput({ error: failed }).error, { kind: 'silent' });
        assert.deepEqual(readOutput({ error: { code: 'x', message: 'odd' } }).error, { kind: 'other', text: 'odd' });
    });

    it('is never lost: its lines are all there, numbered', () => {
        const { lines } = readOutput({ output: `✓ Compiled\n${started}a\r\n\n}\nDone\n` });
        assert.deepEqual(
            [...lines].map(({ number, text, source }) => [number, text, source]),
            [
                [1, '✓ Compiled', 'nango'],
                [2, 'Executing -> integration:"github" script:"function" ', 'nango'],
                [3, 'a', 'function'],
                [4, '', 'function'],
                [5, '}', 'function'],
                [6, 'Done', 'nango'],
            ],
        );
    });

    it('ends at the last Done, which a function may print as well', () => {
        const { lines, neverSettled } = readOutput({ output: `${started}Done\nmore\nDone` });
        assert.deepEqual(
            [...lines].map(({ source }) => source),
            ['nango', 'function', 'function', 'nango'],
        );
        assert.equal(neverSettled, false);
        assert.equal(readOutput({ output: `${started}Done it\nnot Done` }).neverSettled, true);
        assert.equal(readOutput({ output: `${started}x`, error: failed }).neverSettled, false);
    });

    it('may hold the value of an action, where something was printed after it', () => {
        const found = (after: string): boolean =>
            readOutput({ functionType: 'action', output: `${started}Done${after}` }).valueAmongLines === true;
        assert.deepEqual(['\n{\n  "a": 1\n}\nlate', '\n1\nlate'].map(found), [true, true]);
        assert.deepEqual(['', '\nundefined', '\n{\n  "a": 1\n}', '\n1 late', '\nlate'].map(found), [
            false,
            false,
            false,
            false,
            false,
        ]);
        const output = `${started}Done\n1\nlate`;
        assert.equal(readOutput({ output, result: { value: 1 } }).valueAmongLines, undefined);
        assert.equal(readOutput({ output, error: failed }).valueAmongLines, undefined);
    });

    it('tells the calls to the provider, not those to Nango', () => {
        const output = [
            `${started}http [200] GET https://api.nango.dev/connections/c`,
            'http [200] GET https://api.nango.dev/proxy/a/proxy/b?q=/proxy/c',
            'http [xxx] POST http://localhost:3003/base/proxy/v1',
            'http [404] DELETE /proxy',
            'http [200] GET somewhere else',
            'Done',
        ].join('\n');
        assert.deepEqual(readOutput({ output }).calls, [
            { line: 3, method: 'GET', status: 200, path: '/a/proxy/b', query: '?q=/proxy/c' },
            { line: 4, method: 'POST', path: '/v1', query: '' },
            { line: 5, method: 'DELETE', status: 404, path: '/', query: '' },
        ]);
    });
});

describe('Printed records', () => {
    it('are read whatever they hold', () => {
        const record = {
            id: '1',
            text: `${saved('Fake')}\n{\n}\n"A batch delete call would delete the following data:"`,
            nested: [{ a: '}' }, ['"', '\\', '\u2028']],
            empty: {},
        };
        const output = records(
            saved('Issue'),
            JSON.stringify(record, null, 2),
            '{}',
            saved('Model with space'),
            '{"id":2}',
        );
        assert.deepEqual(batchesOf(output), [
            { kind: 'saved', model: 'Issue', records: [record, {}] },
            { kind: 'saved', model: 'Model with space', records: [{ id: 2 }] },
        ]);
    });

    it('are kept in order, with the model where it is told', () => {
        const output = records(
            '"A batch update call would save the following data to the A model (variant: v1):"',
            '{"id":"1"}',
            '"A batch delete call would delete the following data:"',
            '{"id":"2"}',
            saved('A'),
            '{"id":"3"}',
        );
        assert.deepEqual(
            readOutput({ output }).batches.map(({ kind, model }) => [kind, model]),
            [
                ['updated', 'A'],
                ['deleted', undefined],
                ['saved', 'A'],
            ],
        );
    });

    it('that break off are read as far as they go', () => {
        const output = records(saved('A'), '{"id":"1"}', '{"id":"2", "te');
        assert.deepEqual(batchesOf(output)[0]?.records, [{ id: '1' }]);
        assert.deepEqual(readOutput({ output }).counts, { added: 1, updated: 0, deleted: 0 });
        const counting = `${started}Done\nThe dry run would produce the following results: {\n  "upd`;
        assert.deepEqual([...readOutput({ output: counting }).lines].at(-1)?.text, '  "upd');
    });

    it('are not among the lines', () => {
        assert.deepEqual(readOutput({ output: records(saved('A'), '{"id":"1"}') }).lines.length, 2);
    });

    it('have beside them what the function printed late, before and after, as its own lines', () => {
        const printed = records(saved('A'), '{\n  "id": "1"\n}', '{"id":"2"}');
        const output = `${printed.replace('Done\n', 'Done\nlate 1\n')}\n\nlate 2\nhttp [200] GET /proxy/a\n`;
        const { counts, lines, calls } = readOutput({ functionType: 'sync', output });
        assert.deepEqual(batchesOf(output), [{ kind: 'saved', model: 'A', records: [{ id: '1' }, { id: '2' }] }]);
        assert.deepEqual(counts, { added: 1, updated: 0, deleted: 0 });
        const all = output.split('\n');
        const told = [...lines].slice(1);
        assert.deepEqual(
            told.map(({ text, source }) => [text, source]),
            [
                ['Done', 'nango'],
                ['late 1', 'function'],
                ['late 2', 'function'],
                ['http [200] GET /proxy/a', 'nango'],
            ],
        );
        // They keep their places in the whole.
        for (const { number, text } of lines) assert.equal(all[number - 1], text);
        assert.deepEqual(
            calls.map(({ line }) => all[line - 1]),
            ['http [200] GET /proxy/a'],
        );
    });

    it('end where what the function printed late begins, though it looks like one of them', () => {
        const printed = records(saved('A'), '{\n  "id": "1"\n}');
        for (const late of ["{\n  id: '1',\n}", '{\n  "id": no\n}\n{\n  "it\'s": 1n\n}']) {
            const output = `${printed}\n${late}`;
            assert.deepEqual(batchesOf(output), [{ kind: 'saved', model: 'A', records: [{ id: '1' }] }]);
            const told = [...readOutput({ functionType: 'sync', output }).lines].slice(2);
            assert.equal(told.map(({ text }) => text).join('\n'), late);
        }
    });

    it('are read in any order, and to the end', () => {
        const all = Array.from({ length: 5 }, (_, index) => ({ id: String(index), at: [index] }));
        const output = records(saved('A'), ...all.map((record) => JSON.stringify(record, null, 2)));
        const list = readOutput({ functionType: 'sync', output }).batches[0]?.records;
        assert.deepEqual(list?.at(3), all[3]);
        assert.deepEqual(list?.at(-1), all[4]);
        assert.equal(list?.at(5), undefined);
        assert.deepEqual([...(list ?? [])], all);
    });

    it('that are none, between others, are shown as they are printed', () => {
        const odd = '{\n  "id": 1,,\n}';
        const output = records(saved('A'), odd, '{\n  "id": "2"\n}');
        assert.deepEqual(batchesOf(output), [{ kind: 'saved', model: 'A', records: [odd, { id: '2' }] }]);
    });

    it('are not believed when a function prints such a text', () => {
        const output = `${started}The dry run would produce the following results: {"added":1,"updated":0,"deleted":0}\nDone`;
        assert.deepEqual(batchesOf(output), []);
        assert.equal(readOutput({ output }).counts, undefined);
    });
});

describe('The error of a run', () => {
    const announced = (value: unknown): string =>
        `${started}Done\nAn error occurred during execution\n${JSON.stringify(value, null, 2)}`;

    it('is the last one announced', () => {
        const output = `${started}An error occurred during execution\n{"type":"x"}\nDone\nAn error occurred during execution\n{"type":"action_script_runtime_error","payload":{"a":1}}`;
        assert.deepEqual(readOutput({ output, error: failed }).error, { kind: 'actionError', payload: { a: 1 } });
    });

    it('of the platform’s own keeps its name', () => {
        const output = announced({ type: 'checkpoint_conflict', payload: { message: 'changed' }, status: 500 });
        assert.deepEqual(readOutput({ output, error: failed }).error, {
            kind: 'exception',
            name: 'checkpoint_conflict',
            message: 'changed',
            frames: [],
        });
    });

    it('is known to be thrown where one is announced, though none can be written down', () => {
        const announced = `${started}Done\nAn error occurred during execution`;
        assert.deepEqual(readOutput({ output: announced, error: failed }).error, { kind: 'silent', threw: true });
        assert.deepEqual(readOutput({ output: `${started}Done`, error: failed }).error, { kind: 'silent' });
    });

    it('of no known shape is told as it is', () => {
        assert.deepEqual(readOutput({ output: announced([1]), error: failed }).error, {
            kind: 'other',
            text: '[\n  1\n]',
        });
        const broken = `${started}Done\nAn error occurred during execution\n{ "type": `;
        assert.deepEqual(readOutput({ output: broken, error: failed }).error, { kind: 'other', text: '{ "type":' });
    });

    it('keeps the frames of the stack', () => {
        const stacktrace = [
            'Error: x',
            'at async load (function-a.js:1:2)',
            'at function-a.js:3:4',
            'at Object.exec (my int:1@x ~y.js:5:6)',
            'nonsense',
        ];
        const output = announced({ type: 'script_internal_error', payload: { message: 'x' }, stacktrace });
        const { error } = readOutput({ output, error: failed });
        assert.ok(error?.kind === 'exception');
        assert.deepEqual(error.frames, [
            { functionName: 'load', file: 'function-a.js', line: 1, column: 2 },
            { file: 'function-a.js', line: 3, column: 4 },
            { functionName: 'Object.exec', file: 'my int:1@x ~y.js', line: 5, column: 6 },
        ]);
    });

    it('in a compile inside the run is the compiler’s text', () => {
        const error = { code: 'compilation_error', message: 'm' };
        assert.deepEqual(readOutput({ output: 'out', error }).error, { kind: 'compile', text: 'out' });
        assert.deepEqual(readOutput({ error }).error, { kind: 'compile', text: 'm' });
    });
});

describe('A large output', function () {
    this.timeout(30_000);

    it('is read in one pass', () => {
        const lines = `${started}${'Log: line\n'.repeat(20_000)}`;
        assert.equal(readOutput({ output: `${lines}Done` }).lines.length, 20_002);
        assert.equal(readOutput({ output: lines, error: failed }).error?.kind, 'silent');
        const many = records(
            saved('A'),
            `${JSON.stringify({ id: '1', body: 'b'.repeat(100) }, null, 2)}\n`.repeat(2000),
        );
        assert.equal(readOutput({ output: many }).batches[0]?.records.length, 2000);
    });
});
