import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { ShownModel, ShownRecord } from '../../../protocol/shownRun.ts';
import { countText } from '../../shared/figures.ts';
import { withCommandKey } from '../../shared/platform.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import { documentButton } from '../largeValue.ts';
import type { Panel, PanelContext } from '../panel.ts';
import { searchBox } from '../searchBox.ts';
import { copiedText } from '../tree/shownText.ts';
import { kindWord, type RecordKind } from './kinds.ts';
import { OpenRecords } from './openRecords.ts';
import { recordColumns, type RecordColumn } from './recordColumns.ts';
import { RecordFilter } from './recordFilter.ts';
import { nextSort, sortRecords, type RecordSort } from './recordOrder.ts';
import { RECORD_ROW, RecordRows } from './recordRows.ts';
import { recordRowId, recordsTable, TABLE_HEAD, tableWidth } from './recordsTable.ts';
import { kindToggles, modelSelect } from './recordsTools.ts';
import { recordMove } from './recordMove.ts';

/** A model as filtered and sorted. */
interface ShownRecords {
    readonly model: ShownModel;
    readonly columns: readonly RecordColumn[];
    readonly kinds: ReadonlyMap<RecordKind, number>;
    readonly records: readonly ShownRecord[];
}

const kindCounts = (records: readonly ShownRecord[]): ReadonlyMap<RecordKind, number> => {
    const counts = new Map<RecordKind, number>();
    for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
};

/** What a sync would have stored: one table for each model. */
export class RecordsPanel implements Panel {
    readonly takesFocus = true;
    readonly #context: PanelContext;
    readonly #filter = new RecordFilter();
    readonly #open: OpenRecords;
    readonly #kinds = new Set<RecordKind>();
    #chosenModel = '';
    #text = '';
    #sort: RecordSort | undefined;
    #active = 0;
    #touched = false;
    #table: Element | undefined;
    #shown: ShownRecords | undefined;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#open = new OpenRecords(context);
    }

    tools(): TemplateResult {
        const { model, kinds, records } = this.#records();
        return html`${modelSelect(this.#context.run.models, model.model, (chosen) => {
            this.#chosenModel = chosen;
            this.#kinds.clear();
            this.#sort = undefined;
            this.#renew();
        })}${kindToggles(kinds, this.#kinds, (kind) => {
            if (!this.#kinds.delete(kind)) this.#kinds.add(kind);
            this.#renew();
        })}${searchBox({
            label: l10n.t('Filter records'),
            text: this.#text,
            found: countText(records.length),
            search: (text) => {
                this.#text = text;
                this.#renew();
            },
        })}`;
    }

    content(): TemplateResult {
        const { columns, records } = this.#records();
        if (records.length === 0)
            return html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`;
        const rows = new RecordRows(records, this.#open);
        const sight = this.#context.scroller.sightOf(this.#table);
        const window = rows.window({ top: sight.top - TABLE_HEAD, height: sight.height });
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
            ${styled({ width: tableWidth(columns, records.length) })}
        >
            ${recordsTable({
                records,
                columns,
                sort: this.#sort,
                rows,
                window,
                active: this.#active,
                touched: this.#touched,
                open: this.#open,
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
        const { model, kinds, records } = this.#records();
        const [only] = kinds.size === 1 ? [...kinds.keys()] : [];
        const all = countText(model.total);
        const complete = records.length === model.total;
        const count = complete
            ? only
                ? l10n.t('{0} {1} to {2}', strong(all), kindWord(only), model.model)
                : l10n.t('{0} records of {1}', strong(all), model.model)
            : l10n.t('Showing {0} of {1} records of {2}', strong(countText(records.length)), strong(all), model.model);
        const cut = model.records.length < model.total;
        return html`<span>${richText(count)}</span>${documentButton(
                () => this.#context.post({ intent: 'openDocument', part: 'records', model: model.model }),
                cut ? l10n.t('Open All as Document') : l10n.t('Open as Document'),
            )}`;
    }

    #records(): ShownRecords {
        const models = this.#context.run.models;
        const model = models.find(({ model }) => model === this.#chosenModel) ?? models[0];
        if (!model) return { model: { model: '', records: [], total: 0 }, columns: [], kinds: new Map(), records: [] };
        if (this.#shown?.model !== model) {
            const before = this.#shown?.model;
            const known = before?.records === model.records ? this.#shown : undefined;
            if (before && !known && before.model === model.model) this.#open.follow(before.records, model.records);
            this.#shown = {
                model,
                columns: known?.columns ?? recordColumns(model.records),
                kinds: known?.kinds ?? kindCounts(model.records),
                records: sortRecords(this.#filter.apply(model.records, this.#kinds, this.#text), this.#sort),
            };
        }
        return this.#shown;
    }

    /** Filter, sort or model changed. */
    #renew(): void {
        this.#shown = undefined;
        this.#active = 0;
        this.#touched = false;
        this.#context.scroller.top = 0;
        this.#context.redraw();
    }

    #toggle(index: number): void {
        const record = this.#records().records[index];
        if (record) this.#open.toggle(record);
        this.#context.redraw();
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#table = element;
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        const { target } = event;
        const { records } = this.#records();
        const openRow = target instanceof Element ? target.closest<HTMLElement>('tr.open') : null;
        if (openRow) {
            if (event.key === 'Escape') this.#closeFrom(openRow, event);
            return;
        }
        const record = records[this.#active];
        if (target !== this.#table || !record) return;
        if (withCommandKey(event) && event.key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false) {
            event.preventDefault();
            this.#context.post({ intent: 'copy', text: copiedText(record.value) });
            return;
        }
        if (withCommandKey(event) || event.altKey) return;
        this.#move(event, record);
    };

    #move(event: KeyboardEvent, record: ShownRecord): void {
        const { records } = this.#records();
        const page = Math.max(1, Math.floor((this.#context.scroller.height - TABLE_HEAD) / RECORD_ROW) - 1);
        const move = recordMove(event.key, {
            at: this.#active,
            count: records.length,
            page,
            open: !!this.#open.tree(record),
        });
        if (!move) return;
        event.preventDefault();
        this.#touched = true;
        if (move.toggle) this.#toggle(this.#active);
        this.#active = move.to;
        const top = new RecordRows(records, this.#open).top(move.to) + TABLE_HEAD;
        this.#context.scroller.reveal(this.#table, top, RECORD_ROW, TABLE_HEAD);
        this.#context.redraw();
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
