import * as z from 'zod';

/** An integration's id wherever it is a parameter. */
export const integrationKey = z
    .string()
    .regex(/^[a-zA-Z0-9~:.@ _-]+$/)
    .max(255);

/** A function's name. */
export const functionName = z
    .string()
    .regex(/^[a-zA-Z0-9_-]+$/)
    .max(255);

/** A connection's id. */
export const connectionId = z
    .string()
    .regex(/^[a-zA-Z0-9,.;:=+~[\]|@${}"'\\/_ -]+$/)
    .max(255);

const integrationId = integrationKey.refine((value) => value !== '.' && value !== '..', {
    message: 'Integration id cannot be "." or ".."',
});
const functionType = z.enum(['action', 'sync']);
const code = z.string().min(1);
const json = z.record(z.string(), z.unknown());

/** The body of a compile. */
export const compileBody = z.strictObject({ code });

/** The body of a new dry run. */
export const dryRunBody = z.strictObject({
    integration_id: integrationId,
    function_type: functionType,
    code,
    connection_id: connectionId,
    input: z.unknown().optional(),
    metadata: json.optional(),
    checkpoint: json.optional(),
    last_sync_date: z.iso.datetime().optional(),
});

/** The body of a new deployment. */
export const deploymentBody = z.discriminatedUnion(
    'type',
    [
        z.strictObject({
            type: z.literal('function'),
            integration_id: integrationId,
            function_name: functionName,
            function_type: functionType,
            code,
            version: z.string().optional(),
            allow_destructive: z.boolean().default(false),
        }),
        z.strictObject({
            type: z.literal('template'),
            integration_id: integrationId,
            template: functionName,
            function_type: functionType.optional(),
        }),
    ],
    // The platform's zod names no alternatives here.
    { error: 'Invalid input' },
);

/** A job's id in a path. */
export const jobParams = z.strictObject({ id: z.uuid() });

/** No query at all. */
export const noQuery = z.strictObject({});
