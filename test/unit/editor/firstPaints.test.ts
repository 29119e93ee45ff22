import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { FirstPaints } from '../../../src/editor/runs/firstPaints.ts';

describe('first paints of ended runs', () => {
    beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
    afterEach(() => mock.timers.reset());

    /** What was waited for, in the order in which it came. */
    function waiting(paints: FirstPaints, ...keys: readonly string[]): { came: string[]; settle: () => Promise<void> } {
        const came: string[] = [];
        for (const key of keys) void paints.of(key).then(() => came.push(key));
        return { came, settle: () => new Promise((resolve) => setImmediate(resolve)) };
    }

    it('are waited for until the page tells, each for itself', async () => {
        const paints = new FirstPaints();
        paints.expect('a');
        paints.expect('b');
        const { came, settle } = waiting(paints, 'a', 'b', 'not shown');
        await settle();
        assert.deepEqual(came, ['not shown']);
        paints.painted('b');
        await settle();
        assert.deepEqual(came, ['not shown', 'b']);
        paints.painted('a');
        await settle();
        assert.deepEqual(came, ['not shown', 'b', 'a']);
        await paints.of('a');
    });

    it('are waited for no longer than a second, however often they are expected', async () => {
        const paints = new FirstPaints();
        paints.expect('a');
        mock.timers.tick(900);
        paints.expect('a');
        const { came, settle } = waiting(paints, 'a');
        await settle();
        assert.deepEqual(came, []);
        mock.timers.tick(100);
        await settle();
        assert.deepEqual(came, ['a']);
    });

    it('hold up nothing once the window closes', async () => {
        const paints = new FirstPaints();
        paints.expect('a');
        paints.dispose();
        await paints.of('a');
    });
});
