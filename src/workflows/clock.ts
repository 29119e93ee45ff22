/** Time, injected so that tests own it. Milliseconds. */
export interface Clock {
    now(): number;
    /** Resolves after so long, or at once when the signal fires; never rejects. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: (ms, signal) =>
        new Promise((resolve) => {
            if (signal?.aborted === true) {
                resolve();
                return;
            }
            const done = (): void => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', done);
                resolve();
            };
            const timer = setTimeout(done, ms);
            signal?.addEventListener('abort', done);
        }),
};
