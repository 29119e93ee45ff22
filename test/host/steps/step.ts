/** A part of `npm test`. */
export interface Step {
    readonly name: string;
    /** Programs with their arguments, run one after the other; the first that fails ends the step. */
    readonly commands: readonly (readonly [program: string, ...args: string[]])[];
    /** Whether it runs tests; then each command that runs some leaves their counts. */
    readonly hasTests: boolean;
    /** Names of steps that must have gone well before. */
    readonly needs: readonly string[];
    /** How often a failed test is tried again: where a whole VS Code is in play. Each such test is named at the end. */
    readonly retries?: number;
}

/** How a step went. What fails beside tests counts as one failure. */
export interface StepResult {
    readonly name: string;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    /** Tests that failed, with their reasons. */
    readonly failures: readonly string[];
    /** Tests that passed only when tried again. */
    readonly again: readonly string[];
    readonly seconds: number;
}
