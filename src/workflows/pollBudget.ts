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
    private line: Promise<void> = Promise.resolve();

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** Resolves when one more look fits; first come, first served. Returns at once when the signal fires. */
    async turn(signal: AbortSignal): Promise<void> {
        const turn = this.line.then(() => this.waitForRoom(signal));
        this.line = turn;
        await turn;
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

    private async waitForRoom(signal: AbortSignal): Promise<void> {
        while (!signal.aborted) {
            const now = this.clock.now();
            while ((this.taken[0] ?? now) <= now - minuteMs) this.taken.shift();
            const oldest = this.taken[this.taken.length - looksPerMinute];
            const free = Math.max(this.notBefore, oldest === undefined ? 0 : oldest + minuteMs);
            if (free <= now) {
                this.taken.push(now);
                return;
            }
            await this.clock.sleep(free - now, signal);
        }
    }
}
