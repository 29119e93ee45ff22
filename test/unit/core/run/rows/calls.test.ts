import assert from 'node:assert/strict';
import { callRows, type CallWish } from '../../../../../src/core/run/rows/callRows.ts';
import { finish } from '../../../../../src/core/steps.ts';

const call = (status: number, path: string, query: string) => ({ method: 'GET', status, path, query });
const calls = [
    call(200, '/user', ''),
    call(200, '/issues', 'page=1'),
    call(200, '/issues', 'page=2'),
    call(200, '/issues', 'page=3'),
    call(429, '/issues', 'page=3'),
    call(404, '/user', ''),
];

const shown = (wish: Partial<CallWish>): readonly string[] => {
    const rows = finish(callRows(calls, { grouped: true, filter: '', open: [], ...wish }));
    return Array.from({ length: rows.length }, (_, index) => {
        const row = rows.at(index);
        const open = row?.open === undefined ? '' : row.open ? ' open' : ' folded';
        return `${row?.first}-${row?.last} ${row?.call.path}?${row?.call.query}${open}${row?.inGroup ? ' in' : ''}`;
    });
};

describe('the rows of calls', () => {
    it('hold repeats that follow each other in one row', () => {
        assert.deepEqual(shown({}), ['1-1 /user?', '2-4 /issues?… folded', '5-5 /issues?page=3', '6-6 /user?']);
        assert.deepEqual(shown({ open: [2] }).slice(1, 5), [
            '2-4 /issues?… open',
            '2-2 /issues?page=1 in',
            '3-3 /issues?page=2 in',
            '4-4 /issues?page=3 in',
        ]);
        assert.equal(shown({ grouped: false }).length, 6);
    });

    it('are found by all that is told of a call', () => {
        assert.deepEqual(shown({ filter: 'PAGE=3' }), ['4-4 /issues?page=3', '5-5 /issues?page=3']);
        assert.deepEqual(shown({ filter: '429' }), ['5-5 /issues?page=3']);
    });

    it('open the group of the call that is pointed at, and say where it stands', () => {
        const rows = finish(callRows(calls, { grouped: true, filter: '', open: [], pointed: 3 }));
        assert.deepEqual([rows.facts.refused, rows.facts.pointedRow], [2, 3]);
        assert.equal(rows.at(3)?.call.query, 'page=2');
        const single = finish(callRows(calls, { grouped: true, filter: '', open: [], pointed: 6 }));
        assert.equal(single.facts.pointedRow, 3);
    });
});
