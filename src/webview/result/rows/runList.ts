import type { ListKind, RunLists } from '../../../core/run/rows/rowsQuery.ts';
import type { RowsMessage } from '../../../protocol/rowsMessage.ts';
import type { HostRows } from './hostRows.ts';
import type { LocalRows } from './localRows.ts';
import type { RowsHere, RowSource } from './rowsHere.ts';

/** A list of a run's rows, whether its content came with the state or stays with the extension. */
export class RunList<Kind extends ListKind> implements RowSource<Kind> {
    readonly #kind: Kind;
    readonly #here: LocalRows<Kind>;
    readonly #there: HostRows<Kind>;
    readonly #isThere: (query: RunLists[Kind]['query']) => boolean;
    #shown: RowSource<Kind>;

    constructor(
        kind: Kind,
        sources: {
            readonly here: LocalRows<Kind>;
            readonly there: HostRows<Kind>;
            readonly isThere: (query: RunLists[Kind]['query']) => boolean;
        },
    ) {
        this.#kind = kind;
        this.#here = sources.here;
        this.#there = sources.there;
        this.#isThere = sources.isThere;
        this.#shown = sources.here;
    }

    show(query: RunLists[Kind]['query']): RowsHere<Kind> {
        this.#shown = this.#isThere(query) ? this.#there : this.#here;
        return this.#shown.show(query);
    }

    want(from: number, to: number): void {
        this.#shown.want(from, to);
    }

    /** All rows are in this page. */
    get isWhole(): boolean {
        return this.#shown === this.#here;
    }

    take(answer: RowsMessage<ListKind>): void {
        if (isOfKind(answer, this.#kind)) this.#there.take(answer);
    }
}

/** Whether rows are those of a kind of list. */
export function isOfKind<Kind extends ListKind>(
    answer: RowsMessage<ListKind>,
    kind: Kind,
): answer is RowsMessage<Kind> {
    return answer.kind === kind;
}
