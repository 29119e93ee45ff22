import assert from 'node:assert/strict';
import { openingQuestion } from '../../../src/editor/runs/result/openingQuestion.ts';
import { rowsQuery } from '../../../src/protocol/rowsQuery.ts';
import type { ShownRun } from '../../../src/protocol/shownRun.ts';

const run: ShownRun = {
    key: 'k',
    functionKey: 'file:///a.ts',
    name: 'create-issue',
    type: 'action',
    integration: 'github',
    connection: 'demo-conn',
    environment: { name: 'dev', production: false },
    phase: 'succeeded',
    statusWord: 'Succeeded',
    announcement: '',
    startedAt: 1,
    endedAt: 2,
    limitMs: 3,
    codeChanged: false,
    steps: [],
    models: [],
    calls: [],
    callCount: 0,
    output: [],
    outputLines: 0,
};

const large = { kind: 'large' } as const;
const small = { kind: 'value', value: 1 } as const;

describe('The question that a view asks first', () => {
    it('is about the part that opens, where that is too large for the state', () => {
        const held = { result: large, models: [{ model: 'Issue', records: [], total: 20_000 }], outputLines: 9 };
        const lists = (['action', 'sync'] as const).map((type) => openingQuestion({ ...run, ...held, type })?.list);
        assert.deepEqual(lists, ['result-tree', 'records']);
        assert.equal(openingQuestion({ ...run, outputLines: 9 })?.list, 'output');
    });

    it('is none where that part came with the state, however large the others are', () => {
        assert.equal(openingQuestion({ ...run, result: small, outputLines: 9 }), undefined);
        assert.equal(openingQuestion(run), undefined);
    });

    it('is none where an error opens, or where columns are asked for as a check says', () => {
        const error = { headline: 'no', cause: '', remedies: [], stack: [], raw: '' };
        assert.equal(openingQuestion({ ...run, result: large, error }), undefined);
        assert.equal(
            openingQuestion({ ...run, result: large, check: { total: 0, models: [], inputs: [] } }),
            undefined,
        );
    });

    it('is in the words in which the view itself would be understood', () => {
        for (const type of ['action', 'sync'] as const) {
            const models = type === 'sync' ? [{ model: 'Issue', records: [], total: 20_000 }] : [];
            const query = openingQuestion({ ...run, type, result: large, models })?.query;
            // A list is known again by its words.
            assert.equal(JSON.stringify(rowsQuery.parse(query)), JSON.stringify(query));
        }
    });
});
