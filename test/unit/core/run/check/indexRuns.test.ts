import assert from 'node:assert/strict';
import { countIn, hasIndex, IndexRunsDraft } from '../../../../../src/core/run/check/indexRuns.ts';

describe('Index runs', () => {
    it('hold the indexes that were added, and no others', () => {
        const added = [0, 1, 1, 2, 5, 9, 10, 40];
        const draft = new IndexRunsDraft();
        for (const index of added) draft.add(index);
        assert.deepEqual(draft.runs, [
            [0, 2],
            [5, 5],
            [9, 10],
            [40, 40],
        ]);
        for (let index = -1; index < 50; index++) {
            assert.equal(hasIndex(draft.runs, index), added.includes(index), String(index));
        }
        assert.equal(countIn(draft.runs), 7);
        assert.equal(countIn([]), 0);
    });
});
