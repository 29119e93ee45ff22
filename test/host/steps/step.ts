/** A part of `npm test`. */
export interface Step {
    readonly name: string;
    /** Programs with their arguments, run one after the other; the first that fails ends the step. */
    readonly commands: readonly (readonly [program: string, ...args: string[]])[];
    /** Whether it runs tests; then each command that runs some leaves their counts. */
    readonly hasTests: boolean;
    /** Names of steps that must have gone well before. */
    readonly needs: readonly string[];
}

/** How a step went. What fails beside tests counts as one failure. */
export interface StepResult {
    readonly name: string;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly seconds: number;
}
