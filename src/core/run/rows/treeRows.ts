import type { ValuePath } from '../../schema/validate/validation.ts';
import { foldCase } from '../../text/foldCase.ts';
import type { Steps } from '../../steps.ts';
import { branchOf, deepest, keysOf, sizeOf, valueIn, type Branch } from './branch.ts';
import { childPath } from './jsonPath.ts';
import { pathTree, placesIn, placesUpTo, type PathTree } from './pathTree.ts';
import { shownText, type ValueType } from './shownText.ts';
import { TreeIndex } from './treeIndex.ts';

/** One value of a tree, in the order shown. */
export interface TreeRow {
    readonly path: string;
    /** Absent for the root. */
    readonly key: string | number | undefined;
    /** The value on one line; `cut` characters of it are left out. */
    readonly text: string;
    readonly cut: number;
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

/** Which branches are open: so many levels, and what the person opened or closed, by path. */
export interface Folds {
    readonly levels: number;
    readonly chosen: readonly (readonly [string, boolean])[];
}

/** What is said of a tree: how many of its values match the filter. */
export interface TreeFacts {
    readonly hits: number;
}

/** A step every so many values. */
const valuesAStep = 2048;

/** What of a value is shown: what is open, what matches a text, and of these values only, with what holds them. */
export interface TreeWish {
    readonly folds: Folds;
    readonly filter: string;
    readonly only?: readonly ValuePath[] | undefined;
}

/**
 * The rows of a value in sight of its folds and filter. A filter matches keys and texts, and whole paths when it holds a
 * `.` or `[`.
 */
export function* treeRows(root: unknown, wish: TreeWish): Steps<TreeIndex> {
    const walk = new TreeWalk(root, wish);
    yield* walk.run();
    return walk.rows;
}

class TreeWalk {
    readonly rows: TreeIndex;
    private readonly root: unknown;
    private readonly levels: number;
    private readonly chosen: ReadonlyMap<string, boolean>;
    private readonly wanted: string;
    private readonly byPath: boolean;
    private readonly needsPaths: boolean;
    private readonly only: PathTree | undefined;
    private count = 0;

    constructor(root: unknown, { folds, filter, only }: TreeWish) {
        this.root = root;
        this.rows = new TreeIndex(root);
        this.levels = folds.levels;
        this.chosen = new Map(folds.chosen);
        this.wanted = foldCase(filter.trim());
        this.byPath = /[.[]/.test(this.wanted);
        this.needsPaths = this.byPath || this.chosen.size > 0;
        this.only = only && pathTree(only);
    }

    *run(): Steps<void> {
        if (this.wanted || this.only) {
            yield* this.filtered(undefined, this.root, 0, '', 0, false, this.only);
            return;
        }
        const branch = branchOf(this.root);
        const row = this.rows.add(undefined, 0, 0, branch !== undefined);
        if (branch && this.isOpen('', 0, undefined)) yield* this.open(branch, row, 0, '');
    }

    /** Adds the rows below an open branch. */
    private *open(branch: Branch, row: number, depth: number, path: string): Steps<void> {
        const keys = keysOf(branch);
        const size = sizeOf(branch, keys);
        this.rows.opened(row, size);
        for (let place = 0; place < size; place++) {
            const below = depth + 1 < deepest ? branchOf(valueIn(branch, place, keys)) : undefined;
            const own = this.rows.add(row, place, depth + 1, below !== undefined);
            this.rows.placed(own, place + 1);
            if (below) {
                const ownPath = this.needsPaths ? childPath(path, keys?.[place] ?? place) : '';
                if (this.isOpen(ownPath, depth + 1, undefined)) yield* this.open(below, own, depth + 1, ownPath);
            }
            if (this.rows.length % valuesAStep === 0) yield;
        }
    }

    /** Adds a value and what is in sight below it; tells whether anything in it matches. */
    private *filtered(
        parent: number | undefined,
        value: unknown,
        place: number,
        path: string,
        depth: number,
        underHit: boolean,
        only: PathTree | undefined,
        key?: string | number,
    ): Steps<boolean> {
        const branch = depth < deepest ? branchOf(value) : undefined;
        const row = this.rows.add(parent, place, depth, branch !== undefined);
        const hit = this.hitOf(key, path, value, branch !== undefined);
        if (hit) this.rows.matched(row, hit);
        if (++this.count % valuesAStep === 0) yield;
        const among = only === undefined || only.ends;
        const matches = among && (hit !== undefined || !this.wanted);
        const kept = matches || (among && underHit);
        if (!branch) {
            if (!kept) this.rows.cutFrom(row);
            return matches || (kept && only !== undefined);
        }
        const keys = keysOf(branch);
        let found = false;
        let shown = 0;
        const size = sizeOf(branch, keys);
        for (const index of only ? placesIn(only, keys, size) : placesUpTo(size)) {
            const childKey = keys?.[index] ?? index;
            const child = valueIn(branch, index, keys);
            const childPathText = this.needsPaths ? childPath(path, childKey) : '';
            const at = this.rows.length;
            const match = yield* this.filtered(
                row,
                child,
                index,
                childPathText,
                depth + 1,
                underHit || !!hit,
                only?.below.get(String(childKey)),
                childKey,
            );
            found ||= match;
            if (this.rows.length > at) this.rows.placed(at, ++shown);
        }
        this.rows.opened(row, shown);
        if (!this.isOpen(path, depth, found)) this.rows.closed(row);
        if (!found && !kept) this.rows.cutFrom(row);
        return found || matches || (kept && only !== undefined);
    }

    private isOpen(path: string, depth: number, found: boolean | undefined): boolean {
        return this.chosen.get(path) ?? found ?? depth < this.levels;
    }

    private hitOf(key: string | number | undefined, path: string, value: unknown, branch: boolean): TreeRow['hit'] {
        const { wanted } = this;
        if (!wanted) return undefined;
        if (this.byPath && foldCase(path).includes(wanted)) return 'key';
        if (typeof key === 'string' && foldCase(key).includes(wanted)) return 'key';
        if (branch) return undefined;
        const text = typeof value === 'string' ? value : shownText(value).text;
        return foldCase(text).includes(wanted) ? 'value' : undefined;
    }
}
