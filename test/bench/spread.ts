/** What a measure that was taken several times came to. */
export interface Spread {
    readonly min: number;
    readonly median: number;
    readonly max: number;
    readonly count: number;
}

/** Sums up repeated measures; there must be at least one. */
export function spreadOf(values: readonly number[]): Spread {
    const sorted = [...values].sort((a, b) => a - b);
    const [min] = sorted;
    const max = sorted.at(-1);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    if (min === undefined || max === undefined || low === undefined || high === undefined)
        throw new Error('Nothing was measured.');
    return { min, median: (low + high) / 2, max, count: sorted.length };
}

/** "3.1 ms (2.8 to 4.4, n 30)". */
export function milliseconds({ min, median, max, count }: Spread): string {
    return `${ms(median)} ms (${ms(min)} to ${ms(max)}, n ${count})`;
}

/** Milliseconds with as many digits as mean something. */
export function ms(value: number): string {
    return Math.abs(value) < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** The same for times that may be short: "0.42", "3.1". */
export function small(value: number): string {
    return value < 1 ? value.toFixed(2) : ms(value);
}

/** "2.4 x". */
export function ratio(value: number, base: number): string {
    return `${(value / base).toFixed(1)} x`;
}
