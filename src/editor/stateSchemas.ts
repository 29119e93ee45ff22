import * as z from 'zod';

export const text = z.string();

export const flags = z.record(z.string(), z.boolean());

export const environments = z.array(
    z.object({ id: z.string(), name: z.string(), origin: z.string().exactOptional(), production: z.boolean() }),
);

export const storedKey = z.object({ version: z.literal(1), origin: z.string(), key: z.string() });

const aside = z.object({
    unread: z.record(z.string(), z.string()),
    unions: z.record(z.string(), z.object({ chosen: z.number(), kept: z.record(z.string(), z.string()) })),
    lastValid: z.string().exactOptional(),
});

export const drafts = z.record(
    z.string(),
    z.object({
        connection: z.string(),
        input: z.string(),
        metadata: z.string(),
        checkpoint: z.string(),
        lastSyncDate: z.string(),
        // Drafts of before there was a form have none.
        aside: z
            .object({
                input: aside.exactOptional(),
                metadata: aside.exactOptional(),
                checkpoint: aside.exactOptional(),
                lastSyncDate: aside.exactOptional(),
            })
            .default({}),
    }),
);

export const targets = z.record(z.string(), z.object({ integration: z.string(), name: z.string() }));

export const texts = z.array(z.string());

export const names = z.record(z.string(), z.string());

export const textsByName = z.record(z.string(), z.array(z.string()));
