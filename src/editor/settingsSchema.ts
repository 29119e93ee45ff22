import * as z from 'zod';

/** Defaults repeat the manifest's; a contract test compares them. */
export const settingsSchema = z.object({
    /** Lenses above `createAction` and `createSync`. */
    codeLens: z.boolean().catch(true),
    /** Compile a function's file when it is saved. */
    compileOnSave: z.boolean().catch(false),
    /** Compile before a dry run unless the text is known to compile. */
    compileBeforeDryRun: z.boolean().catch(true),
    /** When a dry run that can change something at the provider is asked about. */
    confirmWrites: z.enum(['production', 'always', 'never']).catch('production'),
    /** Whether a deployment is reviewed; `never` counts outside production only. */
    reviewDeploy: z.enum(['always', 'never']).catch('always'),
    /** Whether a deployment is asked about at all; `never` counts outside production only. */
    confirmDeploy: z.enum(['always', 'never']).catch('always'),
    /** In production the environment's name is typed before a deployment. */
    typedConfirmation: z.boolean().catch(false),
    /** Whether functions are held against the rules. */
    rulesEnabled: z.boolean().catch(true),
    /** How much a rule's problems matter, by rule. */
    ruleSeverities: z
        .record(z.string(), z.enum(['error', 'warning', 'info', 'hint', 'off']).optional().catch(undefined))
        .catch({}),
});
export type Settings = z.infer<typeof settingsSchema>;
