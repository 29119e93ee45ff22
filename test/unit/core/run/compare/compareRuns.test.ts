import assert from 'node:assert/strict';
import { compareRuns, type ComparedRun } from '../../../../../src/core/run/compare/compareRuns.ts';
import { fetchedWords } from '../../../../../src/core/run/compare/fetchedWords.ts';
import { jsonPathOf } from '../../../../../src/core/run/compare/jsonPath.ts';
import type { ComparedPart } from '../../../../../src/core/run/compare/runDifference.ts';
import { sideTexts } from '../../../../../src/core/run/compare/sideTexts.ts';
import type { RecordBatch } from '../../../../../src/core/run/output/records.ts';
import type { ProviderCall } from '../../../../../src/core/run/output/providerCall.ts';
import { LogLines } from '../../../../../src/core/run/output/logLines.ts';
import type { RunState } from '../../../../../src/core/run/runState.ts';
import { finish } from '../../../../../src/core/steps.ts';
import { runSubject } from '../../../../support/runSubject.ts';

interface Told extends Partial<Omit<RunState, 'dryRun'>> {
    readonly result?: unknown;
    readonly batches?: readonly RecordBatch[];
    readonly calls?: readonly string[];
    readonly outcome?: string;
    readonly durationMs?: number;
    readonly payload?: unknown;
}

function call(text: string, index: number): ProviderCall {
    const [, status = '', method = '', path = '', query = ''] = /^(\d+|-) (\w+) ([^?]*)(.*)$/.exec(text) ?? [];
    return { line: index, method, ...(status === '-' ? {} : { status: Number(status) }), path, query };
}

function ran({ result, batches = [], calls = [], outcome, durationMs, payload, ...run }: Told): ComparedRun {
    const error = payload === undefined ? {} : { error: { kind: 'actionError', payload } as const };
    return {
        run: {
            ...runSubject,
            codeHash: 'first-text',
            inputs: { connection: 'demo-conn' },
            startedAt: 0,
            phase: 'succeeded',
            dryRun: {
                id: 'id',
                status: 'success',
                createdAt: 0,
                ...(durationMs === undefined ? {} : { durationMs }),
                ...(result === undefined ? {} : { result: { value: result } }),
            },
            ...run,
        },
        output: { lines: new LogLines(''), calls: calls.map(call), batches, neverSettled: false, ...error },
        outcome: outcome ?? 'Succeeded',
    };
}

function differences(part: ComparedPart, before: Told, after: Told, ...ignored: readonly string[]): readonly string[] {
    return finish(compareRuns(ran(before), ran(after), ignored))[part].map((each) => {
        const { before: old = '', after: fresh = '' } = sideTexts(each.before, each.after);
        const path = jsonPathOf(each.place).slice(1);
        return `${each.kind} ${each.subject ?? ''}${path}${each.isOrder ? ' order' : ''}: ${old} → ${fresh}`;
    });
}

const saved = (...records: readonly unknown[]): RecordBatch => ({ kind: 'saved', model: 'Issue', records });

