import assert from 'node:assert/strict';
import { checkRecords } from '../../../../../src/core/run/check/checkRecords.ts';
import type { ModelCheck } from '../../../../../src/core/run/check/modelCheck.ts';
import { readPromises } from '../../../../../src/core/run/check/promises.ts';
import type { RecordBatch, RecordKind } from '../../../../../src/core/run/output/records.ts';
import { finish } from '../../../../../src/core/steps.ts';

const issue =
    'z.object({ id: z.string(), number: z.int(), title: z.string(), user: z.object({ name: z.string() }).nullable() })';

function checked(batches: readonly RecordBatch[], models = `{ Issue: ${issue} }`): readonly ModelCheck[] {
    const source = `import { createSync } from 'nango';
    import * as z from 'zod';
    export default createSync({ models: ${models}, exec: async () => {} });`;
    return finish(checkRecords(batches, readPromises(source).models));
}

const batch = (kind: RecordKind, ...records: readonly unknown[]): RecordBatch =>
    kind === 'deleted' ? { kind, records } : { kind, model: 'Issue', records };

const whole = (id: unknown, more: object = {}): object => ({ id, number: 1, title: 't', user: null, ...more });

/** `path: says [runs]`. */
function said(checks: readonly ModelCheck[]): string[] {
    return checks.flatMap(({ mismatches }) =>
        mismatches.map(({ path, says, records }) => `${path.join('.')}: ${says} ${JSON.stringify(records)}`),
    );
}

