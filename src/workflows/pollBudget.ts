import type { RateLimit } from '../api/rateLimit.ts';
import type { Clock } from './clock.ts';

/** Half of the platform's default of 200 requests a minute: the rest is for the person, the CLI and colleagues. */
const looksPerMinute = 100;
const minuteMs = 60_000;

/** One budget for all polling of a window and server: looks wait for their turn, and longer when the server runs low. */
export class PollBudget {
    private readonly clock: Clock;
    private readonly taken: number[] = [];
    private notBefore = 0;
    private line: Promise<unknown> = Promise.resolve();

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /**
     * Resolves when one more look fits; first come, first served. Resolves at once when `signal` fires (there will be no
     * look), and when `hurry` fires (the person wants this look now).
     */
    async turn(signal: AbortSignal, hurry: AbortSignal): Promise<void> {
        const either = AbortSignal.any([signal, hurry]);
        const turn = this.line.then(() => this.waitForRoom(either));
        this.line = turn;
        const taken = await Promise.race([turn, fired(either)]);
        if (!taken && !signal.aborted) this.taken.push(this.clock.now());
    }

    /** The server said how much is left: below a quarter, looks are spread over the time until the limit resets. */
    heard({ limit, remaining, resetAt }: RateLimit): void {
        if (remaining * 4 > limit) return;
        const now = this.clock.now();
        const left = Math.min(Math.max(resetAt - now, 0), minuteMs);
        this.notBefore = Math.max(this.notBefore, now + left / Math.max(remaining, 1));
    }

    /** The server asked to wait. */
    mustWait(ms: number): void {
        this.notBefore = Math.max(this.notBefore, this.clock.now() + ms);
    }

    /** Whether it took a look; not when the signal fired. */
    private async waitForRoom(signal: AbortSignal): Promise<boolean> {
        while (!signal.aborted) {
            const now = this.clock.now();
            while ((this.taken[0] ?? now) <= now - minuteMs) this.taken.shift();
            const oldest = this.taken[this.taken.length - looksPerMinute];
            const free = Math.max(this.notBefore, oldest === undefined ? 0 : oldest + minuteMs);
            if (free <= now) {
                this.taken.push(now);
                return true;
            }
            await this.clock.sleep(free - now, signal);
        }
        return false;
    }
}

/** Resolves to false when the signal fires. */
function fired(signal: AbortSignal): Promise<false> {
    return new Promise((resolve) => {
        if (signal.aborted) resolve(false);
        else signal.addEventListener('abort', () => resolve(false), { once: true });
    });
}
