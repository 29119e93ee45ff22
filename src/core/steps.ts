/** Work done in steps: between any two of them whoever drives it may see to something else, or stop. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once, for what is known to be small. */
export function finish<Result>(steps: Steps<Result>): Result {
    for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
    }
}
