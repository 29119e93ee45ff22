/** Redraws when a shown time has to change: one timeout at most, none when nothing counts. */
export class Ticker {
    readonly #tick: () => void;
    #timer: number | undefined;

    constructor(tick: () => void) {
        this.#tick = tick;
    }

    /** The next tick comes after so many milliseconds; `undefined` stops it. */
    schedule(delay: number | undefined): void {
        clearTimeout(this.#timer);
        this.#timer = delay === undefined ? undefined : window.setTimeout(this.#tick, delay);
    }
}

/** Milliseconds to the next whole second counted from `since`. */
export const toNextSecond = (since: number, now: number): number => 1000 - (Math.max(0, now - since) % 1000);
