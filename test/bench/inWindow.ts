import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { reportVariable, taskVariable } from './windowReport.ts';

/** A pause between measures, so that one does not pay for what the one before left to do. Milliseconds. */
export const settleMs = 25;

/** What this window is to do. */
export function readTask<Task>(shape: z.ZodType<Task>): Task {
    return shape.parse(JSON.parse(process.env[taskVariable] ?? ''));
}

/** Hands the report to the bench. */
export function writeReport<Report>(shape: z.ZodType<Report>, report: Report): void {
    writeFileSync(process.env[reportVariable] ?? '', JSON.stringify(shape.parse(report)));
}

/** How long something takes, milliseconds. */
export async function timed(work: () => PromiseLike<unknown>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
}

/** Waits until this process has had nothing to do for half a second, at most 10 seconds. */
export async function quiet(): Promise<void> {
    const deadline = performance.now() + 10_000;
    for (let inTime = 0; inTime < 20 && performance.now() < deadline;) {
        const late = (await timed(() => wait(settleMs))) - settleMs;
        inTime = late < 5 ? inTime + 1 : 0;
    }
}

/** Looks again and again, so many milliseconds apart, until there is something; at most a minute. */
export async function until<Found>(
    everyMs: number,
    look: () => Found | undefined | PromiseLike<Found | undefined>,
): Promise<Found> {
    const deadline = performance.now() + 60_000;
    for (;;) {
        const found = await look();
        if (found !== undefined) return found;
        if (performance.now() > deadline) throw new Error(`Waited in vain: ${look.toString()}`);
        await wait(everyMs);
    }
}
