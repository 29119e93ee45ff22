import * as z from 'zod';

/** Defaults repeat the manifest's; a contract test compares them. */
export const settingsSchema = z.object({
    /** Lenses above `createAction` and `createSync`. */
    codeLens: z.boolean().catch(true),
    /** Compile a function's file when it is saved. */
    compileOnSave: z.boolean().catch(false),
    /** Compile before a dry run unless the text is known to compile. */
    compileBeforeDryRun: z.boolean().catch(true),
    /** `never` counts outside production only. */
    confirmDeploy: z.enum(['always', 'never']).catch('always'),
    /** In production the environment's name is typed before a deployment. */
    typedConfirmation: z.boolean().catch(false),
});
export type Settings = z.infer<typeof settingsSchema>;
