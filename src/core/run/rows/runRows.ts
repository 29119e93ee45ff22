import type { Steps } from '../../steps.ts';
import { callRows, type RunCall } from './callRows.ts';
import { countValues } from './countValues.ts';
import type { OutputLines } from './outputLines.ts';
import { outputRows } from './outputRows.ts';
import type { RunRecord } from './record.ts';
import { RecordOrders } from './recordOrders.ts';
import { recordRows } from './recordRows.ts';
import type { RowList } from './rowList.ts';
import type { ListKind, RunLists, TreePart } from './rowsQuery.ts';
import { treeRows } from './treeRows.ts';

/** What the rows of a run are made from. */
export interface RunContent {
    value(part: TreePart): unknown;
    records(model: string): readonly RunRecord[];
    readonly lines: OutputLines;
    readonly calls: readonly RunCall[];
}

/** What is kept from one list to the next of the same content, so that opening a record costs little. */
export class RowsMemo {
    readonly orders = new RecordOrders();
}

type Listers = {
    readonly [Kind in ListKind]: (
        content: RunContent,
        query: RunLists[Kind]['query'],
        memo: RowsMemo,
    ) => Steps<RowList<RunLists[Kind]['row'], RunLists[Kind]['facts']>>;
};

/** How each kind of list is made. */
export const runRows: Listers = {
    tree: (content, { part, ...wish }) => treeRows(content.value(part), wish),
    *values(content, { part }) {
        return { length: 0, facts: { values: yield* countValues(content.value(part)) }, at: () => undefined };
    },
    *records(content, { model, open, columns, ...wish }, { orders }) {
        const records = content.records(model);
        const list = recordRows(records, yield* orders.of(records, wish), columns);
        return { ...list, facts: { ...list.facts, openAt: open.map((record) => list.rowOf(record)) } };
    },
    output: ({ lines }, wish) => outputRows(lines, wish),
    calls: ({ calls }, wish) => callRows(calls, wish),
};
