import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { keyRow } from '../../../core/run/rows/keyRow.ts';
import type { RunLists, TreePart } from '../../../core/run/rows/rowsQuery.ts';
import type { TreeRow } from '../../../core/run/rows/treeRows.ts';
import { finish } from '../../../core/steps.ts';
import { styled } from '../../shared/styled.ts';
import { withCommandKey } from '../../shared/platform.ts';
import { rowWindow } from '../rowWindow.ts';
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
    #active = 0;

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
        this.#filterFolds = new TreeFolds();
        this.#active = 0;
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
                    ? treeRowView(row, { id: this.#rowId(index), index, active: index === active }, this)
                    : rowOnItsWay;
            })}
            <div ${styled({ height: `${(rows.length - to) * TREE_ROW}px` })}></div>
        </div>`;
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#element = element;
    };

    get #foldsNow(): TreeFolds {
        return this.#filter ? this.#filterFolds : this.#folds;
    }

    #query(): RunLists['tree']['query'] {
        return { part: this.#part, folds: this.#foldsNow.toKept(), filter: this.#filter };
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
