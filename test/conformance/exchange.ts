import { readFileSync } from 'node:fs';
import * as z from 'zod';

const exchange = z.object({
    name: z.string(),
    group: z.string(),
    note: z.string(),
    request: z.object({
        method: z.string(),
        path: z.string(),
        headers: z.record(z.string(), z.string()),
        body: z.unknown(),
    }),
    response: z.object({
        status: z.number(),
        headers: z.record(z.string(), z.string()),
        body: z.unknown(),
    }),
});

/** A request to the platform and its answer, as they were recorded. */
export type Exchange = z.infer<typeof exchange>;

/** All recorded exchanges, in the order in which they were made. */
export function readExchanges(): readonly Exchange[] {
    const text = readFileSync(new URL('../fixtures/wire.json', import.meta.url), 'utf8');
    return z.array(exchange).parse(JSON.parse(text));
}

/** The recorded GET that shows how the job of a `….create` ended. */
export function resultOf(create: Exchange, exchanges: readonly Exchange[]): Exchange | undefined {
    const name = create.name.replace(/\.create$/, '.result');
    return name === create.name ? undefined : exchanges.find((each) => each.name === name);
}
