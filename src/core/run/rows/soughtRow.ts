import { hasIndex, type IndexRuns } from '../check/indexRuns.ts';
import type { ValuePath } from '../../schema/validate/validation.ts';
import type { Steps } from '../../steps.ts';
import type { RunLists } from './rowsQuery.ts';
import type { RowsMemo, RunContent } from './runRows.ts';
import { treeRows } from './treeRows.ts';

/** The row of a tree at which a value stands; undefined where it is not in sight. */
export function* rowOfValue(
    content: RunContent,
    { part, ...wish }: RunLists['tree']['query'],
    path: ValuePath,
): Steps<number | undefined> {
    return (yield* treeRows(content.value(part), wish)).rowOf(path);
}

/** Records that are looked for: those at these places, behind a row or before it, and round. */
export interface RecordsSought {
    readonly marked: IndexRuns;
    readonly from: number;
    readonly back: boolean;
}

/** The next row of a table whose record is looked for, `from` itself the last; undefined where none is in sight. */
export function* rowOfMarked(
    content: RunContent,
    { model, open: _open, columns: _columns, ...wish }: RunLists['records']['query'],
    { marked, from, back }: RecordsSought,
    { orders }: RowsMemo,
): Steps<number | undefined> {
    const order = yield* orders.of(content.records(model), wish);
    for (let step = 1; step <= order.length; step++) {
        const row = (from + (back ? -step : step) + order.length * 2) % order.length;
        if (hasIndex(marked, order[row] ?? -1)) return row;
    }
    return undefined;
}
