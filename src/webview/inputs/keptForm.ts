/** What the Dry Run view keeps while it is hidden: which function it showed, folds, looks and scroll. */
export interface KeptForm {
    readonly functionKey: string;
    /** By section or field; a section that is looked at as JSON ends in `json`. */
    readonly folds: Readonly<Record<string, boolean>>;
    readonly scroll: number;
    /** The wish for the keyboard that was answered last, so that it is not answered again. */
    readonly answered?: number;
}

const isFolds = (value: unknown): value is Readonly<Record<string, boolean>> =>
    typeof value === 'object' && value !== null && Object.values(value).every((open) => typeof open === 'boolean');

/** Reads what was kept; undefined when there is nothing or another version wrote it. */
export function readKeptForm(kept: unknown): KeptForm | undefined {
    if (typeof kept !== 'object' || kept === null) return undefined;
    if (!('functionKey' in kept && 'folds' in kept && 'scroll' in kept)) return undefined;
    const { functionKey, folds, scroll } = kept;
    if (typeof functionKey !== 'string' || !isFolds(folds) || typeof scroll !== 'number') return undefined;
    const answered = 'answered' in kept && typeof kept.answered === 'number' ? { answered: kept.answered } : {};
    return { functionKey, folds, scroll, ...answered };
}
