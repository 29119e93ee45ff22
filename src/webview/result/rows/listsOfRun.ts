import type { ListKind, RowsQuery, RunLists } from '../../../core/run/rows/rowsQuery.ts';
import { RowsMemo, type RunContent } from '../../../core/run/rows/runRows.ts';
import { rowOfMarked, rowOfValue, type RecordsSought } from '../../../core/run/rows/soughtRow.ts';
import type { ValuePath } from '../../../core/schema/validate/validation.ts';
import { finish } from '../../../core/steps.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import type { AnyRowsMessage, RowsAheadMessage, RowsAnswer } from '../../../protocol/rowsMessage.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';
import { HostRows } from './hostRows.ts';
import { LocalRows } from './localRows.ts';
import { isOfKind, RunList } from './runList.ts';
import { shownContent, staysWithExtension } from './shownContent.ts';

type Lists = { readonly [Kind in ListKind]: (query: RunLists[Kind]['query']) => RowsQuery };

/** A question with the kind of list that answers it. */
const queryOf: Lists = {
    tree: (query) => ({ list: 'tree', ...query }),
    values: (query) => ({ list: 'values', ...query }),
    records: (query) => ({ list: 'records', ...query }),
    output: (query) => ({ list: 'output', ...query }),
    calls: (query) => ({ list: 'calls', ...query }),
};

/** The lists that show one run, and the answers that the extension sends to them. */
export class ListsOfRun {
    readonly #run: () => ShownRun;
    readonly #post: (intent: ResultIntent) => void;
    readonly #lists = new Map<string, { take(answer: Extract<RowsAnswer, { type: 'rows' }>): void }>();
    readonly #seekers = new Map<string, (row: number | undefined) => void>();
    #ahead: { readonly words: string; readonly rows: AnyRowsMessage } | undefined;
    #content: { readonly run: ShownRun; readonly content: RunContent } | undefined;

    constructor(run: () => ShownRun, post: (intent: ResultIntent) => void) {
        this.#run = run;
        this.#post = post;
    }

    /** A list of its own; `id` is told to the extension, and no other list of the run has it. */
    list<Kind extends ListKind>(kind: Kind, id: string): RunList<Kind> {
        const there = new HostRows<Kind>(
            ({ query, ...question }) =>
                this.#post({
                    intent: 'rowsWanted',
                    run: this.#run().key,
                    list: id,
                    query: queryOf[kind](query),
                    ...question,
                }),
            (query) => {
                const rows = this.#ahead?.words === wordsOf(queryOf[kind](query)) ? this.#ahead.rows : undefined;
                return rows?.list === id && isOfKind(rows, kind) ? rows : undefined;
            },
        );
        const list = new RunList(kind, {
            here: new LocalRows(kind, () => this.#contentNow()),
            there,
            isThere: (query) => staysWithExtension(this.#run(), queryOf[kind](query)),
        });
        this.#lists.set(id, list);
        return list;
    }

    /** Asks for the next row of a tree whose key begins with a letter. */
    seekKey(
        id: string,
        query: RunLists['tree']['query'],
        letter: string,
        after: number,
        found: (row: number) => void,
    ): void {
        this.#seekers.set(id, (row) => {
            if (row !== undefined) found(row);
        });
        this.#post({
            intent: 'keySought',
            run: this.#run().key,
            list: id,
            query: queryOf.tree(query),
            letter,
            after,
        });
    }

    /** Finds the row of a value in a tree; undefined where it is not in sight. */
    seekValue(
        list: RunList<'tree'>,
        {
            id,
            query,
            path,
        }: { readonly id: string; readonly query: RunLists['tree']['query']; readonly path: ValuePath },
        found: (row: number | undefined) => void,
    ): void {
        list.show(query);
        if (list.isWhole) {
            found(finish(rowOfValue(this.#contentNow(), query, path)));
            return;
        }
        this.#seekers.set(id, found);
        const asked = { run: this.#run().key, list: id, query: queryOf.tree(query) };
        this.#post({ intent: 'valueSought', ...asked, path: [...path] });
    }

    /** Finds the next row of a table whose record is marked. */
    seekMarked(
        list: RunList<'records'>,
        {
            id,
            query,
            sought,
        }: { readonly id: string; readonly query: RunLists['records']['query']; readonly sought: RecordsSought },
        found: (row: number | undefined) => void,
    ): void {
        list.show(query);
        if (list.isWhole) {
            found(finish(rowOfMarked(this.#contentNow(), query, sought, new RowsMemo())));
            return;
        }
        this.#seekers.set(id, found);
        const { from, back, marked } = sought;
        const asked = { run: this.#run().key, list: id, query: queryOf.records(query) };
        this.#post({
            intent: 'markSought',
            ...asked,
            from,
            back,
            marked: marked.map(([first, last]) => [first, last]),
        });
    }

    /** Takes rows that are about to be asked for: the list that asks for just these has them at once. */
    takeAhead({ query, rows }: RowsAheadMessage): void {
        this.#ahead = { words: wordsOf(query), rows };
    }

    take(answer: RowsAnswer): void {
        if (answer.type === 'rows') this.#lists.get(answer.list)?.take(answer);
        else this.#seekers.get(answer.list)?.(answer.row);
    }

    #contentNow(): RunContent {
        const run = this.#run();
        if (this.#content?.run !== run) this.#content = { run, content: shownContent(run) };
        return this.#content.content;
    }
}

/** Questions in the same words are the same question. */
const wordsOf = (query: RowsQuery): string => JSON.stringify(query);
