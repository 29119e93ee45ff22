/** Polling ends this long after the start: a dead sandbox is reported only after about 9 minutes. Milliseconds. */
export const watchLimitMs = 10 * 60_000;

/** The platform stops a dry run after this long, compile included. Milliseconds. */
export const dryRunLimitMs = 5 * 60_000;

/**
 * How long to wait before the next look at a job that has been running for so long: no run ends in its first seconds
 * (it compiles), most end within 20 s, the rest are slow anyway. Milliseconds.
 */
export function pollDelayMs(sinceStartMs: number): number {
    if (sinceStartMs < 3_000) return 1_000;
    if (sinceStartMs < 20_000) return 600;
    if (sinceStartMs < 60_000) return 1_000;
    if (sinceStartMs < 180_000) return 2_000;
    return 4_000;
}

/** How long to wait after the n-th failed look in a row (from 1): doubling, at most half a minute. Milliseconds. */
export function retryDelayMs(failures: number): number {
    return Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
}