describe('Two runs compared', () => {
    it('differ in their results where values do', () => {
        const before = { id: 5001, url: 'x/59', labels: ['a', 'b'], gone: null, same: { deep: [1] } };
        const after = { same: { deep: [1] }, labels: ['b', 'c'], id: 5000, url: 'x/58', more: {} };
        assert.deepEqual(differences('result', { result: before }, { result: after }), [
            'changed .id: 5001 → 5000',
            'changed .url: "x/59" → "x/58"',
            'removed .labels[0]: "a" → ',
            'added .labels[1]:  → "c"',
            'removed .gone: null → ',
            'added .more:  → {}',
        ]);
        assert.deepEqual(differences('result', { result: before }, { result: before }), []);
        assert.deepEqual(differences('result', { result: 1 }, {}), ['removed result: 1 → ']);
        assert.deepEqual(differences('result', { result: [] }, { result: {} }), ['changed : [] → {}']);
    });

    it('tell items of lists apart by their ids, wherever they stand', () => {
        const list = (...ids: readonly number[]): unknown => ({ items: ids.map((id) => ({ id, name: `n${id}` })) });
        assert.deepEqual(differences('result', { result: list(1, 2, 3) }, { result: list(0, 1, 3) }), [
            'removed .items[1]: {"id": 2, "name": "n2"} → ',
            'added .items[0]:  → {"id": 0, "name": "n0"}',
        ]);
        assert.deepEqual(differences('result', { result: list(1, 2, 3) }, { result: list(3, 1, 2) }), [
            'changed .items order: [1, 2, 3] → [3, 1, 2]',
        ]);
        // With an id twice, ids tell nothing.
        assert.deepEqual(differences('result', { result: list(1, 1) }, { result: list(1, 2) }), [
            'changed .items[1].id: 1 → 2',
            'changed .items[1].name: "n1" → "n2"',
        ]);
    });

    it('find what was put into a list without ids', () => {
        assert.deepEqual(differences('result', { result: [1, 2, 3, 4] }, { result: [0, 1, 2, 9, 4] }), [
            'added [0]:  → 0',
            'changed [3]: 3 → 9',
        ]);
        const long = Array.from({ length: 5000 }, (_, index) => index);
        assert.deepEqual(differences('result', { result: long }, { result: ['x', ...long] }), ['added [0]:  → "x"']);
    });

    it('leave out what is ignored, in results and in records', () => {
        const result = (at: number): unknown => ({ fetched_at: at, items: [{ id: 1, at }] });
        assert.deepEqual(
            differences('result', { result: result(1) }, { result: result(2) }, '$.fetched_at', '$..at'),
            [],
        );
        const batches = (at: number): readonly RecordBatch[] => [saved({ id: '1', at, n: at })];
        assert.deepEqual(differences('records', { batches: batches(1) }, { batches: batches(2) }, '$.at'), [
            'changed 1.n: 1 → 2',
        ]);
    });

    it('match records by model and id, whatever their order and batches', () => {
        const before = [saved({ id: '1', t: 'a' }, { id: '2', t: 'b' }), saved({ id: 3, t: 'c' })];
        const after = [saved({ id: 3, t: 'c' }, { id: '2', t: 'B' }), saved({ id: '4', t: 'd' })];
        assert.deepEqual(differences('records', { batches: before }, { batches: after }), [
            'removed 1: {"id": "1", "t": "a"} → ',
            'changed 2.t: "b" → "B"',
            'added 4:  → {"id": "4", "t": "d"}',
        ]);
    });

    it('know the kinds and the models of records', () => {
        const before = [saved({ id: '1' }), { kind: 'saved', model: 'User', records: [{ id: '1' }] } as const];
        const after = [{ kind: 'updated', model: 'Issue', records: [{ id: '1' }] } as const];
        const deleted = { kind: 'deleted', records: [{ id: '9' }] } as const;
        assert.deepEqual(differences('records', { batches: before }, { batches: [...after, deleted] }), [
            'changed Issue 1: saved → updated',
            'removed User 1: {"id": "1"} → ',
            'added Deleted 9:  → {"id": "9"}',
        ]);
    });

    it('match records without ids, and those of one id, by their order', () => {
        const before = [saved({ n: 1 }, { n: 2 }, { id: 'x', n: 1 }, { id: 'x', n: 2 })];
        const after = [saved({ n: 1 }, { n: 3 }, 'text', { id: 'x', n: 1 }, { id: 'x', n: 3 })];
        assert.deepEqual(differences('records', { batches: before }, { batches: after }), [
            'changed record 2 without an id.n: 2 → 3',
            'changed x (again).n: 2 → 3',
            'added record 3 without an id:  → "text"',
        ]);
    });

    it('differ in calls by method and path, in order, then by status and query', () => {
        const before = ['200 GET /issues?page=1', '200 GET /issues?page=2', '201 POST /issues'];
        const after = ['200 GET /issues?page=1', '404 GET /user', '- POST /issues', '200 GET /issues'];
        assert.deepEqual(differences('calls', { calls: before }, { calls: after }), [
            'removed call 2: 200 GET /issues?page=2 → ',
            'added call 2:  → 404 GET /user',
            'changed call 3: 201 POST /issues → — POST /issues',
            'added call 4:  → 200 GET /issues',
        ]);
        const many = Array.from({ length: 3000 }, (_, index) => `200 GET /a/${index}`);
        const others = Array.from({ length: 3000 }, (_, index) => `200 GET /b/${index}`);
        assert.equal(differences('calls', { calls: many }, { calls: others }).length, 3000);
    });

    it('differ in what was sent, where, and in the code', () => {
        const before = { inputs: { connection: 'a', input: { owner: 'o', estimate: 8 } } };
        const after = {
            inputs: { connection: 'b', input: { owner: 'o' } },
            codeHash: 'second-text',
            environment: { id: 'p', name: 'prod', production: true },
        };
        assert.deepEqual(differences('inputs', before, after), [
            'changed .environment: "dev" → "prod"',
            'changed .connection: "a" → "b"',
            'removed .input.estimate: 8 → ',
            'changed code: text first-t → text second-',
        ]);
        assert.deepEqual(differences('inputs', before, { ...before, codeHash: '' }), []);
    });

    it('differ in how they ended, and in the payload of what was thrown', () => {
        const before = { outcome: 'Failed: no quota', payload: { code: 'quota', left: 0 } };
        assert.deepEqual(differences('result', before, { result: 1 }), [
            'changed outcome: Failed: no quota → Succeeded',
            'added result:  → 1',
            'removed payload: {"code": "quota", "left": 0} → ',
        ]);
        assert.deepEqual(differences('result', before, { ...before, payload: { code: 'quota', left: 1 } }), [
            'changed payload.left: 0 → 1',
        ]);
    });

    it('tell how long each took, which is no difference', () => {
        const before = { compileMs: 4300, durationMs: 14_600 };
        assert.deepEqual(differences('timing', before, { durationMs: 34_900 }), [
            'figure compile: 4.3 s → ',
            'figure run: 14.6 s → 34.9 s',
        ]);
    });

    it('of 20,000 records are compared in many steps, record by record', () => {
        const records = (shift: number): readonly RecordBatch[] => [
            saved(
                ...Array.from({ length: 20_000 }, (_, index) => ({
                    id: String(((index * 7) % 20_000) + shift),
                    title: `Issue ${(index * 7) % 20_000}`,
                    nested: { labels: ['bug', { name: 'x' }], at: shift },
                })),
            ),
        ];
        const steps = compareRuns(ran({ batches: records(0) }), ran({ batches: records(10) }), ['$.nested.at']);
        let count = 0;
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) count++;
        assert.ok(count > 100, `${count} steps`);
        // All but ten at either end are in both.
        assert.equal(step.value.records.filter(({ kind }) => kind === 'removed').length, 10);
        assert.equal(step.value.records.filter(({ kind }) => kind === 'added').length, 10);
        assert.equal(step.value.records.filter(({ kind }) => kind === 'changed').length, 19_990);
    });
});

describe('Whether a second run was incremental', () => {
    it('is said in words', () => {
        const words = (first: number, second: number): string => fetchedWords({ records: first }, { records: second });
        assert.equal(words(57, 3), 'The second run fetched 3 records where the first fetched 57.');
        assert.equal(words(57, 1), 'The second run fetched 1 record where the first fetched 57.');
        assert.equal(words(57, 0), 'The second run fetched no records where the first fetched 57.');
        assert.equal(words(57, 57), 'The second run fetched 57 records, as many as the first.');
        assert.equal(words(0, 0), 'Neither run fetched a record.');
    });
});
