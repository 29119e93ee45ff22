import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import type { Panel, PanelContext } from '../panel.ts';
import { rowWindow } from '../rowWindow.ts';
import { searchBox } from '../searchBox.ts';
import { callRows, type CallRow } from './callRows.ts';

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
    readonly #open = new Set<number>();
    #grouped = true;
    #filter = '';
    #list: Element | undefined;
    #pointed: number | undefined;

    constructor(context: PanelContext) {
        this.#context = context;
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
            found: countText(this.#rows().length),
            search: (text) => {
                this.#filter = text;
                this.#context.redraw();
            },
        })}`;
    }

    content(): TemplateResult {
        const rows = this.#rows();
        if (rows.length === 0) return html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`;
        const { from, to } = rowWindow(this.#context.scroller.sightOf(this.#list), rows.length, CALL_ROW);
        return html`<div class="calls" ${ref(this.#attach)}>
            <div ${styled({ height: `${from * CALL_ROW}px` })}></div>
            <div role="list" aria-label=${l10n.t('Calls')}>
                ${rows.slice(from, to).map((row, index) => this.#row(row, from + index, rows.length))}
            </div>
            <div ${styled({ height: `${(rows.length - to) * CALL_ROW}px` })}></div>
        </div>`;
    }

    /** Brings one call into sight and marks it. */
    pointAt(index: number): void {
        this.#filter = '';
        this.#pointed = index + 1;
        const group = this.#rows().find(
            ({ first, last, open }) => open === false && first <= index + 1 && index < last,
        );
        if (group) this.#open.add(group.first);
        this.#context.redraw();
        const row = this.#rows().findIndex(({ first, open }) => open === undefined && first === index + 1);
        this.#context.scroller.reveal(this.#list, row * CALL_ROW, CALL_ROW + CALLS_PADDING);
        this.#context.redraw();
    }

    footline(): TemplateResult {
        const { calls } = this.#context.run;
        const refused = calls.filter(({ status }) => status >= 400).length;
        const count =
            calls.length === 1 ? l10n.t('{0} call', strong('1')) : l10n.t('{0} calls', strong(countText(calls.length)));
        const text = refused > 0 ? l10n.t('{0}, {1} refused', count, strong(countText(refused))) : count;
        return html`<span>${richText(text)}</span
            ><span class="hide-0">${l10n.t('Nango reports no timings and no bodies of calls')}</span>`;
    }

    #rows(): readonly CallRow[] {
        return callRows(this.#context.run.calls, { grouped: this.#grouped, filter: this.#filter, open: this.#open });
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
            if (!this.#open.delete(first)) this.#open.add(first);
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
        this.#list = element;
    };
}
