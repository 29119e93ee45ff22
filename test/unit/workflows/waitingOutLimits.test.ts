import assert from 'node:assert/strict';
import { FailureError } from '../../../src/core/failure.ts';
import { waitingOutLimits } from '../../../src/workflows/waitingOutLimits.ts';
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

describe('waitingOutLimits', () => {
    it('sends again after the time the server asks for', async () => {
        const clock = new ManualClock();
        const request = new Request(1);
        const answer = waitingOutLimits(clock, undefined, request.send);
        await clock.pass(39_999);
        assert.equal(request.sent, 1);
        await clock.pass(1);
        assert.equal(await answer, 'answer');
        assert.equal(request.sent, 2);
    });

    it('sends nothing more once it was stopped while waiting', async () => {
        const clock = new ManualClock();
        const request = new Request(1);
        const controller = new AbortController();
        const failing = assert.rejects(
            waitingOutLimits(clock, controller.signal, request.send),
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
        const failing = assert.rejects(waitingOutLimits(clock, undefined, request.send), (error) => error === limited);
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
        await assert.rejects(waitingOutLimits(new ManualClock(), undefined, send), (error) => error === failure);
        assert.equal(sent, 1);
    });
});
