import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { CallRow } from '../../../core/run/rows/callRows.ts';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import type { Panel, PanelContext } from '../panel.ts';
import { rowWindow } from '../rowWindow.ts';
import { searchBox } from '../searchBox.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import type { RunList } from '../rows/runList.ts';

const CALL_ROW = 22;

/** What the list takes above and below its rows. */
const CALLS_PADDING = 4;

const statusPart = (status: number): TemplateResult => {
    if (status === 0)
        return html`<span class="status muted" title=${l10n.t('Nango reported no status')}
            >${icon('circle-slash')}<span aria-hidden="true">—</span
            ><span class="sr">${l10n.t('Nango reported no status')}</span></span
        >`;
    if (status === 429) return html`<span class="status">${icon('warning', 'warn')}${status}</span>`;
    return status >= 400
        ? html`<span class="status bad">${icon('error', 'bad')}${status}</span>`
        : html`<span class="status">${icon('pass', 'good')}${status}</span>`;
};

const wholePath = ({ call: { path, query } }: CallRow): string => (query ? `${path}?${query}` : path);

/** The calls to the provider that the run made, in order. */
export class CallsPanel implements Panel {
    readonly #context: PanelContext;
    readonly #list: RunList<'calls'>;
    readonly #open = new Set<number>();
    #grouped = true;
    #filter = '';
    #element: Element | undefined;
    #pointed: number | undefined;
    /** The call pointed at is to be brought into sight once its row is known. */
    #revealing = false;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#list = context.lists.list('calls', 'calls');
    }

    tools(): TemplateResult {
        const toggle = (): void => {
            this.#grouped = !this.#grouped;
            this.#context.redraw();
        };
        return html`${iconButton('group-by-ref-type', l10n.t('Group repeated calls'), toggle, {
            pressed: this.#grouped,
        })}${searchBox({
            label: l10n.t('Filter calls'),
            text: this.#filter,
            found: countText(this.#rows.length),
            search: (text) => {
                this.#filter = text;
                this.#context.redraw();
            },
        })}`;
    }

    content(): TemplateResult {
        const rows = this.#rows;
        if (!rows.facts) return html``;
        if (rows.length === 0) return html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`;
        const { from, to } = rowWindow(this.#context.scroller.sightOf(this.#element), rows.length, CALL_ROW);
        this.#list.want(from, to);
        if (this.#revealing && rows.fresh) queueMicrotask(() => this.#reveal());
        const inSight = Array.from({ length: to - from }, (_, index) => from + index);
        return html`<div class="calls" ${ref(this.#attach)}>
            <div ${styled({ height: `${from * CALL_ROW}px` })}></div>
            <div role="list" aria-label=${l10n.t('Calls')}>
                ${inSight.map((index) => {
                    const row = rows.at(index);
                    return row
                        ? this.#row(row, index, rows.length)
                        : html`<div class="call" role="listitem" aria-busy="true"></div>`;
                })}
            </div>
            <div ${styled({ height: `${(rows.length - to) * CALL_ROW}px` })}></div>
        </div>`;
    }

    /** Brings one call into sight and marks it. */
    pointAt(index: number): void {
        this.#filter = '';
        this.#pointed = index + 1;
        this.#revealing = true;
        this.#context.redraw();
    }

    footline(): TemplateResult {
        const { callCount } = this.#context.run;
        const refused = this.#rows.facts?.refused ?? 0;
        const count =
            callCount === 1 ? l10n.t('{0} call', strong('1')) : l10n.t('{0} calls', strong(countText(callCount)));
        const text = refused > 0 ? l10n.t('{0}, {1} refused', count, strong(countText(refused))) : count;
        return html`<span>${richText(text)}</span
            ><span class="hide-0">${l10n.t('Nango reports no timings and no bodies of calls')}</span>`;
    }

    get #rows(): RowsHere<'calls'> {
        return this.#list.show({
            grouped: this.#grouped,
            filter: this.#filter,
            open: [...this.#open],
            ...(this.#pointed === undefined ? {} : { pointed: this.#pointed }),
        });
    }

    #reveal(): void {
        const row = this.#rows.facts?.pointedRow;
        this.#revealing = false;
        if (row === undefined) return;
        this.#context.scroller.reveal(this.#element, row * CALL_ROW, CALL_ROW + CALLS_PADDING);
        this.#context.redraw();
    }

    #row(row: CallRow, index: number, count: number): TemplateResult {
        const { call, first, last } = row;
        const times = last - first + 1;
        const pointed = row.open === undefined && first === this.#pointed;
        return html`<div
            class="call ${pointed ? 'at' : ''}"
            role="listitem"
            aria-current=${pointed ? 'true' : nothing}
            aria-posinset=${index + 1}
            aria-setsize=${count}
        >
            <span class="number num">${row.open === undefined ? countText(first) : this.#fold(row, row.open)}</span>
            ${statusPart(call.status)}<span class="method">${call.method}</span>
            <span class="path ellipsis" title=${wholePath(row)}
                >${call.path}${call.query ? html`<span class="muted">?${call.query}</span>` : nothing}</span
            >
            ${call.status === 429 ? html`<span class="remark hide-1">${l10n.t('rate limited')}</span>` : nothing}${
                times > 1
                    ? html`<span class="times num" aria-label=${l10n.t('{0} times', times)}>×${times}</span>`
                    : nothing
            }
        </div>`;
    }

    #fold({ first, last }: CallRow, open: boolean): TemplateResult {
        const toggle = (): void => {
            if (!open) this.#open.add(first);
            else this.#open.delete(first);
            // The group of the call pointed at is open for that reason alone.
            if (open && this.#pointed !== undefined && first <= this.#pointed && this.#pointed <= last)
                this.#pointed = undefined;
            this.#context.redraw();
        };
        return html`<button
            class="fold num"
            type="button"
            aria-expanded=${String(open)}
            aria-label=${l10n.t('Calls {0}–{1}', countText(first), countText(last))}
            @click=${toggle}
        >
            ${icon(open ? 'chevron-down' : 'chevron-right')}${countText(first)}–${countText(last)}
        </button>`;
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#element = element;
    };
}
