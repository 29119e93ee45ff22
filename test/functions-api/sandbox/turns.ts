/** Lets a few tasks run at a time; the others wait for their turn, first come first served. */
export class Turns {
    #free: number;
    readonly #waiting: (() => void)[] = [];

    constructor(count: number) {
        this.#free = count;
    }

    /** Runs the task when it is its turn. */
    async take<Result>(task: () => Promise<Result>): Promise<Result> {
        if (this.#free > 0) {
            this.#free -= 1;
        } else {
            await new Promise<void>((resolve) => this.#waiting.push(resolve));
        }
        try {
            return await task();
        } finally {
            const next = this.#waiting.shift();
            if (next) {
                next();
            } else {
                this.#free += 1;
            }
        }
    }
}
