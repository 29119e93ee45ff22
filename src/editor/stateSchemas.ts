import * as z from 'zod';

export const text = z.string();

export const flags = z.record(z.string(), z.boolean());

export const environments = z.array(
    z.object({ id: z.string(), name: z.string(), origin: z.string().exactOptional(), production: z.boolean() }),
);

export const storedKey = z.object({ version: z.literal(1), origin: z.string(), key: z.string() });

export const drafts = z.record(
    z.string(),
    z.object({
        connection: z.string(),
        input: z.string(),
        metadata: z.string(),
        checkpoint: z.string(),
        lastSyncDate: z.string(),
    }),
);

export const targets = z.record(z.string(), z.object({ integration: z.string(), name: z.string() }));

export const texts = z.array(z.string());
