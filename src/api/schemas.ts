import * as z from 'zod';

/**
 * Answers of the Functions API, as measured on Nango 0.71. Tolerant: unknown fields pass, optional ones may be null.
 */

const functionType = z.enum(['action', 'sync']);
const jobStatus = z.enum(['waiting', 'running', 'success', 'failed']);
const timestamp = z.string();

/** `{code, message, payload?}`; a 400 may carry `errors` instead of `message`. */
export const wireError = z.object({
    error: z.object({
        code: z.string(),
        message: z.string().optional(),
        payload: z.unknown().optional(),
        errors: z
            .array(
                z.object({
                    code: z.string().optional(),
                    message: z.string(),
                    path: z.array(z.union([z.string(), z.number()])),
                }),
            )
            .optional(),
    }),
});
export type WireError = z.infer<typeof wireError>['error'];

const jobError = z.object({
    code: z.string().default('unknown'),
    message: z.string().default(''),
    payload: z.unknown().optional(),
});

export const wireCompiled = z.object({
    bundle_size_bytes: z.number(),
    bundled_js: z.string(),
    compiled_at: timestamp,
});

export const wireDryRun = z.object({
    id: z.string(),
    status: jobStatus,
    created_at: timestamp,
    integration_id: z.string().nullish(),
    function_type: functionType.nullish(),
    started_at: timestamp.nullish(),
    completed_at: timestamp.nullish(),
    duration_ms: z.number().nullish(),
    output: z.string().nullish(),
    result: z.unknown().optional(),
    error: jobError.nullish(),
});
export type WireDryRun = z.infer<typeof wireDryRun>;

export const wireDeployment = z.object({
    id: z.string(),
    status: jobStatus,
    created_at: timestamp,
    completed_at: timestamp.nullish(),
    duration_ms: z.number().nullish(),
    deployed: z.boolean().nullish(),
    deployed_functions: z.array(z.object({ name: z.string(), version: z.string().nullish() })).nullish(),
    output: z.string().nullish(),
    error: jobError.nullish(),
});
export type WireDeployment = z.infer<typeof wireDeployment>;

export const wireIntegrations = z.object({
    data: z.array(z.object({ unique_key: z.string(), provider: z.string(), display_name: z.string().nullish() })),
});

export const wireConnections = z.object({
    connections: z.array(
        z.object({
            connection_id: z.string(),
            provider_config_key: z.string(),
            provider: z.string().nullish(),
            errors: z.array(z.object({ type: z.string().optional() })).nullish(),
            metadata: z.record(z.string(), z.unknown()).nullish(),
            end_user: z
                .object({ id: z.string().nullish(), display_name: z.string().nullish(), email: z.string().nullish() })
                .nullish(),
        }),
    ),
});
