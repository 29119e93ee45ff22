import * as z from 'zod';

const functionType = z.enum(['action', 'sync']);

const serverText = z.string();
const job = z.enum(['dryRun', 'deployment']);

/** Why a run failed or was lost, as far as it can have one of these reasons after a reload; others are dropped. */
const storedFailure = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('connectionMissing'), connection: z.string(), integration: z.string(), serverText }),
    z.object({ kind: z.literal('integrationMissing'), integration: z.string(), environment: z.string(), serverText }),
    z.object({ kind: z.literal('keyRefused'), environment: z.string(), serverText }),
    z.object({ kind: z.literal('noKey'), environment: z.string() }),
    z.object({ kind: z.literal('compileFailed'), serverText }),
    z.object({ kind: z.literal('compileTimeout'), serverText }),
    z.object({ kind: z.literal('server'), status: z.number(), serverText }),
    z.object({ kind: z.literal('notNango'), host: z.string(), status: z.number(), serverText }),
    z.object({ kind: z.literal('unreadable'), host: z.string(), serverText }),
    z.object({ kind: z.literal('unreachable'), host: z.string(), reason: z.string() }),
    z.object({ kind: z.literal('timeout'), host: z.string(), afterMs: z.number() }),
    z.object({ kind: z.literal('maybeStarted'), job, reason: z.string() }),
    z.object({ kind: z.literal('noWord'), job, id: z.string() }),
    z.object({ kind: z.literal('jobMissing'), job, id: z.string(), serverText }),
    z.object({ kind: z.literal('unexpected'), reason: z.string() }),
]);

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
    caseName: z.string().exactOptional(),
    continues: z.string().exactOptional(),
    startedAt: z.number(),
    phase: z.enum(['compiling', 'starting', 'running', 'reconnecting', 'notWatching', 'succeeded', 'failed', 'lost']),
    compileMs: z.number().exactOptional(),
    startMs: z.number().exactOptional(),
    dryRunId: z.string().exactOptional(),
    runningSince: z.number().exactOptional(),
    endedAt: z.number().exactOptional(),
    notWatchingSince: z.number().exactOptional(),
    failure: storedFailure.exactOptional(),
    summary: z
        .object({
            headline: z.string(),
            line: z.number().exactOptional(),
            records: z.number().exactOptional(),
            mismatches: z.number().exactOptional(),
            neverSettled: z.boolean().exactOptional(),
            calls: z.number(),
            durationMs: z.number().exactOptional(),
        })
        .exactOptional(),
    pinned: z.boolean().exactOptional(),
    reportBytes: z.number().exactOptional(),
});

/** Runs that can't be read are left out; the rest stays. */
export const storedRuns = z.array(z.unknown()).transform((runs) =>
    runs.flatMap((run) => {
        const read = storedRun.safeParse(run);
        if (read.success) return [read.data];
        const { failure: _unknown, ...rest } = z.looseObject({}).catch({}).parse(run);
        const without = storedRun.safeParse(rest);
        return without.success ? [without.data] : [];
    }),
);

/** A run as kept in a file of its own. */
export const storedRunFile = z.object({ version: z.literal(1), run: z.unknown() });

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

/** A text that was run, as kept in a file. */
export const storedRunText = z.object({ source: z.string(), bundledJs: z.string().exactOptional() });
