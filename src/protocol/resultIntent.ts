import * as z from 'zod';

/** What the result view may ask for. */
export const resultIntent = z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('ready') }),
    z.object({ intent: z.literal('runAgain') }),
    z.object({ intent: z.literal('runAsOtherType') }),
    z.object({ intent: z.literal('stopWatching') }),
    z.object({ intent: z.literal('watchAgain') }),
    z.object({ intent: z.literal('tryNow') }),
    z.object({ intent: z.literal('showLog') }),
    z.object({ intent: z.literal('showProblems') }),
    z.object({ intent: z.literal('showFunction') }),
    z.object({ intent: z.literal('showFrame'), index: z.number().int() }),
    z.object({ intent: z.literal('findLine') }),
    z.object({ intent: z.literal('openDryRunById') }),
    z.object({ intent: z.literal('chooseConnection') }),
    z.object({ intent: z.literal('chooseIntegration') }),
    z.object({ intent: z.literal('addApiKey') }),
    z.object({ intent: z.literal('openApiKeys') }),
    z.object({ intent: z.literal('openProxySettings') }),
    z.object({ intent: z.literal('useTheseInputs') }),
    z.object({
        intent: z.literal('openDocument'),
        part: z.enum(['result', 'records', 'output', 'error', 'inputs', 'raw']),
        model: z.string().optional(),
    }),
    z.object({ intent: z.literal('copy'), text: z.string() }),
    z.object({ intent: z.literal('copyDryRunId') }),
]);
export type ResultIntent = z.infer<typeof resultIntent>;
