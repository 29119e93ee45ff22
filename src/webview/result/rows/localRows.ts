import type { ListKind, RunLists } from '../../../core/run/rows/rowsQuery.ts';
import { RowsMemo, runRows, type RunContent } from '../../../core/run/rows/runRows.ts';
import { finish } from '../../../core/steps.ts';
import type { RowsHere, RowSource } from './rowsHere.ts';

/** Rows of what came with the state. */
export class LocalRows<Kind extends ListKind> implements RowSource<Kind> {
    readonly #kind: Kind;
    readonly #content: () => RunContent;
    #shown: { readonly content: RunContent; readonly query: string; readonly rows: RowsHere<Kind> } | undefined;
    #memo = new RowsMemo();

    constructor(kind: Kind, content: () => RunContent) {
        this.#kind = kind;
        this.#content = content;
    }

    show(query: RunLists[Kind]['query']): RowsHere<Kind> {
        const content = this.#content();
        const words = JSON.stringify(query);
        if (this.#shown?.content !== content) this.#memo = new RowsMemo();
        if (this.#shown?.content !== content || this.#shown.query !== words) {
            const list = finish(runRows[this.#kind](content, query, this.#memo));
            const { length, facts } = list;
            const rows = { length, facts, fresh: true, at: (index: number) => list.at(index) };
            this.#shown = { content, query: words, rows };
        }
        return this.#shown.rows;
    }

    want(): void {
        // All of them are here.
    }
}
