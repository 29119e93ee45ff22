import { inspect } from 'node:util';

/** Below mocha's own limit, so that a failure tells what was waited for. Milliseconds. */
const limitMs = 25_000;
const pollMs = 50;

/** Reads until the value is as wanted; fails with the last value read. For what VS Code has no event for. */
export async function until<Value>(
    what: string,
    read: () => Value | Promise<Value>,
    isWanted: (value: Value) => boolean,
    withinMs = limitMs,
): Promise<Value> {
    const deadline = Date.now() + withinMs;
    for (;;) {
        const value = await read();
        if (isWanted(value)) return value;
        if (Date.now() > deadline) throw new Error(`Waited for ${what}; it is ${inspect(value, { depth: 4 })}`);
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
}
