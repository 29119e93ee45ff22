import * as z from 'zod';

/**
 * Answers about what is deployed and about the catalog, as measured on Nango 0.71. Tolerant: unknown fields pass, and
 * what a server leaves out is not missed.
 */

const texts = z.array(z.string()).nullish().catch(undefined);

const described = z.object({
    name: z.string(),
    type: z.string(),
    description: z.string().nullish(),
    scopes: texts,
    returns: texts,
    input: z.string().nullish().catch(undefined),
    json_schema: z.unknown(),
    runs: z.string().nullish(),
    auto_start: z.boolean().nullish(),
});

const deployed = described.extend({
    source: z.string().nullish(),
    enabled: z.boolean().nullish(),
    last_deployed: z.string().nullish(),
});
export type WireFunction = z.infer<typeof deployed>;

const template = described.extend({ version: z.string().nullish() });
export type WireTemplate = z.infer<typeof template>;

export const wireFunction = z.object({ data: deployed });

export const wireFunctionPage = z.object({
    data: z.array(deployed),
    pagination: z.object({ total: z.number() }).nullish(),
});

export const wireFunctionCode = z.object({ code: z.string() });

export const wireDeleted = z.object({ data: z.object({ success: z.boolean() }) });

export const wireTemplates = z.object({ data: z.array(template) });
