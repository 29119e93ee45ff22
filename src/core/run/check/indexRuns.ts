/** Indexes in ascending order, as runs from and to, both inclusive: mostly few, and all of them take one. */
export type IndexRuns = readonly (readonly [from: number, to: number])[];

/** Index runs while they are made, in ascending order. */
export class IndexRunsDraft {
    readonly #runs: [number, number][] = [];

    /** Adds an index that is not below those before; the same twice counts once. */
    add(index: number): void {
        const last = this.#runs.at(-1);
        if (last === undefined || index > last[1] + 1) this.#runs.push([index, index]);
        else last[1] = Math.max(last[1], index);
    }

    get runs(): IndexRuns {
        return this.#runs;
    }
}

/** Whether an index is among them. */
export function hasIndex(runs: IndexRuns, index: number): boolean {
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const [from, to] = runs[middle] ?? [0, -1];
        if (index < from) high = middle - 1;
        else if (index > to) low = middle + 1;
        else return true;
    }
    return false;
}

/** How many they are. */
export function countIn(runs: IndexRuns): number {
    return runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
