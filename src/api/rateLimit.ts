import type { HttpResponse } from './transport.ts';

/** What the server said of its request limit. `resetAt` is epoch milliseconds. */
export interface RateLimit {
    readonly limit: number;
    readonly remaining: number;
    readonly resetAt: number;
}

/** Reads the `X-RateLimit-*` headers; absent where the server sends none. */
export function rateLimitOf({ headers }: HttpResponse): RateLimit | undefined {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
        const text = headers[`x-ratelimit-${name}`];
        return text === undefined ? NaN : Number(text);
    });
    if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
    if (![limit, remaining, reset].every(Number.isFinite)) return undefined;
    return { limit, remaining, resetAt: reset * 1000 };
}
