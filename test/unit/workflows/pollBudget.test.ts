import assert from 'node:assert/strict';
import { PollBudget } from '../../../src/workflows/pollBudget.ts';
import { ManualClock } from '../../support/manualClock.ts';

/** Nobody is in a hurry. */
const never = new AbortController().signal;

/** Takes turns as fast as the budget gives them. */
async function greedy(budget: PollBudget, clock: ManualClock, forMs: number, takers = 1): Promise<readonly number[]> {
    const turns: number[] = [];
    const { signal } = new AbortController();
    const start = clock.now();
    const take = async (): Promise<void> => {
        for (;;) {
            await budget.turn(signal, never);
            turns.push(clock.now() - start);
            await clock.sleep(10, signal);
        }
    };
    for (let i = 0; i < takers; i++) void take();
    await clock.pass(forMs);
    return turns;
}

describe('PollBudget', () => {
    it('gives at most 100 looks in any minute, to all runs together', async () => {
        const clock = new ManualClock();
        const turns = await greedy(new PollBudget(clock), clock, 180_000, 3);
        for (const from of turns) assert.ok(turns.filter((at) => at >= from && at < from + 60_000).length <= 100);
        assert.ok(turns.length >= 300);
    });

    it('does not make a single run wait', async () => {
        const clock = new ManualClock();
        const turns = await greedy(new PollBudget(clock), clock, 500);
        assert.ok(turns.length > 40);
    });

    it('slows down before the server refuses', async () => {
        const clock = new ManualClock();
        const budget = new PollBudget(clock);
        budget.heard({ limit: 200, remaining: 10, resetAt: clock.now() + 30_000 });
        const turns = await greedy(budget, clock, 3_000);
        assert.deepEqual(turns[0], 3_000);
    });

    it('does not mind how much is left while it is plenty', async () => {
        const clock = new ManualClock();
        const budget = new PollBudget(clock);
        budget.heard({ limit: 200, remaining: 150, resetAt: clock.now() + 30_000 });
        assert.equal((await greedy(budget, clock, 100))[0], 0);
    });

    it('waits as long as the server asks', async () => {
        const clock = new ManualClock();
        const budget = new PollBudget(clock);
        budget.mustWait(40_000);
        assert.equal((await greedy(budget, clock, 60_000))[0], 40_000);
    });

    it('lets go of those who stop', async () => {
        const clock = new ManualClock();
        const budget = new PollBudget(clock);
        budget.mustWait(40_000);
        const controller = new AbortController();
        const before = clock.now();
        const turn = budget.turn(controller.signal, never);
        controller.abort();
        await turn;
        assert.equal(clock.now(), before);
    });

    it('gives a look at once to a person who asks for it, past those who wait, and counts it', async () => {
        const clock = new ManualClock();
        const budget = new PollBudget(clock);
        const { signal } = new AbortController();
        for (let look = 0; look < 99; look++) await budget.turn(signal, never);
        const hurry = new AbortController();
        budget.mustWait(40_000);
        const waiting = budget.turn(signal, never);
        const before = clock.now();
        const hurried = budget.turn(signal, hurry.signal);
        hurry.abort();
        await hurried;
        assert.equal(clock.now(), before);
        // The hundredth of this minute: the one who waits gets no look when the wait is over, but in the next minute.
        await clock.pass(40_000);
        let looked = false;
        void waiting.then(() => (looked = true));
        await clock.pass(10_000);
        assert.equal(looked, false);
        await clock.pass(10_000);
        assert.equal(looked, true);
    });
});
