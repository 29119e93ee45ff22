import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { RecordKind } from '../../../core/run/output/records.ts';
import { openingList } from '../../../core/run/rows/openingQuery.ts';
import { nextSort, type RecordSort } from '../../../core/run/rows/recordOrder.ts';
import type { RecordRow } from '../../../core/run/rows/recordRows.ts';
import type { RunLists } from '../../../core/run/rows/rowsQuery.ts';
import type { ShownModelCheck } from '../../../protocol/shownCheck.ts';
import type { ShownModel } from '../../../protocol/shownRun.ts';
import { countText } from '../../shared/figures.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { withCommandKey } from '../../shared/platform.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import { onlyThese, recordMismatchWords } from '../check/onlyThese.ts';
import { namedColumns, RecordMarks } from '../check/recordMarks.ts';
import { documentButton } from '../documentButton.ts';
import type { Panel, PanelContext } from '../panel.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import type { RunList } from '../rows/runList.ts';
import { searchBox } from '../searchBox.ts';
import { columnsMenu } from './columnsMenu.ts';
import { kindWord } from './kinds.ts';
import { OpenRecords } from './openRecords.ts';
import { RECORD_ROW, RecordRows } from './recordRows.ts';
import { recordRowId, recordsTable, TABLE_HEAD, tableWidth } from './recordsTable.ts';
import { kindToggles, modelSelect } from './recordsTools.ts';
import { recordMove } from './recordMove.ts';

