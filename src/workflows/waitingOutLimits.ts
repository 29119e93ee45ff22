import { FailureError, type Failure } from '../core/failure/failure.ts';
import type { Clock } from './clock.ts';

/** More often than this, waiting helps nobody. */
const mostTries = 3;

/** The server asked to wait before a request is sent again. `nextTryAt`: epoch milliseconds. */
export interface Limited {
    readonly kind: 'limited';
    readonly failure: Failure;
    readonly nextTryAt: number;
}

/**
 * Sends a request that the server may refuse for coming too often: it was not handled then, so it is sent again after
 * the time the server asks for, and each wait is told. Nothing else is sent twice.
 */
export async function* waitingOutLimits<Answer>(
    clock: Clock,
    signal: AbortSignal | undefined,
    send: () => Promise<Answer>,
): AsyncGenerator<Limited, Answer> {
    for (let tries = 1; ; tries++) {
        try {
            return await send();
        } catch (error) {
            if (!(error instanceof FailureError) || error.failure.kind !== 'rateLimited') throw error;
            if (tries >= mostTries || hasEnded(signal)) throw error;
            const { failure } = error;
            yield { kind: 'limited', failure, nextTryAt: clock.now() + failure.retryAfterMs };
            await clock.sleep(failure.retryAfterMs, signal);
            // Stopped while waiting: what was not sent yet is not sent any more.
            if (hasEnded(signal)) throw new FailureError({ kind: 'cancelled' });
        }
    }
}

/** Asked anew each time: signals fire while we wait. */
function hasEnded(signal: AbortSignal | undefined): boolean {
    return signal?.aborted === true;
}
