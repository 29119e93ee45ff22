import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { keyRow } from '../../../core/run/rows/keyRow.ts';
import type { RunLists, TreePart } from '../../../core/run/rows/rowsQuery.ts';
import type { TreeRow } from '../../../core/run/rows/treeRows.ts';
import { finish } from '../../../core/steps.ts';
import { styled } from '../../shared/styled.ts';
import { withCommandKey } from '../../shared/platform.ts';
import { rowWindow } from '../rowWindow.ts';
import type { ValueMarks } from '../check/valueMarks.ts';
import type { PanelContext } from '../panel.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import type { RunList } from '../rows/runList.ts';
import { TreeFolds } from './treeFolds.ts';
import { treeMove } from './treeMove.ts';
import { rowOnItsWay, treeRowView } from './treeRowView.ts';

/** Height of one row. */
export const TREE_ROW = 22;

/** What a tree takes above and below its rows. */
export const TREE_PADDING = 8;

/** A JSON value as a tree that folds; only the rows in sight are drawn. */
export class JsonTree {
    readonly #id: string;
    readonly #label: string;
    readonly #part: TreePart;
    readonly #context: PanelContext;
    readonly #list: RunList<'tree'>;
    readonly #folds = new TreeFolds();
    #filterFolds = new TreeFolds();
    #element: Element | undefined;
    #filter = '';
    #marks: ValueMarks | undefined;
    #only = false;
    #active = 0;
    /** The mark that was gone to last. */
    #mark: number | undefined;

    /** `id` names no other tree of the run. */
    constructor(id: string, label: string, part: TreePart, context: PanelContext) {
        this.#id = id;
        this.#label = label;
        this.#part = part;
        this.#context = context;
        this.#list = context.lists.list('tree', id);
    }

    /** Shows what matches a text; the folds stay. */
    filter(filter: string): void {
        if (filter === this.#filter) return;
        this.#filter = filter;
        this.#renew();
    }

    /** Shows these marks from now on; `only`: nothing else. */
    mark(marks: ValueMarks | undefined, only = false): this {
        this.#marks = marks;
        if (only !== this.#only) {
            this.#only = only;
            this.#renew();
        }
        return this;
    }

    #renew(): void {
        this.#filterFolds = new TreeFolds();
        this.#active = 0;
        this.#mark = undefined;
    }

    get hasFocus(): boolean {
        return this.#element !== undefined && this.#element === document.activeElement;
    }

    get rows(): RowsHere<'tree'> {
        return this.#list.show(this.#query());
    }

    /** Pixels it takes. */
    get height(): number {
        return this.rows.length * TREE_ROW + TREE_PADDING;
    }

    foldAll(): void {
        this.#foldsNow.foldAll();
        this.#active = 0;
        this.#context.redraw();
    }

    /** The folds, to keep and to restore. */
    get folds(): TreeFolds {
        return this.#folds;
    }

    readonly copyValue = ({ path }: TreeRow): void => this.#post('copyValue', path);

    readonly openValue = ({ path }: TreeRow): void => this.#post('openValue', path);

    readonly copyPath = (row: TreeRow): void => this.#context.post({ intent: 'copy', text: row.path || '$' });

    readonly click = (row: TreeRow, index: number): void => {
        this.#active = index;
        // A drag over the text selects it.
        if (row.branch && getSelection()?.isCollapsed !== false) this.#foldsNow.set(row.path, !row.open);
        this.#context.redraw();
    };

    draw(): TemplateResult {
        const { rows } = this;
        const { from, to } = rowWindow(this.#context.scroller.sightOf(this.#element), rows.length, TREE_ROW);
        this.#list.want(from, to);
        const active = this.#active;
        const inSight = Array.from({ length: to - from }, (_, index) => from + index);
        return html`<div
            class="tree"
            id=${this.#id}
            role="tree"
            tabindex="0"
            aria-label=${this.#label}
            aria-busy=${rows.facts === undefined ? 'true' : nothing}
            aria-activedescendant=${active >= from && active < to ? this.#rowId(active) : nothing}
            @keydown=${this.#onKey}
            ${ref(this.#attach)}
        >
            <div ${styled({ height: `${from * TREE_ROW}px` })}></div>
            ${inSight.map((index) => {
                const row = rows.at(index);
                return row
                    ? treeRowView(row, { id: this.#rowId(index), index, active: index === active }, this, this.#marks)
                    : rowOnItsWay;
            })}
            <div ${styled({ height: `${(rows.length - to) * TREE_ROW}px` })}></div>
        </div>`;
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#element = element;
    };

    get #foldsNow(): TreeFolds {
        return this.#filter || this.#only ? this.#filterFolds : this.#folds;
    }

