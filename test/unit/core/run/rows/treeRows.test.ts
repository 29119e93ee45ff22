import assert from 'node:assert/strict';
import { countValues } from '../../../../../src/core/run/rows/countValues.ts';
import { childPath, valueAt } from '../../../../../src/core/run/rows/jsonPath.ts';
import type { RowList } from '../../../../../src/core/run/rows/rowList.ts';
import { treeRows, type Folds, type TreeFacts, type TreeRow } from '../../../../../src/core/run/rows/treeRows.ts';
import { finish } from '../../../../../src/core/steps.ts';
import { seeded } from '../../../../support/seeded.ts';

const twoLevels: Folds = { levels: 2, chosen: [] };

const list = (value: unknown, folds = twoLevels, filter = ''): RowList<TreeRow, TreeFacts> =>
    finish(treeRows(value, { folds, filter }));

const rowsOf = (rows: RowList<TreeRow, TreeFacts>): readonly TreeRow[] =>
    Array.from({ length: rows.length }, (_, index) => rows.at(index)).flatMap((row) => row ?? []);

const paths = (value: unknown, folds = twoLevels, filter = ''): readonly string[] =>
    rowsOf(list(value, folds, filter)).map(({ path }) => path);

const issues = {
    issues: [
        { id: 'a', user: { login: 'ana' } },
        { id: 'b', user: null },
    ],
    'odd key': [],
    total: 2,
};

describe('the rows of a tree', () => {
    it('are those in sight of its folds, each with its place', () => {
        assert.deepEqual(paths(issues), ['', 'issues', 'issues[0]', 'issues[1]', '["odd key"]', 'total']);
        const chosen = [
            ['issues', false],
            ['', true],
        ] as const;
        assert.deepEqual(paths(issues, { levels: 1, chosen }), ['', 'issues', '["odd key"]', 'total']);
        assert.deepEqual(paths(issues, { levels: 1, chosen: [['issues[0]', true]] }), [
            '',
            'issues',
            '["odd key"]',
            'total',
        ]);
        const rows = rowsOf(list(issues));
        assert.deepEqual(
            rows.map(({ parent, position, siblings, depth }) => [parent, position, siblings, depth]),
            [
                [undefined, 1, 1, 0],
                [0, 1, 3, 1],
                [1, 1, 2, 2],
                [1, 2, 2, 2],
                [0, 2, 3, 1],
                [0, 3, 3, 1],
            ],
        );
        assert.deepEqual(
            rows.map(({ text, branch, open }) => [text, branch, open]),
            [
                ['{3}', true, true],
                ['[2]', true, true],
                ['{2}', true, false],
                ['{2}', true, false],
                ['[0]', false, false],
                ['2', false, false],
            ],
        );
    });

    it('of a filter are its matches with all above them, and all below a key that matches', () => {
        assert.deepEqual(paths(issues, twoLevels, 'ANA'), [
            '',
            'issues',
            'issues[0]',
            'issues[0].user',
            'issues[0].user.login',
        ]);
        assert.deepEqual(list(issues, twoLevels, 'id').facts, { hits: 2 });
        assert.deepEqual(paths(issues, twoLevels, 'issues[1].'), [
            '',
            'issues',
            'issues[1]',
            'issues[1].id',
            'issues[1].user',
        ]);
        assert.deepEqual(paths(issues, twoLevels, 'nothing'), []);
    });

    it('count all values, folded or not', () => {
        assert.equal(finish(countValues(issues)), 11);
        assert.equal(finish(countValues(null)), 1);
    });

    it('lead by their paths back to their values, whatever the keys', () => {
        const next = seeded(7);
        const keys = ['a', 'b c', '"', '\\', ']', '[0]', 'a.b', '', '0', 'ünï', '__proto__x', '$_'];
        const make = (depth: number): unknown => {
            const kind = depth > 3 ? 2 : next(3);
            if (kind === 0) return Array.from({ length: next(4) }, () => make(depth + 1));
            if (kind === 1)
                return Object.fromEntries(
                    Array.from({ length: next(5) }, () => [keys[next(keys.length)] ?? '', make(depth + 1)]),
                );
            return [next(100), 'text', null, true][next(4)];
        };
        for (let round = 0; round < 200; round++) {
            const value = make(0);
            const rows = rowsOf(list(value, { levels: 99, chosen: [] }));
            assert.equal(rows.length, finish(countValues(value)));
            for (const row of rows) {
                const found = valueAt(value, row.path);
                const parent = row.parent === undefined ? undefined : rows[row.parent];
                if (parent && row.key !== undefined) assert.equal(row.path, childPath(parent.path, row.key));
                if (!row.branch && typeof found === 'string') assert.equal(row.text, JSON.stringify(found));
                if (!row.branch && typeof found === 'number') assert.equal(row.text, String(found));
            }
        }
    });
});
