import { childPath } from './jsonPath.ts';
import { shownText, valueType, type ValueType } from './shownText.ts';
import type { TreeFolds } from './treeFolds.ts';

/** One value of a tree, in the order shown. */
export interface TreeRow {
    readonly path: string;
    /** Absent for the root. */
    readonly key: string | number | undefined;
    readonly value: unknown;
    readonly type: ValueType;
    readonly depth: number;
    readonly branch: boolean;
    readonly open: boolean;
    /** Which part the filter matched. */
    readonly hit: 'key' | 'value' | undefined;
    readonly position: number;
    readonly siblings: number;
    /** Index of the row this one stands under. */
    readonly parent: number | undefined;
}

/** The rows in sight of a tree's folds and filter; `values` counts all, `hits` those that match. */
export interface TreeRows {
    readonly rows: readonly TreeRow[];
    readonly values: number;
    readonly hits: number;
}

type Draft = { -readonly [Key in keyof TreeRow]: TreeRow[Key] };

/** Deeper values stay folded into their summary: nobody reads them here, and the walk must not overflow. */
const DEEPEST = 200;

/** Keys and values of a branch; none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
    if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** Flattens a value. A filter matches keys and texts, and whole paths when it holds a `.` or `[`. */
export function treeRows(value: unknown, folds: TreeFolds, filter: string): TreeRows {
    const rows: Draft[] = [];
    const wanted = filter.trim().toLowerCase();
    const byPath = /[.[]/.test(wanted);
    let values = 0;
    let hits = 0;

    const hitOf = (key: string | number | undefined, path: string, value: unknown, branch: boolean): TreeRow['hit'] => {
        if (!wanted) return undefined;
        if (byPath && path.toLowerCase().includes(wanted)) return 'key';
        if (typeof key === 'string' && key.toLowerCase().includes(wanted)) return 'key';
        const text = typeof value === 'string' ? value : shownText(value).text;
        return !branch && text.toLowerCase().includes(wanted) ? 'value' : undefined;
    };

    /** Adds a value and what is in sight below it; tells whether anything in it matches. */
    const visit = (
        key: string | number | undefined,
        value: unknown,
        path: string,
        depth: number,
        parent: number | undefined,
        underHit: boolean,
    ): boolean => {
        const entries = depth < DEEPEST ? entriesOf(value) : [];
        const branch = entries.length > 0;
        const hit = hitOf(key, path, value, branch);
        const index = rows.length;
        const open = branch && folds.isOpen(path, depth, undefined);
        values += 1;
        if (hit) hits += 1;
        rows.push({
            path,
            key,
            value,
            type: valueType(value),
            depth,
            branch,
            open,
            hit,
            position: 0,
            siblings: 0,
            parent,
        });
        const below = (shown: boolean): boolean => {
            let found = false;
            for (const [childKey, child] of entries) {
                const childHit = visit(childKey, child, childPath(path, childKey), depth + 1, index, underHit || !!hit);
                found ||= childHit;
            }
            if (!shown) rows.length = index + 1;
            return found;
        };
        if (!wanted) {
            if (open) below(true);
            else values += countBelow(entries, depth);
            return true;
        }
        const found = below(true);
        const own = rows[index];
        if (own && branch) {
            own.open = folds.isOpen(path, depth, found);
            if (!own.open) rows.length = index + 1;
        }
        if (!found && !hit && !underHit) rows.length = index;
        return found || hit !== undefined;
    };

    visit(undefined, value, '', 0, undefined, false);
    place(rows);
    return { rows, values, hits };
}

/** How many values stand below, however deep. */
function countBelow(entries: readonly (readonly [string | number, unknown])[], depth: number): number {
    if (depth >= DEEPEST) return 0;
    return entries.reduce((sum, [, value]) => sum + 1 + countBelow(entriesOf(value), depth + 1), 0);
}

/** Gives each row its place among its shown siblings. */
function place(rows: readonly Draft[]): void {
    const counts = new Map<number | undefined, number>();
    for (const row of rows) {
        row.position = (counts.get(row.parent) ?? 0) + 1;
        counts.set(row.parent, row.position);
    }
    for (const row of rows) row.siblings = counts.get(row.parent) ?? 1;
}
