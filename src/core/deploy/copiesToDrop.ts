/** A copy of deployed code, as far as it decides whether it stays. */
export interface KeptCopy {
    readonly key: string;
    /** Copies of one function in one environment share it. */
    readonly owner: string;
    /** Epoch milliseconds. */
    readonly at: number;
    readonly bytes: number;
}

/** How many copies of one function are kept, and how much all may take together. */
export const copyLimits = { ofFunction: 20, bytes: 20 * 1024 * 1024 } as const;

/** The keys of the copies that go: of each function those beyond its newest, then the oldest of all until they fit. */
export function copiesToDrop(
    copies: readonly KeptCopy[],
    limits: { readonly ofFunction: number; readonly bytes: number } = copyLimits,
): readonly string[] {
    const counts = new Map<string, number>();
    let bytes = 0;
    return [...copies]
        .sort((a, b) => b.at - a.at)
        .filter(({ owner, bytes: own }) => {
            const count = (counts.get(owner) ?? 0) + 1;
            counts.set(owner, count);
            if (count > limits.ofFunction || bytes + own > limits.bytes) return true;
            bytes += own;
            return false;
        })
        .map(({ key }) => key);
}
