import * as z from 'zod';

const owner = z.object({
    environmentId: z.string(),
    origin: z.string(),
    integration: z.string(),
    type: z.enum(['action', 'sync']),
    name: z.string(),
});

/** What was seen deployed last, as kept in a file. */
export const storedSeen = z.object({
    version: z.literal(1),
    owner,
    at: z.number(),
    hash: z.string().exactOptional(),
    lastDeployed: z.number().exactOptional(),
    /** Absent where it could not be read, or holds a secret. */
    code: z.string().exactOptional(),
});

/** Code that a deployment replaced, as kept in a file. */
export const storedReplaced = z.object({
    version: z.literal(1),
    owner,
    /** When it was replaced. */
    at: z.number(),
    hash: z.string(),
    code: z.string(),
    codeVersion: z.string().exactOptional(),
    lastDeployed: z.number().exactOptional(),
});
