import * as z from 'zod';

const functionType = z.enum(['action', 'sync']);

/** A run as kept in the workspace's state: what happened, not what came back. */
const storedRun = z.object({
    key: z.string(),
    functionKey: z.string(),
    name: z.string(),
    type: functionType,
    integration: z.string(),
    environment: z.object({ id: z.string(), name: z.string(), production: z.boolean() }),
    origin: z.string(),
    codeHash: z.string(),
    inputs: z
        .object({
            connection: z.string(),
            input: z.unknown().exactOptional(),
            metadata: z.unknown().exactOptional(),
            checkpoint: z.unknown().exactOptional(),
            lastSyncDate: z.string().exactOptional(),
        })
        .exactOptional(),
    startedAt: z.number(),
    phase: z.enum(['compiling', 'starting', 'running', 'reconnecting', 'notWatching', 'succeeded', 'failed', 'lost']),
    compileMs: z.number().exactOptional(),
    startMs: z.number().exactOptional(),
    dryRunId: z.string().exactOptional(),
    runningSince: z.number().exactOptional(),
    endedAt: z.number().exactOptional(),
});

export const storedRuns = z.array(storedRun);

/** A platform's report as kept in a file. */
export const storedDryRun = z.object({
    id: z.string(),
    status: z.enum(['waiting', 'running', 'success', 'failed']),
    integrationId: z.string().exactOptional(),
    functionType: functionType.exactOptional(),
    createdAt: z.number(),
    startedAt: z.number().exactOptional(),
    completedAt: z.number().exactOptional(),
    durationMs: z.number().exactOptional(),
    output: z.string().exactOptional(),
    result: z.object({ value: z.unknown() }).exactOptional(),
    error: z.object({ code: z.string(), message: z.string(), payload: z.unknown().exactOptional() }).exactOptional(),
});
