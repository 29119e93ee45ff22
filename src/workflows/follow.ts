import { failureOf, type Failure } from '../core/failure/failure.ts';
import type { JobStatus } from '../core/run/job.ts';
import { pollDelayMs, retryDelayMs, watchLimitMs } from '../core/run/schedule.ts';
import type { Clock } from './clock.ts';
import type { PollBudget } from './pollBudget.ts';

/** A job as far as following it goes. */
export interface FollowedJob {
    readonly id: string;
    readonly status: JobStatus;
}

/** What following a job brings; `ended`, `gone` and `silent` are the last. */
export type Sighting<Job> =
    | { readonly kind: 'seen'; readonly job: Job }
    | { readonly kind: 'unreachable'; readonly failure: Failure; readonly nextTryAt: number }
    | { readonly kind: 'ended'; readonly job: Job }
    /** The server will not say more: the key was refused, or the job is unknown. */
    | { readonly kind: 'gone'; readonly failure: Failure }
    /** The watch limit has passed without an end. */
    | { readonly kind: 'silent' };

/** How to follow one job. */
export interface FollowOptions<Job> {
    readonly look: (signal: AbortSignal) => Promise<Job>;
    /** When the job started, epoch milliseconds; the schedule and the limit count from it. */
    readonly startedAt: number;
    readonly clock: Clock;
    readonly budget: PollBudget;
    /** Ends the following. */
    readonly signal: AbortSignal;
    /** Called with a function that ends the current wait ("Try Now"). */
    readonly onWait?: (wake: () => void) => void;
}

/** A job may be unknown for a moment on a server of several machines; this often in a row means it is gone. */
const unknownLooks = 3;

/**
 * Looks at a job until it ends: never two looks at once, quick at first and widening, slower when the server is away
 * or asks to wait, and no longer than the watch limit. Ends silently when the signal fires.
 */
export async function* follow<Job extends FollowedJob>(options: FollowOptions<Job>): AsyncGenerator<Sighting<Job>> {
    const { look, startedAt, clock, budget, signal } = options;
    let failures = 0;
    let unknown = 0;
    let delay = pollDelayMs(clock.now() - startedAt);
    for (;;) {
        await untilNextLook(delay, options);
        if (hasEnded(signal)) return;
        const sighting = await lookOnce(look, signal);
        if (hasEnded(signal)) return;
        const now = clock.now();
        if ('job' in sighting) {
            failures = 0;
            unknown = 0;
            const { job } = sighting;
            if (job.status === 'success' || job.status === 'failed') {
                yield { kind: 'ended', job };
                return;
            }
            yield { kind: 'seen', job };
            delay = pollDelayMs(now - startedAt);
        } else {
            const { failure } = sighting;
            unknown = failure.kind === 'jobMissing' ? unknown + 1 : 0;
            if (isFinal(failure) || unknown >= unknownLooks) {
                yield { kind: 'gone', failure };
                return;
            }
            failures += 1;
            const wait = failure.kind === 'rateLimited' ? failure.retryAfterMs : retryDelayMs(failures);
            delay = Math.min(wait, Math.max(startedAt + watchLimitMs - now, 0));
            if (failure.kind === 'rateLimited') budget.mustWait(failure.retryAfterMs);
            yield { kind: 'unreachable', failure, nextTryAt: now + delay };
        }
        if (now - startedAt >= watchLimitMs) {
            yield { kind: 'silent' };
            return;
        }
    }
}

/** Asked anew each time: signals fire while we wait. */
function hasEnded(signal: AbortSignal): boolean {
    return signal.aborted;
}

async function untilNextLook<Job>(ms: number, { clock, budget, signal, onWait }: FollowOptions<Job>): Promise<void> {
    const woken = new AbortController();
    onWait?.(() => woken.abort());
    await clock.sleep(ms, AbortSignal.any([signal, woken.signal]));
    await budget.turn(signal, woken.signal);
}

async function lookOnce<Job>(
    look: (signal: AbortSignal) => Promise<Job>,
    signal: AbortSignal,
): Promise<{ readonly job: Job } | { readonly failure: Failure }> {
    try {
        return { job: await look(signal) };
    } catch (error) {
        return { failure: failureOf(error) };
    }
}

/** No later look will bring another answer. */
function isFinal(failure: Failure): boolean {
    switch (failure.kind) {
        case 'keyRefused':
        case 'noKey':
        case 'scopeMissing':
        case 'refused':
        case 'certificate':
        case 'tooLarge':
        case 'unexpected':
        case 'cancelled':
            return true;
        default:
            return false;
    }
}
