import { inspect } from 'node:util';
import { setTimeout } from 'node:timers/promises';

const POLL_MS = 100;

/** How long the workbench may take for anything: the first lenses of a window wait for TypeScript's server. */
export const WAIT_MS = 45_000;

/** Reads again and again until the value is as wanted; fails with the last value read. */
export async function eventually<T>(
    what: string,
    read: () => Promise<T>,
    isWanted: (value: T) => boolean,
    withinMs = WAIT_MS,
): Promise<T> {
    const deadline = Date.now() + withinMs;
    for (;;) {
        const value = await read();
        if (isWanted(value)) return value;
        if (Date.now() > deadline)
            throw new Error(
                `Waited ${withinMs / 1000} s for ${what}; it is ${inspect(value, { maxStringLength: 500 })}`,
            );
        await setTimeout(POLL_MS);
    }
}
