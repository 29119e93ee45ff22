import type { TabId } from './runTabs.ts';

/** Folds of a tree. */
export interface KeptFolds {
    readonly levels: number;
    readonly chosen: readonly (readonly [string, boolean])[];
}

/** What the result view keeps while it is hidden: the tab chosen for each function, and of the run shown last its scroll and folds. */
export interface KeptRun {
    readonly tabs: Readonly<Record<string, string>>;
    readonly run: string;
    readonly scroll: Readonly<Record<string, number>>;
    readonly folds: KeptFolds | undefined;
    /** Columns that are not shown, by function and model. */
    readonly hidden: Readonly<Record<string, readonly string[]>>;
}

const isRecordOf = <Value>(
    value: unknown,
    is: (value: unknown) => value is Value,
): value is Readonly<Record<string, Value>> =>
    typeof value === 'object' && value !== null && Object.values(value).every(is);

const isString = (value: unknown): value is string => typeof value === 'string';
const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isString);
const isNumber = (value: unknown): value is number => typeof value === 'number';

const isFold = (value: unknown): value is readonly [string, boolean] =>
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'boolean';

const isFolds = (value: unknown): value is KeptFolds =>
    typeof value === 'object' &&
    value !== null &&
    'levels' in value &&
    typeof value.levels === 'number' &&
    'chosen' in value &&
    Array.isArray(value.chosen) &&
    value.chosen.every(isFold);

const NOTHING: KeptRun = { tabs: {}, run: '', scroll: {}, folds: undefined, hidden: {} };

/** Reads what was kept; whatever has another shape counts for nothing. */
export function readKeptRun(kept: unknown): KeptRun {
    if (typeof kept !== 'object' || kept === null) return NOTHING;
    if (!('tabs' in kept && 'run' in kept && 'scroll' in kept)) return NOTHING;
    if (!isRecordOf(kept.tabs, isString) || !isString(kept.run) || !isRecordOf(kept.scroll, isNumber)) return NOTHING;
    const folds = 'folds' in kept && isFolds(kept.folds) ? kept.folds : undefined;
    const hidden = 'hidden' in kept && isRecordOf(kept.hidden, isStrings) ? kept.hidden : {};
    return { tabs: kept.tabs, run: kept.run, scroll: kept.scroll, folds, hidden };
}

/** The tab chosen by hand, if it names one. */
export const chosenTab = (kept: string | undefined, tabs: readonly { readonly id: TabId }[]): TabId | undefined =>
    tabs.find(({ id }) => id === kept)?.id;
