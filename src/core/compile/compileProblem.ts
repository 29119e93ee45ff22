import type { Range } from '../text/position.ts';

/** The step of `nango compile` that spoke; each step stops the next. `unknown`: the text follows no known grammar. */
export type CompileStage = 'typecheck' | 'build' | 'definitions' | 'load' | 'unknown';

/** One error of the platform's compiler, placed in the text that was sent. */
export interface CompileProblem {
    /** Covers the token, expression or property meant; never empty where the text is not. */
    readonly range: Range;
    /** First sentence first; elaborations on the lines below. */
    readonly message: string;
    readonly stage: CompileStage;
    /** True when the platform named this start itself (or it follows from a known quirk without doubt). */
    readonly exact: boolean;
}
