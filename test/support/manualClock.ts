import type { Clock } from '../../src/workflows/clock.ts';

interface Sleeper {
    readonly until: number;
    readonly wake: () => void;
}

/** A clock that a test moves. Sleepers wake in order as time passes them. */
export class ManualClock implements Clock {
    private time = 1_000_000;
    private sleepers: Sleeper[] = [];

    now(): number {
        return this.time;
    }

    sleep(ms: number, signal?: AbortSignal): Promise<void> {
        return new Promise((resolve) => {
            if (signal?.aborted === true) {
                resolve();
                return;
            }
            const sleeper = { until: this.time + ms, wake: resolve };
            this.sleepers.push(sleeper);
            signal?.addEventListener('abort', () => {
                this.sleepers = this.sleepers.filter((other) => other !== sleeper);
                resolve();
            });
        });
    }

    /** Lets time pass, waking each sleeper at its own moment and letting it do what follows before the next. */
    async pass(ms: number): Promise<void> {
        const end = this.time + ms;
        await settle();
        for (;;) {
            const next = this.sleepers.filter(({ until }) => until <= end).sort((a, b) => a.until - b.until)[0];
            if (next === undefined) break;
            this.sleepers = this.sleepers.filter((other) => other !== next);
            this.time = Math.max(this.time, next.until);
            next.wake();
            await settle();
        }
        this.time = end;
    }
}

/** Lets all promises that can go on do so. */
export async function settle(): Promise<void> {
    for (let i = 0; i < 20; i++) await Promise.resolve();
}
