import { keyRow } from '../../../core/run/rows/keyRow.ts';
import type { RowList } from '../../../core/run/rows/rowList.ts';
import type { ListKind, RunLists } from '../../../core/run/rows/rowsQuery.ts';
import { rowOfMarked, rowOfValue } from '../../../core/run/rows/soughtRow.ts';
import { RowsMemo, runRows, type RunContent } from '../../../core/run/rows/runRows.ts';
import type { Steps } from '../../../core/steps.ts';
import type { RowsQuestion } from '../../../protocol/resultIntent.ts';
import type { KeyFoundMessage, RowsAnswer, RowsMessage } from '../../../protocol/rowsMessage.ts';
import { takeSlices } from '../../slices.ts';

type RowsWanted = Extract<RowsQuestion, { readonly intent: 'rowsWanted' }>;
type RowSought = Exclude<RowsQuestion, RowsWanted>;

/** More lists than a person has open at a time. */
const mostLists = 30;

/** More rows than any window shows. */
const mostRows = 1000;

type ListOf<Kind extends ListKind> = RowList<RunLists[Kind]['row'], RunLists[Kind]['facts']>;

/** Lists of one kind by their ids, the oldest first. */
type MadeLists<Kind extends ListKind> = Map<
    string,
    { readonly parts: RunContent; readonly query: string; readonly list: ListOf<Kind> }
>;

/** Answers questions about rows of runs that are too large for the state. A list is made once for all its windows. */
export class HeldRows {
    private readonly made: { readonly [Kind in ListKind]: MadeLists<Kind> } = {
        tree: new Map(),
        values: new Map(),
        records: new Map(),
        output: new Map(),
        calls: new Map(),
    };
    private readonly memos = new WeakMap<RunContent, RowsMemo>();
    private readonly under = new Map<string, AbortController>();

    /** Lets go of the lists of runs that are not shown any more. */
    keepOnly(shown: readonly RunContent[]): void {
        for (const lists of Object.values(this.made))
            for (const [id, { parts }] of lists) if (!shown.includes(parts)) lists.delete(id);
    }

    /** Undefined where another question about the same list has come meanwhile. */
    async answer(parts: RunContent, asked: RowsWanted): Promise<RowsAnswer | undefined> {
        const { query } = asked;
        switch (query.list) {
            case 'tree':
                return this.rows('tree', query, parts, asked);
            case 'values':
                return this.rows('values', query, parts, asked);
            case 'records':
                return this.rows('records', query, parts, asked);
            case 'output':
                return this.rows('output', query, parts, asked);
            case 'calls':
                return this.rows('calls', query, parts, asked);
        }
    }

    /** Looks for a row. */
    async seek(parts: RunContent, sought: RowSought): Promise<KeyFoundMessage> {
        const { run, list } = sought;
        const row = await takeSlices(this.soughtRow(parts, sought));
        return { type: 'keyFound', run, list, ...(row === undefined ? {} : { row }) };
    }

    private *soughtRow(parts: RunContent, sought: RowSought): Steps<number | undefined> {
        const { query } = sought;
        switch (sought.intent) {
            case 'keySought':
                if (query.list !== 'tree') return undefined;
                return yield* keyRow(
                    sought.letter,
                    yield* runRows.tree(parts, query, this.memoOf(parts)),
                    sought.after,
                );
            case 'valueSought':
                return query.list === 'tree' ? yield* rowOfValue(parts, query, sought.path) : undefined;
            case 'markSought':
                return query.list === 'records'
                    ? yield* rowOfMarked(parts, query, sought, this.memoOf(parts))
                    : undefined;
        }
    }

    private async rows<Kind extends ListKind>(
        kind: Kind,
        query: RunLists[Kind]['query'],
        parts: RunContent,
        { run, list: id, ask, from, to, facts }: RowsWanted,
    ): Promise<RowsMessage<Kind> | undefined> {
        const list = await this.listOf(kind, query, parts, id);
        if (list === undefined) return undefined;
        const rows: RunLists[Kind]['row'][] = [];
        for (let index = from; index < Math.min(to, list.length, from + mostRows); index++) {
            const row = list.at(index);
            if (row !== undefined) rows.push(row);
        }
        const all = { type: 'rows', kind, run, list: id, ask, from, rows, length: list.length } as const;
        return facts ? { ...all, facts: list.facts } : all;
    }

    private async listOf<Kind extends ListKind>(
        kind: Kind,
        query: RunLists[Kind]['query'],
        parts: RunContent,
        id: string,
    ): Promise<ListOf<Kind> | undefined> {
        this.under.get(id)?.abort();
        const key = JSON.stringify(query);
        const made: MadeLists<Kind> = this.made[kind];
        const known = made.get(id);
        if (known?.parts === parts && known.query === key) return known.list;
        const controller = new AbortController();
        this.under.set(id, controller);
        try {
            const list = await takeSlices(runRows[kind](parts, query, this.memoOf(parts)), controller.signal);
            made.delete(id);
            made.set(id, { parts, query: key, list });
            for (const oldest of [...made.keys()].slice(0, -mostLists)) made.delete(oldest);
            return list;
        } catch (error) {
            if (controller.signal.aborted) return undefined;
            throw error;
        } finally {
            if (this.under.get(id) === controller) this.under.delete(id);
        }
    }

    private memoOf(parts: RunContent): RowsMemo {
        const known = this.memos.get(parts);
        if (known) return known;
        const memo = new RowsMemo();
        this.memos.set(parts, memo);
        return memo;
    }
}
