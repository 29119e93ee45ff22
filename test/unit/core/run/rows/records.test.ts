import assert from 'node:assert/strict';
import type { RunRecord } from '../../../../../src/core/run/rows/record.ts';
import { recordColumns } from '../../../../../src/core/run/rows/recordColumns.ts';
import { recordOrder, type RecordWish } from '../../../../../src/core/run/rows/recordOrder.ts';
import { RowsMemo, runRows, type RunContent } from '../../../../../src/core/run/rows/runRows.ts';
import { sorted } from '../../../../../src/core/run/rows/sorted.ts';
import { finish } from '../../../../../src/core/steps.ts';
import { seeded } from '../../../../support/seeded.ts';

const saved = (...values: readonly unknown[]): readonly RunRecord[] =>
    values.map((value) => ({ kind: 'saved', value }));

const order = (records: readonly RunRecord[], wish: Partial<RecordWish>): readonly number[] =>
    finish(recordOrder(records, { kinds: [], text: '', ...wish }));

describe('the records of a model', () => {
    it('keep their order, and are sorted with what is equal in that order', () => {
        const records = saved({ n: 2, t: 'b' }, { n: 1, t: 'b' }, { n: 10, t: 'a' }, { n: null, t: 'b' }, {});
        assert.deepEqual(order(records, {}), [0, 1, 2, 3, 4]);
        assert.deepEqual(order(records, { sort: { column: 'n', descending: false } }), [1, 0, 2, 3, 4]);
        assert.deepEqual(order(records, { sort: { column: 'n', descending: true } }), [2, 0, 1, 3, 4]);
        assert.deepEqual(order(records, { sort: { column: 't', descending: true } }), [0, 1, 3, 2, 4]);
    });

    it('are found by any text or number in them, not by their keys', () => {
        const records = saved({ title: 'Fix LOGIN' }, { user: { names: ['login'] } }, { login: 1 }, 'login', 77);
        assert.deepEqual(order(records, { text: ' login ' }), [0, 1, 3]);
        assert.deepEqual(order(records, { text: '77' }), [4]);
    });

    it('have a column for each field, also one that Object has a member of', () => {
        const records = saved({ constructor: 'own', b: 1 }, { id: 1, b: 'x' });
        assert.deepEqual(
            recordColumns(records).map(({ name }) => name),
            ['id', 'constructor', 'b'],
        );
        assert.deepEqual(order(records, { sort: { column: 'constructor', descending: false } }), [0, 1]);
    });

    it('say where those stand that are open', () => {
        const records = saved({ n: 3 }, { n: 1 }, { n: 2 });
        const content: RunContent = {
            value: () => undefined,
            records: () => records,
            lines: { length: 0, at: () => undefined, textAt: () => '', sourceAt: () => 'nango', lengthAt: () => 0 },
            calls: [],
        };
        const query = { model: 'M', kinds: [], text: '', sort: { column: 'n', descending: false } } as const;
        const rows = finish(runRows.records(content, { ...query, open: [0, 2] }, new RowsMemo()));
        assert.deepEqual(rows.facts.openAt, [2, 1]);
        assert.deepEqual(
            [0, 1, 2, 3].map((row) => rows.at(row)?.record),
            [1, 2, 0, undefined],
        );
        const filtered = finish(runRows.records(content, { ...query, text: '1', open: [0] }, new RowsMemo()));
        assert.deepEqual(filtered.facts.openAt, [-1]);
    });

    it('are sorted in steps as they would be at once', () => {
        const next = seeded(3);
        for (const count of [0, 1, 511, 512, 513, 5_000]) {
            const items = Array.from({ length: count }, (_, index) => ({ key: next(50), index }));
            const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
            assert.deepEqual(finish(sorted(items, byKey)), items.toSorted(byKey));
        }
    });
});
