import assert from 'node:assert/strict';
import { FailureError } from '../../../src/core/failure/failure.ts';
import { waitingOutLimits, type Limited } from '../../../src/workflows/waitingOutLimits.ts';
import { ManualClock, settle } from '../../support/manualClock.ts';

const limited = new FailureError({ kind: 'rateLimited', retryAfterMs: 40_000, serverText: '' });

/** A request that is refused for coming too often, so many times. */
class Request {
    sent = 0;
    readonly send = (): Promise<string> => {
        this.sent += 1;
        return this.sent > this.refusals ? Promise.resolve('answer') : Promise.reject(limited);
    };
    private readonly refusals: number;

    constructor(refusals: number) {
        this.refusals = refusals;
    }
}

/** What it came to, and the waits it told of. */
async function outcomeOf<Answer>(work: AsyncGenerator<Limited, Answer>, waits: Limited[] = []): Promise<Answer> {
    for (;;) {
        const step = await work.next();
        if (step.done === true) return step.value;
        waits.push(step.value);
    }
}

describe('waitingOutLimits', () => {
    it('sends again after the time the server asks for', async () => {
        const clock = new ManualClock();
        const request = new Request(1);
        const waits: Limited[] = [];
        const answer = outcomeOf(waitingOutLimits(clock, undefined, request.send), waits);
        await clock.pass(39_999);
        assert.equal(request.sent, 1);
        assert.deepEqual(waits, [{ kind: 'limited', failure: limited.failure, nextTryAt: clock.now() + 1 }]);
        await clock.pass(1);
        assert.equal(await answer, 'answer');
        assert.equal(request.sent, 2);
    });

    it('sends nothing more once it was stopped while waiting', async () => {
        const clock = new ManualClock();
        const request = new Request(1);
        const controller = new AbortController();
        const failing = assert.rejects(
            outcomeOf(waitingOutLimits(clock, controller.signal, request.send)),
            (error) => error instanceof FailureError && error.failure.kind === 'cancelled',
        );
        await settle();
        controller.abort();
        await failing;
        assert.equal(request.sent, 1);
    });

    it('gives up after three refusals', async () => {
        const clock = new ManualClock();
        const request = new Request(5);
        const failing = assert.rejects(
            outcomeOf(waitingOutLimits(clock, undefined, request.send)),
            (error) => error === limited,
        );
        await clock.pass(200_000);
        await failing;
        assert.equal(request.sent, 3);
    });

    it('sends nothing twice for any other failure', async () => {
        let sent = 0;
        const failure = new FailureError({ kind: 'server', status: 503, serverText: '' });
        const send = (): Promise<never> => {
            sent += 1;
            return Promise.reject(failure);
        };
        await assert.rejects(
            outcomeOf(waitingOutLimits(new ManualClock(), undefined, send)),
            (error) => error === failure,
        );
        assert.equal(sent, 1);
    });
});
