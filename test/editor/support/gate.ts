/** A wait that a test ends when it wants, with a value. */
export class Gate<Value> {
    /** Resolves with what the gate was opened with. */
    readonly passed: Promise<Value>;
    #resolve: ((value: Value) => void) | undefined;

    constructor() {
        this.passed = new Promise((resolve) => (this.#resolve = resolve));
    }

    open(value: Value): void {
        this.#resolve?.(value);
    }
}
