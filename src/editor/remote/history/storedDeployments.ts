import * as z from 'zod';

const storedDeployment = z.object({
    key: z.string(),
    functionKey: z.string(),
    name: z.string(),
    type: z.enum(['action', 'sync']),
    integration: z.string(),
    environment: z.object({ id: z.string(), name: z.string(), production: z.boolean() }),
    origin: z.string(),
    codeHash: z.string(),
    version: z.string().exactOptional(),
    replaced: z.string().exactOptional(),
    putsBack: z.boolean(),
    startedAt: z.number(),
    phase: z.enum(['starting', 'running', 'reconnecting', 'deployed', 'failed', 'lost']),
    deploymentId: z.string().exactOptional(),
    runningSince: z.number().exactOptional(),
    endedAt: z.number().exactOptional(),
    durationMs: z.number().exactOptional(),
    deployedFunctions: z.array(z.object({ name: z.string(), version: z.string().exactOptional() })),
    output: z.string().exactOptional(),
    refusal: z.string().exactOptional(),
    problems: z.number().exactOptional(),
});

/** Deployments that can't be read are left out; the rest stays. */
export const storedDeployments = z
    .array(z.unknown())
    .transform((list) => list.flatMap((each) => storedDeployment.safeParse(each).data ?? []));
