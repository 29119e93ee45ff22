import type { ListKind, RunLists } from '../../../core/run/rows/rowsQuery.ts';
import type { RowsMessage } from '../../../protocol/rowsMessage.ts';
import type { RowsHere, RowSource } from './rowsHere.ts';

/** Rows asked for at once beside those in sight: as many above and below. */
const SPARE = 40;

/** More than these are not kept. */
const MOST = 4000;

/** Asks the extension for rows; `ask` comes back with the answer. */
export type AskForRows<Kind extends ListKind> = (question: {
    readonly ask: number;
    readonly query: RunLists[Kind]['query'];
    readonly from: number;
    readonly to: number;
    readonly facts: boolean;
}) => void;

/** Rows of what stays with the extension: those in sight are here, with some around them. */
export class HostRows<Kind extends ListKind> implements RowSource<Kind> {
    readonly #send: AskForRows<Kind>;
    /** Rows that came before they were asked for. */
    readonly #ahead: (query: RunLists[Kind]['query']) => RowsMessage<Kind> | undefined;
    readonly #rows = new Map<number, RunLists[Kind]['row']>();
    #facts: RunLists[Kind]['facts'] | undefined;
    #length = 0;
    #query: RunLists[Kind]['query'] | undefined;
    #words = '';
    /** The answers so far are about the question of now. */
    #fresh = false;
    #ask = 0;
    /** No answer yet to the last question. */
    #waiting = false;
    #window = { from: 0, to: SPARE };

    constructor(send: AskForRows<Kind>, ahead: (query: RunLists[Kind]['query']) => RowsMessage<Kind> | undefined) {
        this.#send = send;
        this.#ahead = ahead;
    }

    show(query: RunLists[Kind]['query']): RowsHere<Kind> {
        const words = JSON.stringify(query);
        if (words !== this.#words) {
            this.#query = query;
            this.#words = words;
            this.#fresh = false;
            const ahead = this.#ahead(query);
            if (ahead === undefined) this.#question();
            else this.take({ ...ahead, ask: (this.#ask += 1) });
        }
        return {
            length: this.#length,
            facts: this.#facts,
            fresh: this.#fresh,
            at: (index) => this.#rows.get(index),
        };
    }

    want(from: number, to: number): void {
        this.#window = { from, to };
        if (this.#waiting || !this.#fresh) return;
        for (let index = from; index < Math.min(to, this.#length); index++) {
            if (this.#rows.has(index)) continue;
            this.#question();
            return;
        }
    }

    /** Takes an answer in, unless another question was asked since. */
    take({ ask, from, rows, length, facts }: RowsMessage<Kind>): void {
        if (ask !== this.#ask) return;
        this.#waiting = false;
        if (facts !== undefined) {
            this.#rows.clear();
            this.#facts = facts;
            this.#fresh = true;
        }
        if (this.#rows.size > MOST) this.#rows.clear();
        this.#length = length;
        for (const [index, row] of rows.entries()) this.#rows.set(from + index, row);
    }

    #question(): void {
        if (this.#query === undefined) return;
        this.#waiting = true;
        this.#ask += 1;
        this.#send({
            ask: this.#ask,
            query: this.#query,
            from: Math.max(0, this.#window.from - SPARE),
            to: this.#window.to + SPARE,
            facts: !this.#fresh,
        });
    }
}
