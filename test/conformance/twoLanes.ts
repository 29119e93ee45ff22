/** Does two things at a time: one lane in order, the other whatever is next; who is done first helps the other lane. */
export class TwoLanes {
    readonly #inOrder: (() => Promise<void>)[] = [];
    readonly #anyOrder: (() => Promise<void>)[] = [];

    /** Adds a task; nothing happens before `start`. */
    add<Result>(lane: 'inOrder' | 'anyOrder', task: () => Promise<Result>): Promise<Result> {
        const promise = new Promise<Result>((resolve, reject) => {
            const run = (): Promise<void> => task().then(resolve, reject);
            (lane === 'inOrder' ? this.#inOrder : this.#anyOrder).push(run);
        });
        // Each test looks at its own; until then a failure is not unhandled.
        promise.catch(() => undefined);
        return promise;
    }

    /** Starts both lanes. */
    start(): void {
        void drain(this.#inOrder).then(() => drain(this.#anyOrder));
        void drain(this.#anyOrder);
    }
}

async function drain(tasks: (() => Promise<void>)[]): Promise<void> {
    for (let next = tasks.shift(); next; next = tasks.shift()) {
        await next();
    }
}
