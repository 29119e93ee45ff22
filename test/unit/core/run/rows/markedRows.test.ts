import assert from 'node:assert/strict';
import { recordColumns } from '../../../../../src/core/run/rows/recordColumns.ts';
import { recordOrder } from '../../../../../src/core/run/rows/recordOrder.ts';
import { RowsMemo, type RunContent } from '../../../../../src/core/run/rows/runRows.ts';
import { rowOfMarked, rowOfValue } from '../../../../../src/core/run/rows/soughtRow.ts';
import { treeRows, type TreeWish } from '../../../../../src/core/run/rows/treeRows.ts';
import { finish } from '../../../../../src/core/steps.ts';

const value = {
    a: [
        { id: 1, name: 'x' },
        { id: 2, name: 'y' },
    ],
    b: { c: { d: 5 } },
    e: null,
};
const folds = { levels: 2, chosen: [] };

const paths = (wish: Partial<TreeWish>): string[] => {
    const rows = finish(treeRows(value, { folds, filter: '', ...wish }));
    return Array.from({ length: rows.length }, (_, index) => rows.at(index)?.path ?? '');
};

describe('The rows of marked values', () => {
    it('are those values and what holds them, in the order of the value', () => {
        assert.deepEqual(
            paths({
                only: [
                    ['b', 'c', 'd'],
                    ['a', 1, 'name'],
                    ['a', 0, 'id'],
                ],
            }),
            ['', 'a', 'a[0]', 'a[0].id', 'a[1]', 'a[1].name', 'b', 'b.c', 'b.c.d'],
        );
    });

    it('are no hits of a filter that nobody typed', () => {
        const rows = finish(treeRows(value, { folds, filter: '', only: [['b', 'c', 'd']] }));
        assert.equal(rows.facts.hits, 0);
        assert.equal(rows.at(1)?.hit, undefined);
    });

    it('leave closed what has no mark below', () => {
        assert.deepEqual(paths({ only: [['b']] }), ['', 'b']);
        assert.deepEqual(paths({ only: [[], ['e']] }), ['', 'e']);
        assert.deepEqual(paths({ only: [] }), []);
        assert.deepEqual(paths({ only: [['nowhere'], ['a', 7], ['a', 'x'], ['e', 'f']] }), []);
    });

    it('are filtered by text as all rows are', () => {
        const only = [
            ['a', 0, 'name'],
            ['a', 1, 'name'],
            ['b', 'c', 'd'],
        ];
        assert.deepEqual(paths({ only, filter: 'y' }), ['', 'a', 'a[1]', 'a[1].name']);
        assert.deepEqual(paths({ only, filter: 'c' }), ['', 'b', 'b.c', 'b.c.d']);
        assert.deepEqual(paths({ only, filter: 'e: null' }), []);
    });

    it('say their places among what is shown', () => {
        const rows = finish(treeRows(value, { folds, filter: '', only: [['a', 1, 'name'], ['e']] }));
        assert.deepEqual(
            [rows.at(1)?.position, rows.at(1)?.siblings, rows.at(4)?.path, rows.at(4)?.position],
            [1, 2, 'e', 2],
        );
    });

    it('are found by the steps that lead to them, where they are in sight', () => {
        const content: RunContent = {
            value: () => value,
            records: () => [],
            lines: { length: 0, at: () => undefined, textAt: () => '', sourceAt: () => 'function', lengthAt: () => 0 },
            calls: [],
        };
        const rowOf = (path: readonly (string | number)[], wish: Partial<TreeWish> = {}): number | undefined =>
            finish(rowOfValue(content, { part: { of: 'result' }, folds, filter: '', ...wish }, path));
        assert.equal(rowOf([]), 0);
        assert.equal(rowOf(['b']), 4);
        assert.equal(rowOf(['a', 1]), 3);
        assert.equal(rowOf(['a', 1, 'name']), undefined, 'folded away');
        const open = { levels: 2, chosen: [['a[1]', true]] } as const;
        assert.equal(rowOf(['a', 1, 'name'], { folds: open }), 5);
        assert.equal(rowOf(['a', 1, 'nothing'], { folds: open }), undefined);
        assert.equal(rowOf(['e'], { filter: 'y' }), undefined, 'filtered away');
        assert.equal(rowOf(['a'], { filter: 'no such text' }), undefined);
    });
});

describe('The rows of marked records', () => {
    const records = ['d', 'b', 'a', 'c', 'e'].map((id) => ({ kind: 'saved' as const, value: { id } }));
    const marked = [
        [1, 2],
        [4, 4],
    ] as const;
    const byId = { column: 'id', descending: false };

    it('are shown alone in any order', () => {
        const order = (sort?: typeof byId): readonly number[] =>
            finish(recordOrder(records, { kinds: [], text: '', sort, only: marked }));
        assert.deepEqual(order(), [1, 2, 4]);
        assert.deepEqual(order(byId), [2, 1, 4]);
    });

    it('are gone through in the order shown, round and round', () => {
        const content: RunContent = {
            value: () => undefined,
            records: () => records,
            lines: { length: 0, at: () => undefined, textAt: () => '', sourceAt: () => 'function', lengthAt: () => 0 },
            calls: [],
        };
        const memo = new RowsMemo();
        const next = (from: number, back: boolean, text = ''): number | undefined =>
            finish(
                rowOfMarked(
                    content,
                    { model: 'M', kinds: [], text, sort: byId, open: [] },
                    { marked, from, back },
                    memo,
                ),
            );
        // In sight: a b c d e, of which a, b and e are marked.
        assert.deepEqual(
            [-1, 0, 1, 3, 4].map((from) => next(from, false)),
            [0, 1, 4, 4, 0],
        );
        assert.deepEqual(
            [0, 1, 4].map((from) => next(from, true)),
            [4, 0, 1],
        );
        assert.equal(next(0, false, 'c'), undefined);
        assert.equal(next(0, false, 'nothing'), undefined);
    });
});

describe('The columns of a model', () => {
    const records = [{ kind: 'saved' as const, value: { title: 't', more: 1, id: '1' } }];
    const names = (named?: readonly string[]): string[] =>
        recordColumns(records, { marked: [], ...(named ? { named } : {}) }).map(
            ({ name, extra }) => name + (extra ? ' (extra)' : ''),
        );

    it('stand as the model names them, the id first, then what else the records have', () => {
        assert.deepEqual(names(['absent', 'title', 'id']), ['id', 'absent', 'title', 'more (extra)']);
        assert.deepEqual(names(), ['id', 'title', 'more']);
    });

    it('have room for marks', () => {
        const width = (marked: readonly string[]): number | undefined =>
            recordColumns(records, { marked }).find(({ name }) => name === 'more')?.width;
        assert.equal(width(['more']), (width([]) ?? 0) + 4);
    });
});