describe('The check of records', () => {
    it('finds nothing in records that are as their model says', () => {
        const [check] = checked([batch('saved', whole('1'), whole('2', { user: { name: 'ana' } }))]);
        assert.deepEqual(check, {
            model: 'Issue',
            columns: ['id', 'number', 'title', 'user'],
            mismatches: [],
            marked: [],
            total: 0,
            wrong: 0,
            duplicates: 0,
        });
    });

    it('says what the model says, and of which records', () => {
        const wrong = { number: 'one' };
        const checks = checked([
            batch('saved', whole('1', wrong), whole('2')),
            batch('saved', whole('3', wrong), whole('4', wrong), whole('5', { user: { name: 5 } })),
        ]);
        assert.deepEqual(said(checks), [
            'number: Issue says integer [[0,0],[2,3]]',
            'user.name: Issue says string [[4,4]]',
        ]);
        assert.deepEqual(checks[0]?.marked, [
            [0, 0],
            [2, 4],
        ]);
        assert.equal(checks[0].total, 4);
        assert.equal(checks[0].wrong, 4);
    });

    it('says what is missing in a record that is saved', () => {
        assert.deepEqual(said(checked([batch('saved', { id: '1', number: 1, user: {} })])), [
            'title: title is missing [[0,0]]',
            'user.name: name is missing [[0,0]]',
        ]);
    });

    it('takes updates that leave out fields, at any depth, but not of items in lists', () => {
        const models = `{ Issue: ${issue}.extend({ labels: z.array(z.object({ a: z.string() })) }) }`;
        assert.deepEqual(said(checked([batch('updated', { id: '1', user: {} })], models)), []);
        assert.deepEqual(said(checked([batch('updated', { id: '1', title: 1, labels: [{}] })], models)), [
            'title: Issue says string [[0,0]]',
            'labels.0.a: a is missing [[0,0]]',
        ]);
    });

    it('wants an id and nothing else of records that are deleted', () => {
        assert.deepEqual(said(checked([batch('deleted', { id: '1' }, { id: '2', title: 5 })])), []);
        assert.deepEqual(said(checked([batch('deleted', {}, { id: null })])), [
            'id: id is missing [[0,0]]',
            'id: the id is empty [[1,1]]',
        ]);
    });

    it('marks records without an id, whatever their model says', () => {
        const missing = checked([batch('saved', { number: 1, title: 't', user: null }, whole(null), whole(''))]);
        assert.deepEqual(said(missing), ['id: id is missing [[0,0]]', 'id: the id is empty [[1,2]]']);
        assert.equal(missing[0]?.mismatches[0]?.sentence, 'Nango refuses records without an id.');
        assert.deepEqual(said(checked([batch('updated', { title: 't' })])), ['id: id is missing [[0,0]]']);
        assert.deepEqual(said(finish(checkRecords([batch('saved', {}, { id: 5 }, { id: 'x' })], new Map()))), [
            'id: id is missing [[0,0]]',
            'id: the id is no text [[1,1]]',
        ]);
    });

    it('leaves it to the model what an id has to be', () => {
        assert.deepEqual(said(checked([batch('saved', whole(5))])), ['id: Issue says string [[0,0]]']);
        assert.deepEqual(said(checked([batch('saved', 5)])), [
            'id: id is missing [[0,0]]',
            ': Issue says object [[0,0]]',
        ]);
    });

    it('marks ids that came before, in the same model and kind, over all batches', () => {
        const checks = checked([
            batch('saved', whole('1'), whole('2')),
            batch('updated', { id: '1' }, { id: '1' }),
            batch('saved', whole('3'), whole('1')),
        ]);
        assert.deepEqual(said(checks), ['id: the id appears twice [[3,3],[5,5]]']);
        assert.equal(checks[0]?.duplicates, 2);
        assert.equal(checks[0].total, 0, 'an id that comes again breaks no promise');
        assert.equal(checks[0].wrong, 0);
        assert.deepEqual(checks[0].marked, [
            [3, 3],
            [5, 5],
        ]);
    });

    it('takes ids for the same as the platform does: as texts', () => {
        assert.deepEqual(said(checked([batch('saved', whole('1'), whole(1))])), [
            'id: Issue says string [[1,1]]',
            'id: the id appears twice [[1,1]]',
        ]);
    });

    it('keeps models apart', () => {
        const models = `{ Issue: ${issue}, User: z.object({ id: z.string(), mail: z.email() }) }`;
        const users: RecordBatch = { kind: 'saved', model: 'User', records: [{ id: '1', mail: 'x' }] };
        const checks = checked([batch('saved', whole('1')), users], models);
        assert.deepEqual(said(checks), ['mail: Must be an email address. [[0,0]]']);
        assert.deepEqual(
            checks.map(({ model, columns }) => [model, columns]),
            [
                ['Issue', ['id', 'number', 'title', 'user']],
                ['User', ['id', 'mail']],
            ],
        );
    });

    it('does not call deletions repeated that may be of two models', () => {
        const deleted = batch('deleted', { id: '1' }, { id: '1' });
        assert.deepEqual(said(checked([deleted])), ['id: the id appears twice [[1,1]]']);
        assert.deepEqual(said(checked([deleted], `{ Issue: ${issue}, User: ${issue} }`)), []);
    });

    it('claims nothing of a model that the text does not have', () => {
        const checks = checked([{ kind: 'saved', model: 'Other', records: [{ id: '1', anything: 1 }] }]);
        assert.deepEqual(said(checks), []);
        assert.equal(checks[0]?.columns, undefined);
    });

    it('lists a thousand places of a model and counts all', () => {
        const models = '{ Issue: z.object({ id: z.string(), list: z.array(z.number()) }) }';
        const list = Array.from({ length: 1200 }, String);
        const [check] = checked([batch('saved', { id: '1', list })], models);
        assert.equal(check?.mismatches.length, 1000);
        assert.equal(check.total, 1200);
    });

    it('is done in steps', () => {
        const steps = checkRecords(
            [batch('saved', ...Array.from({ length: 2000 }, (_, id) => whole(String(id))))],
            new Map(),
        );
        let count = 0;
        for (let step = steps.next(); step.done !== true; step = steps.next()) count++;
        assert.ok(count >= 15, String(count));
    });
});
