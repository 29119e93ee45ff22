import type { RecordRow } from '../../../core/run/rows/recordRows.ts';
import { withCommandKey } from '../../shared/platform.ts';
import type { PanelContext } from '../panel.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import { recordMove } from './recordMove.ts';
import { RECORD_ROW, RecordRows } from './recordRows.ts';
import type { RecordsChoice } from './recordsChoice.ts';
import { TABLE_HEAD } from './recordsTable.ts';

/** The row of the table that a person is at, and what keys and clicks do there. */
export class RecordsCursor {
    readonly #context: PanelContext;
    readonly #choice: RecordsChoice;
    readonly #records: () => RowsHere<'records'>;
    #active = 0;
    #touched = false;
    #table: Element | undefined;

    constructor(context: PanelContext, choice: RecordsChoice, records: () => RowsHere<'records'>) {
        this.#context = context;
        this.#choice = choice;
        this.#records = records;
    }

    /** The row it stands at. */
    get active(): number {
        return this.#active;
    }

    /** The person was there, so that the row stays marked. */
    get touched(): boolean {
        return this.#touched;
    }

    get table(): Element | undefined {
        return this.#table;
    }

    readonly attach = (element: Element | undefined): void => {
        this.#table = element;
    };

    /** Other rows are shown: nobody has been at any of them. */
    reset(): void {
        this.#active = 0;
        this.#touched = false;
    }

    /** Where rows stand; those that are open take more than one. */
    rows({ length, facts }: RowsHere<'records'>): RecordRows {
        const { open } = this.#choice;
        return new RecordRows(
            length,
            open.all.map((record, place) => ({
                index: facts?.openAt[place] ?? -1,
                extra: open.tree(record)?.height ?? 0,
            })),
        );
    }

    readonly click = (index: number): void => {
        this.#active = index;
        this.#touched = true;
        // A drag over the text selects it.
        if (getSelection()?.isCollapsed !== false) this.#toggle(index);
        else this.#context.redraw();
    };

    /** Goes to a row and brings it into sight. */
    goTo(index: number): void {
        this.#touched = true;
        this.#active = index;
        const top = this.rows(this.#records()).top(index) + TABLE_HEAD;
        this.#context.scroller.reveal(this.#table, top, RECORD_ROW, TABLE_HEAD);
    }

    focusTable(): void {
        if (this.#table instanceof HTMLElement) this.#table.focus({ preventScroll: true });
    }

    readonly onKey = (event: KeyboardEvent): void => {
        const { target } = event;
        const openRow = target instanceof Element ? target.closest<HTMLElement>('tr.open') : null;
        if (openRow) {
            if (event.key === 'Escape') this.#closeFrom(openRow, event);
            return;
        }
        if (target !== this.#table) return;
        const row = this.#records().at(this.#active);
        if (row && withCommandKey(event) && event.key.toLowerCase() === 'c') {
            if (getSelection()?.isCollapsed === false) return;
            event.preventDefault();
            const part = { of: 'record', model: this.#choice.model.model, record: row.record } as const;
            this.#context.post({ intent: 'copyValue', run: this.#context.run.key, part, path: '' });
            return;
        }
        if (withCommandKey(event) || event.altKey) return;
        this.#move(event, row);
    };

    #move(event: KeyboardEvent, row: RecordRow | undefined): void {
        const page = Math.max(1, Math.floor((this.#context.scroller.height - TABLE_HEAD) / RECORD_ROW) - 1);
        const open = row !== undefined && this.#choice.open.tree(row.record) !== undefined;
        const move = recordMove(event.key, { at: this.#active, count: this.#records().length, page, open });
        if (!move) return;
        event.preventDefault();
        if (move.toggle) this.#toggle(this.#active);
        this.goTo(move.to);
        this.#context.redraw();
    }

    /** Escape in an open record closes it and goes back to its row. */
    #closeFrom(openRow: HTMLElement, event: KeyboardEvent): void {
        event.preventDefault();
        event.stopPropagation();
        this.#active = Number(openRow.dataset['index']);
        this.focusTable();
        this.#toggle(this.#active);
    }

    #toggle(index: number): void {
        const row = this.#records().at(index);
        if (row) this.#choice.open.toggle(row.record);
        this.#context.redraw();
    }
}
