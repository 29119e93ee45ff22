/** The platform's shortest interval. */
const shortestMs = 30_000;

/** What the platform makes of a sync's `frequency`. */
export function intervalFault(frequency: string): 'invalid' | 'too-short' | undefined {
    if (known.has(frequency)) return undefined;
    const length = milliseconds(frequency.replace('every ', ''));
    if (length === undefined || length === 0) return 'invalid';
    return length < shortestMs ? 'too-short' : undefined;
}

const known: ReadonlySet<string> = new Set([
    ...[
        'every half day',
        'every half hour',
        'every quarter hour',
        'every hour',
        'every day',
        'every month',
        'every week',
    ],
]);

/** As the `ms` package reads it, which the platform uses. */
function milliseconds(text: string): number | undefined {
    const match = text.length > 0 && text.length <= 100 ? form.exec(text) : null;
    const name = (match?.[2] ?? 'ms').toLowerCase();
    const unit = units.get(name === 'ms' || name === 's' ? name : name.replace(/s$/, ''));
    return match && unit !== undefined ? Number.parseFloat(match[1] ?? '') * unit : undefined;
}

const form =
    /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i;

const minute = 60_000;
const units: ReadonlyMap<string, number> = new Map([
    ...['ms', 'millisecond', 'msec'].map((name) => [name, 1] as const),
    ...['s', 'second', 'sec'].map((name) => [name, 1000] as const),
    ...['m', 'minute', 'min'].map((name) => [name, minute] as const),
    ...['h', 'hour', 'hr'].map((name) => [name, 60 * minute] as const),
    ...['d', 'day'].map((name) => [name, 1440 * minute] as const),
    ...['w', 'week'].map((name) => [name, 10_080 * minute] as const),
    ...['y', 'year', 'yr'].map((name) => [name, 365.25 * 1440 * minute] as const),
]);
