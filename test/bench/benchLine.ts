/** One figure of the bench, as its table shows it. */
export interface BenchLine {
    readonly what: string;
    readonly figure: string;
    /** What the figure is held against, in words, and whether it keeps to that. */
    readonly aim?: { readonly words: string; readonly met: boolean };
    /** What it is compared with, measured in the same run, or what it consists of. */
    readonly beside?: string;
}

/** A part of the bench: measured as a whole, or not at all. */
export interface BenchPart {
    readonly title: string;
    readonly measure: () => Promise<readonly BenchLine[]>;
}

/** The aim to stay below a limit. */
export function below(value: number, limit: number, unit: string): NonNullable<BenchLine['aim']> {
    return { words: `< ${limit} ${unit}`, met: value < limit };
}
