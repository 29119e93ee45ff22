import type { ValuePath } from '../../schema/validate/validation.ts';
import { Numbers } from '../../numbers.ts';
import { branchOf, keysOf, valueIn } from './branch.ts';
import { childPath } from './jsonPath.ts';
import type { RowList } from './rowList.ts';
import { shownText, valueType } from './shownText.ts';
import type { TreeFacts, TreeRow } from './treeRows.ts';

const isBranch = 1;
const isOpen = 2;
const keyHit = 4;
const valueHit = 8;

const mostKnown = 200;

interface KnownRow {
    readonly value: unknown;
    readonly keys: readonly string[] | undefined;
}

/** The rows of a tree, each as its place in the row above it: some bytes a row, however large the value. */
export class TreeIndex implements RowList<TreeRow, TreeFacts> {
    private hits = 0;
    private readonly root: unknown;
    /** Index of the row above and one more; 0 for the root. */
    private readonly parents = new Numbers();
    private readonly places = new Numbers();
    private readonly depths = new Numbers();
    private readonly traits = new Numbers();
    private readonly positions = new Numbers();
    /** How many rows stand directly below. */
    private readonly sizes = new Numbers();
    /** Rows whose values were looked up last: rows in sight have few different ones above them. */
    private readonly known = new Map<number, KnownRow>();

    constructor(root: unknown) {
        this.root = root;
    }

    get length(): number {
        return this.parents.length;
    }

    get facts(): TreeFacts {
        return { hits: this.hits };
    }

    /** Adds a row below the others; gives its index. */
    add(parent: number | undefined, place: number, depth: number, branch: boolean): number {
        this.parents.push(parent === undefined ? 0 : parent + 1);
        this.places.push(place);
        this.depths.push(depth);
        this.traits.push(branch ? isBranch : 0);
        this.positions.push(1);
        this.sizes.push(0);
        return this.length - 1;
    }

    opened(row: number, size: number): void {
        this.traits.set(row, this.traits.at(row) | isOpen);
        this.sizes.set(row, size);
    }

    /** Closes a row, and takes what was added below it. */
    closed(row: number): void {
        this.traits.set(row, this.traits.at(row) & ~isOpen);
        this.cutFrom(row + 1);
    }

    placed(row: number, position: number): void {
        this.positions.set(row, position);
    }

    matched(row: number, hit: 'key' | 'value'): void {
        this.hits += 1;
        this.traits.set(row, this.traits.at(row) | (hit === 'key' ? keyHit : valueHit));
    }

    /** Takes this row away and all below. */
    cutFrom(row: number): void {
        for (const column of [this.parents, this.places, this.depths, this.traits, this.positions, this.sizes])
            column.length = row;
    }

    at(index: number): TreeRow | undefined {
        if (index < 0 || index >= this.length) return undefined;
        const traits = this.traits.at(index);
        const value = this.valueOf(index);
        const parent = this.parents.at(index) - 1;
        return {
            path: this.pathOf(index),
            key: this.keyOf(index),
            ...shownText(value),
            type: valueType(value),
            depth: this.depths.at(index),
            branch: (traits & isBranch) !== 0,
            open: (traits & isOpen) !== 0,
            hit: traits & keyHit ? 'key' : traits & valueHit ? 'value' : undefined,
            position: this.positions.at(index),
            siblings: parent < 0 ? 1 : this.sizes.at(parent),
            parent: parent < 0 ? undefined : parent,
        };
    }

    /** The row of the value that these steps lead to; undefined where it is not in sight. */
    rowOf(path: ValuePath): number | undefined {
        let row = 0;
        for (const step of path) {
            const { keys } = this.lookedUp(row);
            const place = keys ? keys.indexOf(String(step)) : Number(step);
            const next = this.childOf(row, place);
            if (next === undefined) return undefined;
            row = next;
        }
        return this.length > 0 ? row : undefined;
    }

    private childOf(row: number, place: number): number | undefined {
        const depth = this.depths.at(row);
        for (let below = row + 1; below < this.length && this.depths.at(below) > depth; below++)
            if (this.parents.at(below) === row + 1 && this.places.at(below) === place) return below;
        return undefined;
    }

    /** The key under which a row stands. */
    keyOf(index: number): string | number | undefined {
        const parent = this.parents.at(index) - 1;
        if (parent < 0) return undefined;
        const place = this.places.at(index);
        return this.lookedUp(parent).keys?.[place] ?? place;
    }

    private valueOf(index: number): unknown {
        const parent = this.parents.at(index) - 1;
        if (parent < 0) return this.root;
        const { value, keys } = this.lookedUp(parent);
        const branch = branchOf(value);
        return branch && valueIn(branch, this.places.at(index), keys);
    }

    private pathOf(index: number): string {
        const key = this.keyOf(index);
        return key === undefined ? '' : childPath(this.pathOf(this.parents.at(index) - 1), key);
    }

    private lookedUp(row: number): KnownRow {
        const known = this.known.get(row);
        if (known) return known;
        const value = this.valueOf(row);
        const branch = branchOf(value);
        const looked = { value, keys: branch && keysOf(branch) };
        if (this.known.size > mostKnown) this.known.clear();
        this.known.set(row, looked);
        return looked;
    }
}
