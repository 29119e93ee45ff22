import assert from 'node:assert/strict';
import { keepLimits, runsToDrop, type KeptRun } from '../../../../../src/core/run/history/runsToDrop.ts';

const clock = { now: 0 };
function run(part: Partial<KeptRun> & { readonly key: string }): KeptRun {
    clock.now += 1;
    return { functionKey: 'f', startedAt: clock.now, bytes: 0, pinned: false, underWay: false, ...part };
}
const many = (count: number, part: Partial<KeptRun> = {}): readonly KeptRun[] =>
    Array.from({ length: count }, (_, index) => run({ key: `${part.functionKey ?? 'f'}${index}`, ...part }));

describe('Which runs are kept', () => {
    it('the newest 50 of each function', () => {
        const runs = [...many(52, { functionKey: 'a' }), ...many(50, { functionKey: 'b' }), run({ key: 'c' })];
        assert.deepEqual(runsToDrop(runs).toSorted(), ['a0', 'a1']);
    });

    it('of all together, the newest whose reports take 50 MB', () => {
        const third = Math.ceil(keepLimits.bytes / 3);
        const runs = [
            run({ key: 'oldest', functionKey: 'a', bytes: third }),
            run({ key: 'without a report', functionKey: 'a' }),
            run({ key: 'older', functionKey: 'b', bytes: third }),
            run({ key: 'newer', functionKey: 'a', bytes: third }),
            run({ key: 'newest', functionKey: 'c', bytes: third - 10 }),
        ];
        assert.deepEqual(runsToDrop(runs), ['oldest']);
        assert.deepEqual(runsToDrop(runs.slice(1)), []);
    });

    it('pinned ones always, but they count', () => {
        const pinned = many(3, { pinned: true, functionKey: 'p' }).map((each) => ({ ...each, functionKey: 'f' }));
        const others = many(50);
        assert.deepEqual(runsToDrop([...pinned, ...others]), ['f2', 'f1', 'f0']);
        const large = run({ key: 'large', pinned: true, bytes: keepLimits.bytes });
        const small = run({ key: 'small', bytes: 1 });
        assert.deepEqual(runsToDrop([large, small, run({ key: 'newest', bytes: 1 })]), ['small']);
    });

    it('those under way always', () => {
        const going = many(60, { underWay: true, bytes: keepLimits.bytes });
        assert.deepEqual(runsToDrop(going), []);
    });

    it('the newest of all always, whatever it takes', () => {
        const runs = [...many(50, { pinned: true }), run({ key: 'before' }), run({ key: 'newest', bytes: 2 ** 40 })];
        assert.deepEqual(runsToDrop(runs), ['before']);
    });

    it('in whatever order they are given', () => {
        const runs = many(53);
        assert.deepEqual(runsToDrop(runs.toReversed()).toSorted(), runsToDrop(runs).toSorted());
        assert.deepEqual(runsToDrop([]), []);
    });
});
