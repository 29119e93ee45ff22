import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { styled } from '../../shared/styled.ts';
import { withCommandKey } from '../../shared/platform.ts';
import { rowWindow } from '../rowWindow.ts';
import type { PanelContext } from '../panel.ts';
import { copiedText } from './shownText.ts';
import { TreeFolds } from './treeFolds.ts';
import { treeMove } from './treeMove.ts';
import { treeRows, type TreeRow, type TreeRows } from './treeRows.ts';
import { treeRowView } from './treeRowView.ts';

/** Height of one row. */
export const TREE_ROW = 22;

/** What a tree takes above and below its rows. */
export const TREE_PADDING = 8;

/** A JSON value as a tree that folds; only the rows in sight are drawn. */
export class JsonTree {
    readonly #id: string;
    readonly #label: string;
    readonly #context: PanelContext;
    readonly #folds = new TreeFolds();
    #filterFolds = new TreeFolds();
    #element: Element | undefined;
    #value: unknown;
    #filter = '';
    #rows: TreeRows | undefined;
    #active = '';

    constructor(id: string, label: string, context: PanelContext) {
        this.#id = id;
        this.#label = label;
        this.#context = context;
    }

    /** Shows this value from now on; the folds stay. */
    show(value: unknown, filter = ''): this {
        if (filter !== this.#filter) this.#filterFolds = new TreeFolds();
        if (value !== this.#value || filter !== this.#filter) this.#rows = undefined;
        this.#value = value;
        this.#filter = filter;
        return this;
    }

    get rows(): TreeRows {
        this.#rows ??= treeRows(this.#value, this.#filter ? this.#filterFolds : this.#folds, this.#filter);
        return this.#rows;
    }

    /** Pixels it takes. */
    get height(): number {
        return this.rows.rows.length * TREE_ROW + TREE_PADDING;
    }

    foldAll(): void {
        (this.#filter ? this.#filterFolds : this.#folds).foldAll();
        this.#changed();
    }

    /** The folds, to keep and to restore. */
    get folds(): TreeFolds {
        return this.#folds;
    }

    readonly copyValue = (row: TreeRow): void => this.#context.post({ intent: 'copy', text: copiedText(row.value) });

    readonly copyPath = (row: TreeRow): void => this.#context.post({ intent: 'copy', text: row.path || '$' });

    readonly click = (row: TreeRow): void => {
        this.#active = row.path;
        // A drag over the text selects it.
        if (row.branch && getSelection()?.isCollapsed !== false) this.#setOpen(row, !row.open);
        else this.#context.redraw();
    };

    draw(): TemplateResult {
        const { rows } = this.rows;
        const { from, to } = rowWindow(this.#context.scroller.sightOf(this.#element), rows.length, TREE_ROW);
        const active = this.#activeIndex(rows);
        return html`<div
            class="tree"
            id=${this.#id}
            role="tree"
            tabindex="0"
            aria-label=${this.#label}
            aria-activedescendant=${active >= from && active < to ? this.#rowId(active) : nothing}
            @keydown=${this.#onKey}
            ${ref(this.#attach)}
        >
            <div ${styled({ height: `${from * TREE_ROW}px` })}></div>
            ${rows
                .slice(from, to)
                .map((row, index) => treeRowView(row, this.#rowId(from + index), from + index === active, this))}
            <div ${styled({ height: `${(rows.length - to) * TREE_ROW}px` })}></div>
        </div>`;
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#element = element;
    };

    #rowId(index: number): string {
        return `${this.#id}-${index}`;
    }

    #activeIndex(rows: readonly TreeRow[]): number {
        const index = rows.findIndex(({ path }) => path === this.#active);
        return index < 0 ? 0 : index;
    }

    #changed(): void {
        this.#rows = undefined;
        this.#context.redraw();
    }

    #setOpen(row: TreeRow, open: boolean): void {
        (this.#filter ? this.#filterFolds : this.#folds).set(row.path, open);
        this.#changed();
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const { rows } = this.rows;
        const at = this.#activeIndex(rows);
        const row = rows[at];
        if (!row) return;
        if (event.key.toLowerCase() === 'c' && this.#copies(event, row)) return;
        if (withCommandKey(event) || event.altKey) return;
        const page = Math.max(1, Math.floor(this.#context.scroller.height / TREE_ROW) - 1);
        const move = treeMove(event.key, rows, at, page);
        if (!move) return;
        event.preventDefault();
        event.stopPropagation();
        if (move.open !== undefined) this.#setOpen(row, move.open);
        const next = rows[move.to];
        if (!next) return;
        this.#active = next.path;
        this.#context.scroller.reveal(this.#element, move.to * TREE_ROW, TREE_ROW + 2);
        this.#context.redraw();
    };

    /** Copies for Ctrl/Cmd+C, unless text is selected, and the path for Shift+Alt+C. */
    #copies(event: KeyboardEvent, row: TreeRow): boolean {
        if (event.shiftKey && event.altKey) this.copyPath(row);
        else if (withCommandKey(event) && !event.shiftKey && getSelection()?.isCollapsed !== false) this.copyValue(row);
        else return false;
        event.preventDefault();
        return true;
    }
}