/** What a sync would have stored: one table for each model. */
export class RecordsPanel implements Panel {
    readonly takesFocus = true;
    readonly #context: PanelContext;
    readonly #list: RunList<'records'>;
    readonly #open = new Map<string, OpenRecords>();
    readonly #kinds = new Set<RecordKind>();
    #chosenModel = '';
    #text = '';
    /** Only what is marked. */
    #only = false;
    #menuOpen = false;
    #marks: { readonly check: ShownModelCheck; readonly of: RecordMarks } | undefined;
    #sort: RecordSort | undefined;
    #active = 0;
    #touched = false;
    #table: Element | undefined;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#list = context.lists.list('records', openingList.records);
    }

    tools(): TemplateResult {
        const { facts, length } = this.#records;
        return html`${modelSelect(this.#context.run.models, this.#model.model, (chosen) => {
            this.#chosenModel = chosen;
            this.#kinds.clear();
            this.#sort = undefined;
            this.#only = false;
            this.#renew();
        })}${kindToggles(new Map(facts?.kinds), this.#kinds, (kind) => {
            if (!this.#kinds.delete(kind)) this.#kinds.add(kind);
            this.#renew();
        })}${searchBox({
            label: l10n.t('Filter records'),
            text: this.#text,
            found: countText(length),
            search: (text) => {
                this.#text = text;
                this.#renew();
            },
        })}${columnsMenu({
            columns: (facts?.columns ?? []).filter(({ name }) => name !== 'id'),
            hidden: this.#hidden,
            open: this.#menuOpen,
            toggleMenu: (open) => {
                this.#menuOpen = open;
                this.#context.redraw();
            },
            hide: (names) => {
                this.#context.hideColumns(this.#model.model, names);
                this.#context.redraw();
            },
        })}${iconButton('save', l10n.t('Save as CSV, NDJSON or JSON'), () =>
            this.#context.post({
                intent: 'saveRecords',
                run: this.#context.run.key,
                query: { list: 'records', ...this.#query },
            }),
        )}`;
    }

    content(): TemplateResult {
        const records = this.#records;
        if (!records.facts) return html``;
        if (records.length === 0)
            return html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`;
        const { columns } = records.facts;
        const rows = this.#rows(records);
        const sight = this.#context.scroller.sightOf(this.#table);
        const window = rows.window({ top: sight.top - TABLE_HEAD, height: sight.height });
        this.#list.want(window.from, window.to);
        const inSight = this.#active >= window.from && this.#active < window.to;
        return html`<table
            class="records"
            role="grid"
            tabindex="0"
            aria-label=${l10n.t('Records')}
            aria-rowcount=${records.length + 1}
            aria-activedescendant=${inSight ? recordRowId(this.#active) : nothing}
            @keydown=${this.#onKey}
            ${ref(this.#attach)}
            ${styled({
                width: tableWidth(
                    columns.filter(({ name }) => !this.#hidden.has(name)),
                    records.length,
                ),
            })}
        >
            ${recordsTable({
                records,
                columns,
                sort: this.#sort,
                rows,
                window,
                active: this.#active,
                touched: this.#touched,
                open: this.#openRecords,
                hidden: this.#hidden,
                marks: this.#recordMarks,
                sortBy: (column) => {
                    this.#sort = nextSort(this.#sort, column);
                    this.#renew();
                },
                click: (index) => {
                    this.#active = index;
                    this.#touched = true;
                    // A drag over the text selects it.
                    if (getSelection()?.isCollapsed !== false) this.#toggle(index);
                    else this.#context.redraw();
                },
            })}
        </table>`;
    }

    footline(): TemplateResult {
        const model = this.#model;
        const { facts, length } = this.#records;
        const [only] = facts?.kinds.length === 1 ? facts.kinds : [];
        const all = countText(model.total);
        const complete = !facts || length === model.total;
        const count = complete
            ? only
                ? l10n.t('{0} {1} to {2}', strong(all), kindWord(only[0]), model.model)
                : l10n.t('{0} records of {1}', strong(all), model.model)
            : l10n.t('Showing {0} of {1} records of {2}', strong(countText(length)), strong(all), model.model);
        const check = this.#check;
        const mismatches =
            check && check.wrong + check.duplicates > 0
                ? onlyThese(recordMismatchWords(check), this.#only, () => {
                      this.#only = !this.#only;
                      this.#renew();
                  })
                : nothing;
        return html`<span>${richText(count)}</span>${mismatches}${documentButton(() =>
                this.#context.post({ intent: 'openDocument', part: 'records', model: model.model }),
            )}`;
    }

    goToMark(back: boolean): boolean {
        const check = this.#check;
        if (!check || check.marked.length === 0) return false;
        // Nobody has been at a row yet: the first one is as good as any other.
        const from = this.#touched ? this.#active : back ? 0 : -1;
        const sought = { marked: check.marked, from, back };
        this.#context.lists.seekMarked(this.#list, { id: 'records', query: this.#query, sought }, (row) => {
            if (row === undefined) return;
            this.#goTo(row);
            if (this.#table instanceof HTMLElement) this.#table.focus({ preventScroll: true });
            this.#context.redraw();
        });
        return true;
    }

    get #check(): ShownModelCheck | undefined {
        return this.#context.run.check?.models.find(({ name }) => name === this.#model.model);
    }

    get #recordMarks(): RecordMarks | undefined {
        const check = this.#check;
        if (check && this.#marks?.check !== check) this.#marks = { check, of: new RecordMarks(check) };
        return check && this.#marks?.of;
    }

    get #hidden(): ReadonlySet<string> {
        return this.#context.hiddenColumns(this.#model.model);
    }

    get #model(): ShownModel {
        const { models } = this.#context.run;
        return (
            models.find(({ model }) => model === this.#chosenModel) ?? models[0] ?? { model: '', records: [], total: 0 }
        );
    }

    get #openRecords(): OpenRecords {
        const { model } = this.#model;
        const known = this.#open.get(model);
        if (known) return known;
        const made = new OpenRecords(model, this.#context);
        this.#open.set(model, made);
        return made;
    }

    get #records(): RowsHere<'records'> {
        return this.#list.show(this.#query);
    }

    get #query(): RunLists['records']['query'] {
        const check = this.#check;
        return {
            model: this.#model.model,
            kinds: [...this.#kinds],
            text: this.#text,
            sort: this.#sort,
            ...(this.#only && check ? { only: check.marked } : {}),
            open: this.#openRecords.all,
            ...(check ? { columns: namedColumns(check) } : {}),
        };
    }

    #rows({ length, facts }: RowsHere<'records'>): RecordRows {
        const open = this.#openRecords;
        return new RecordRows(
            length,
            open.all.map((record, place) => ({
                index: facts?.openAt[place] ?? -1,
                extra: open.tree(record)?.height ?? 0,
            })),
        );
    }

    /** Filter, sort or model changed. */
    #renew(): void {
        this.#active = 0;
        this.#touched = false;
        this.#context.scroller.top = 0;
        this.#context.redraw();
    }

    #toggle(index: number): void {
        const row = this.#records.at(index);
        if (row) this.#openRecords.toggle(row.record);
        this.#context.redraw();
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#table = element;
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        const { target } = event;
        const openRow = target instanceof Element ? target.closest<HTMLElement>('tr.open') : null;
        if (openRow) {
            if (event.key === 'Escape') this.#closeFrom(openRow, event);
            return;
        }
        if (target !== this.#table) return;
        const row = this.#records.at(this.#active);
        if (row && withCommandKey(event) && event.key.toLowerCase() === 'c') {
            if (getSelection()?.isCollapsed === false) return;
            event.preventDefault();
            const part = { of: 'record', model: this.#model.model, record: row.record } as const;
            this.#context.post({ intent: 'copyValue', run: this.#context.run.key, part, path: '' });
            return;
        }
        if (withCommandKey(event) || event.altKey) return;
        this.#move(event, row);
    };

    #move(event: KeyboardEvent, row: RecordRow | undefined): void {
        const records = this.#records;
        const page = Math.max(1, Math.floor((this.#context.scroller.height - TABLE_HEAD) / RECORD_ROW) - 1);
        const open = row !== undefined && this.#openRecords.tree(row.record) !== undefined;
        const move = recordMove(event.key, { at: this.#active, count: records.length, page, open });
        if (!move) return;
        event.preventDefault();
        if (move.toggle) this.#toggle(this.#active);
        this.#goTo(move.to);
        this.#context.redraw();
    }

    #goTo(index: number): void {
        this.#touched = true;
        this.#active = index;
        const top = this.#rows(this.#records).top(index) + TABLE_HEAD;
        this.#context.scroller.reveal(this.#table, top, RECORD_ROW, TABLE_HEAD);
    }

    /** Escape in an open record closes it and goes back to its row. */
    #closeFrom(openRow: HTMLElement, event: KeyboardEvent): void {
        event.preventDefault();
        event.stopPropagation();
        this.#active = Number(openRow.dataset['index']);
        if (this.#table instanceof HTMLElement) this.#table.focus({ preventScroll: true });
        this.#toggle(this.#active);
    }
}
