import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { openingList } from '../../../core/run/rows/openingQuery.ts';
import type { RecordKind } from '../../../core/run/output/records.ts';
import { nextSort } from '../../../core/run/rows/recordOrder.ts';
import { countText } from '../../shared/figures.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import { onlyThese, recordMismatchWords } from '../check/onlyThese.ts';
import { documentButton } from '../documentButton.ts';
import type { Panel, PanelContext } from '../panel.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import type { RunList } from '../rows/runList.ts';
import { searchBox } from '../searchBox.ts';
import { columnsMenu } from './columnsMenu.ts';
import { kindWord } from './kinds.ts';
import { RecordsChoice } from './recordsChoice.ts';
import { RecordsCursor } from './recordsCursor.ts';
import { recordRowId, recordsTable, TABLE_HEAD, tableWidth } from './recordsTable.ts';
import { kindToggles, modelSelect } from './recordsTools.ts';

/** What a sync would have stored: one table for each model. */
export class RecordsPanel implements Panel {
    readonly takesFocus = true;
    readonly #context: PanelContext;
    readonly #list: RunList<'records'>;
    readonly #choice: RecordsChoice;
    readonly #cursor: RecordsCursor;
    #menuOpen = false;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#list = context.lists.list('records', openingList.records);
        this.#choice = new RecordsChoice(context);
        this.#cursor = new RecordsCursor(context, this.#choice, () => this.#records);
    }

    tools(): TemplateResult {
        const { facts, length } = this.#records;
        const choice = this.#choice;
        return html`${modelSelect(this.#context.run.models, choice.model.model, (chosen) => {
            choice.choose(chosen);
            this.#renew();
        })}${kindToggles(new Map(facts?.kinds), choice.kinds, (kind) => {
            if (!choice.kinds.delete(kind)) choice.kinds.add(kind);
            this.#renew();
        })}${searchBox({
            label: l10n.t('Filter records'),
            text: choice.text,
            found: countText(length),
            search: (text) => {
                choice.text = text;
                this.#renew();
            },
        })}${columnsMenu({
            columns: (facts?.columns ?? []).filter(({ name }) => name !== 'id'),
            hidden: choice.hidden,
            open: this.#menuOpen,
            toggleMenu: (open) => {
                this.#menuOpen = open;
                this.#context.redraw();
            },
            hide: (names) => {
                this.#context.hideColumns(choice.model.model, names);
                this.#context.redraw();
            },
        })}${iconButton('save', l10n.t('Save as CSV, NDJSON or JSON'), () =>
            this.#context.post({
                intent: 'saveRecords',
                run: this.#context.run.key,
                query: { list: 'records', ...choice.query },
            }),
        )}`;
    }

    content(): TemplateResult {
        const records = this.#records;
        if (!records.facts) return html``;
        if (records.length === 0)
            return html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`;
        const { columns } = records.facts;
        const { hidden, sort, open, marks } = this.#choice;
        const { active, touched, table, click } = this.#cursor;
        const rows = this.#cursor.rows(records);
        const sight = this.#context.scroller.sightOf(table);
        const window = rows.window({ top: sight.top - TABLE_HEAD, height: sight.height });
        this.#list.want(window.from, window.to);
        const inSight = active >= window.from && active < window.to;
        const shown = columns.filter(({ name }) => !hidden.has(name));
        const sortBy = (column: string): void => {
            this.#choice.sort = nextSort(sort, column);
            this.#renew();
        };
        return html`<table
            class="records"
            role="grid"
            tabindex="0"
            aria-label=${l10n.t('Records')}
            aria-rowcount=${records.length + 1}
            aria-activedescendant=${inSight ? recordRowId(active) : nothing}
            @keydown=${this.#cursor.onKey}
            ${ref(this.#cursor.attach)}
            ${styled({ width: tableWidth(shown, records.length) })}
        >
            ${recordsTable({
                records,
                columns,
                sort,
                rows,
                window,
                active,
                touched,
                open,
                hidden,
                marks,
                sortBy,
                click,
            })}
        </table>`;
    }

    footline(): TemplateResult {
        const { model, check, only: onlyMarked } = this.#choice;
        const { facts, length } = this.#records;
        const [only] = facts?.kinds.length === 1 ? facts.kinds : [];
        const all = countText(model.total);
        const complete = !facts || length === model.total;
        const count = complete
            ? only
                ? keptWords(only[0], strong(all), model.model)
                : l10n.t('{0} records of {1}', strong(all), model.model)
            : l10n.t('Showing {0} of {1} records of {2}', strong(countText(length)), strong(all), model.model);
        const mismatches =
            check && check.wrong + check.duplicates > 0
                ? onlyThese(recordMismatchWords(check), onlyMarked, () => {
                      this.#choice.only = !onlyMarked;
                      this.#renew();
                  })
                : nothing;
        return html`<span>${richText(count)}</span>${mismatches}${documentButton(() =>
                this.#context.post({ intent: 'openDocument', part: 'records', model: model.model }),
            )}`;
    }

    goToMark(back: boolean): boolean {
        const { check, query } = this.#choice;
        if (!check || check.marked.length === 0) return false;
        // Nobody has been at a row yet: the first one is as good as any other.
        const from = this.#cursor.touched ? this.#cursor.active : back ? 0 : -1;
        const sought = { marked: check.marked, from, back };
        this.#context.lists.seekMarked(this.#list, { id: openingList.records, query, sought }, (row) => {
            if (row === undefined) return;
            this.#cursor.goTo(row);
            this.#cursor.focusTable();
            this.#context.redraw();
        });
        return true;
    }

    get #records(): RowsHere<'records'> {
        return this.#list.show(this.#choice.query);
    }

    /** Filter, sort or model changed. */
    #renew(): void {
        this.#cursor.reset();
        this.#context.scroller.top = 0;
        this.#context.redraw();
    }
}

/** The platform does not tell where records are deleted. */
function keptWords(kind: RecordKind, count: string, model: string): string {
    return kind === 'deleted'
        ? l10n.t('{0} {1}', count, kindWord(kind))
        : l10n.t('{0} {1} to {2}', count, kindWord(kind), model);
}
