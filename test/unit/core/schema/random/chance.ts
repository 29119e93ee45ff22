/** A source of chance that gives the same for the same seed. */
export interface Chance {
    /** A whole number from 0 up to, but not including, `below`. */
    readonly below: (below: number) => number;
    readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
    /** True once in so many times. */
    readonly onceIn: (times: number) => boolean;
}

/** Marsaglia's xorshift: short, and good enough to vary tests. */
export function chanceOf(seed: number): Chance {
    let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
    const next = (): number => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        state >>>= 0;
        return state / 2 ** 32;
    };
    for (let warm = 0; warm < 8; warm++) {
        next();
    }
    const below = (limit: number): number => Math.floor(next() * limit);
    return { below, pick: (items) => items[below(items.length)] ?? items[0], onceIn: (times) => below(times) === 0 };
}
