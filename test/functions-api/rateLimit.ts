import { json, type Reply } from './http/reply.ts';

/** How many requests an account may make in a window. */
export interface RateLimitOptions {
    readonly points: number;
    readonly windowMs: number;
}

/** The platform's default: 200 requests a minute for the account, all keys and environments together. */
export const platformRateLimit: RateLimitOptions = { points: 200, windowMs: 60_000 };

/** Counts the account's requests in fixed windows. */
export class RateLimit {
    readonly #options: RateLimitOptions;
    #used = 0;
    #windowEnds = 0;

    constructor(options: RateLimitOptions) {
        this.#options = options;
    }

    /** Headers for every answer of a known key, and the 429 when the window is used up. */
    take(
        method: string,
        path: string,
        now: number,
    ): { readonly headers: Record<string, string>; readonly refused?: Reply } {
        const { points, windowMs } = this.#options;
        if (now >= this.#windowEnds) {
            this.#used = 0;
            this.#windowEnds = now + windowMs;
        }
        this.#used += 1;
        const headers = {
            'x-ratelimit-limit': String(points),
            'x-ratelimit-remaining': String(Math.max(0, points - this.#used)),
            'x-ratelimit-reset': String(Math.floor(this.#windowEnds / 1000)),
        };
        if (this.#used <= points) {
            return { headers };
        }
        const refused = tooManyRequests(method, path, Math.floor((this.#windowEnds - now) / 1000));
        return { headers, refused };
    }
}

/** The platform's 429. */
export function tooManyRequests(method: string, path: string, retryAfterSeconds: number): Reply {
    const reply = json(429, { error: { code: 'too_many_request', method, path } });
    return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfterSeconds) } };
}
