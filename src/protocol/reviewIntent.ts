import * as z from 'zod';

/** What the review of a deployment may ask for. */
export const reviewIntent = z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('ready') }),
    /** `typed`: what was typed to confirm; `anyway`: although a colleague has deployed, or nothing has changed. */
    z.object({ intent: z.literal('deploy'), anyway: z.boolean().optional(), typed: z.string().optional() }),
    z.object({ intent: z.literal('close') }),
    z.object({ intent: z.literal('openDiff'), row: z.string().optional() }),
    z.object({ intent: z.literal('seeWhatChanged') }),
    z.object({ intent: z.literal('setVersion'), text: z.string() }),
    z.object({ intent: z.literal('allowDestructive'), allowed: z.boolean() }),
    z.object({ intent: z.literal('tick'), row: z.string(), ticked: z.boolean() }),
    z.object({ intent: z.literal('lookAgain') }),
    z.object({ intent: z.literal('dryRun') }),
    z.object({ intent: z.literal('showRun') }),
    z.object({ intent: z.literal('showProblems'), row: z.string().optional() }),
    z.object({ intent: z.literal('showOutput'), row: z.string().optional() }),
    z.object({ intent: z.literal('showLog') }),
    z.object({ intent: z.literal('goTo'), line: z.number().int(), character: z.number().int() }),
    z.object({ intent: z.literal('openDeployed') }),
    z.object({ intent: z.literal('chooseOtherName') }),
    z.object({ intent: z.literal('openInNango') }),
    z.object({ intent: z.literal('putBack') }),
    z.object({ intent: z.literal('dontShowAgain') }),
    z.object({ intent: z.literal('addApiKey') }),
    z.object({ intent: z.literal('openApiKeys') }),
    z.object({ intent: z.literal('copyScope') }),
    z.object({ intent: z.literal('openProxySettings') }),
    z.object({ intent: z.literal('chooseIntegration') }),
]);
export type ReviewIntent = z.infer<typeof reviewIntent>;