    #query(): RunLists['tree']['query'] {
        const only = this.#only ? this.#marks?.paths : undefined;
        return { part: this.#part, folds: this.#foldsNow.toKept(), filter: this.#filter, ...(only ? { only } : {}) };
    }

    #post(intent: 'copyValue' | 'openValue', path: string): void {
        this.#context.post({ intent, run: this.#context.run.key, part: this.#part, path });
    }

    #rowId(index: number): string {
        return `${this.#id}-${index}`;
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const { rows } = this;
        const row = rows.at(this.#active);
        if (row && event.key.toLowerCase() === 'c' && this.#copies(event, row)) return;
        if (row && event.key === 'Enter' && event.altKey) {
            event.preventDefault();
            this.openValue(row);
            return;
        }
        if (withCommandKey(event) || event.altKey) return;
        const page = Math.max(1, Math.floor(this.#context.scroller.height / TREE_ROW) - 1);
        const move = treeMove(event.key, row, { at: this.#active, count: rows.length, page });
        if (!move) {
            if (event.key.length === 1 && event.key !== ' ') this.#seek(event.key);
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (row && move.open !== undefined) this.#foldsNow.set(row.path, move.open);
        this.#goTo(move.to);
    };

    #goTo(index: number): void {
        this.#active = index;
        this.#context.scroller.reveal(this.#element, index * TREE_ROW, TREE_ROW + 2);
        this.#context.redraw();
    }

    /**
     * Goes to the next marked value, or the one before, and opens what holds it; false where there is none left. From
     * its first or last with `edge`.
     */
    goToMark(back: boolean, from: 'here' | 'edge' = 'here'): boolean {
        return this.#goToMarkAt(from === 'edge' ? this.#edge(back) : this.#nextMark(back), back);
    }

    #goToMarkAt(at: number, back: boolean): boolean {
        const mark = this.#marks?.placed[at];
        if (!mark) return false;
        for (const holder of mark.around) this.#foldsNow.set(holder, true);
        this.#mark = at;
        const sought = { id: this.#id, query: this.#query(), path: mark.steps };
        this.#context.lists.seekValue(this.#list, sought, (row) => {
            // A filter leaves it out: on to the next.
            if (row === undefined) {
                this.#goToMarkAt(at + (back ? -1 : 1), back);
                return;
            }
            if (this.#element instanceof HTMLElement) this.#element.focus({ preventScroll: true });
            this.#context.redraw();
            this.#goTo(row);
        });
        return true;
    }

    #edge(back: boolean): number {
        return back ? (this.#marks?.placed.length ?? 0) - 1 : 0;
    }

    /** The mark after the row that the person is at, or before it. */
    #nextMark(back: boolean): number {
        if (this.#active === 0 && !this.hasFocus) return this.#edge(back);
        const placed = this.#marks?.placed ?? [];
        const step = back ? -1 : 1;
        const path = this.rows.at(this.#active)?.path;
        const here = placed.findIndex((mark) => mark.path === path);
        if (here >= 0) return here + step;
        const inside = placed.findIndex(({ around }) => path !== undefined && around.includes(path));
        if (inside >= 0) return inside - (back ? 1 : 0);
        return this.#mark === undefined ? this.#edge(back) : this.#mark + step;
    }

    /** Goes to the next row whose key begins with a letter. */
    #seek(letter: string): void {
        if (!this.#list.isWhole) {
            this.#context.lists.seekKey(this.#id, this.#query(), letter, this.#active, (row) => this.#goTo(row));
            return;
        }
        const found = finish(keyRow(letter, this.rows, this.#active));
        if (found !== undefined) this.#goTo(found);
    }

    /** Copies for Ctrl/Cmd+C, unless text is selected, and the path for Shift+Alt+C. */
    #copies(event: KeyboardEvent, row: TreeRow): boolean {
        if (event.shiftKey && event.altKey) this.copyPath(row);
        else if (withCommandKey(event) && !event.shiftKey && getSelection()?.isCollapsed !== false) this.copyValue(row);
        else return false;
        event.preventDefault();
        return true;
    }
}
