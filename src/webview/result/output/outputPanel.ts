import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { firstLines, openingList } from '../../../core/run/rows/openingQuery.ts';
import { afterPaint } from '../../shared/afterPaint.ts';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import { documentButton } from '../documentButton.ts';
import type { Panel, PanelContext } from '../panel.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import type { RunList } from '../rows/runList.ts';
import { rowsFitting } from '../rowWindow.ts';
import { searchBox } from '../searchBox.ts';
import { compileRowView, lineOnItsWay, lineView } from './outputRowView.ts';
import { LINE, lineWindow } from './rowHeights.ts';
import { WrappedLines } from './wrappedLines.ts';

/** Below the padding of the log the first line starts. */
const PADDING = 4;

/** What the run wrote: the function's own lines and Nango's. */
export class OutputPanel implements Panel {
    readonly #context: PanelContext;
    readonly #list: RunList<'output'>;
    readonly #lines: WrappedLines;
    #mine = false;
    #wrap = true;
    #compileOpen = false;
    #text = '';
    /** Where the person was before the view was hidden: places in pixels mean that again once all lines are measured. */
    #backTo: number;
    /** The first screen waits for the lengths of a few lines only; all are asked for once it is painted. */
    #measured: { readonly measured?: number } = { measured: firstLines };
    #current = 0;
    /** The match is to be shown once the extension has found it. */
    #revealing = false;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#lines = new WrappedLines(context.scroller);
        this.#backTo = context.outputScroll();
        this.#list = context.lists.list('output', openingList.output);
    }

    tools(): TemplateResult {
        const flip = (): void => {
            this.#mine = !this.#mine;
            this.#current = 0;
            this.#context.redraw();
        };
        return html`<span class="toggles"
                ><button
                    type="button"
                    aria-pressed=${String(this.#mine)}
                    aria-label=${l10n.t('My lines only')}
                    title=${l10n.t('My lines only')}
                    @click=${flip}
                >
                    ${icon('person')}<span>${l10n.t('My lines only')}</span>
                </button></span
            >${iconButton(
                'word-wrap',
                l10n.t('Wrap lines'),
                () => {
                    this.#wrap = !this.#wrap;
                    this.#context.redraw();
                },
                { pressed: this.#wrap },
            )}${searchBox({
                label: l10n.t('Find'),
                text: this.#text,
                found: this.#found(),
                search: (text) => {
                    this.#text = text;
                    this.#current = 0;
                    this.#revealing = true;
                    this.#context.redraw();
                },
                next: (back) => this.#step(back ? -1 : 1),
            })}${iconButton('copy', l10n.t('Copy output'), () =>
                this.#context.post({ intent: 'copyOutput', run: this.#context.run.key, mine: this.#mine }),
            )}${iconButton('go-to-file', l10n.t('Open as Document'), this.#openDocument)}`;
    }

    content(): TemplateResult {
        const rows = this.#rows;
        if (!rows.facts) return html``;
        if (rows.length === 0)
            return html`<div class="pad"><p class="muted">${l10n.t('The function wrote nothing.')}</p></div>`;
        const sight = this.#context.scroller.sightOf(this.#lines.element);
        const inside = { top: sight.top - PADDING, height: sight.height };
        if (this.#isPartly(rows)) afterPaint(() => this.#measureAll());
        const heights = this.#wrap ? this.#lines.heights(rows.length, rows.facts.lengths) : undefined;
        const count = this.#fitting(rows);
        const { from, to } = heights?.window(inside) ?? lineWindow(inside, count);
        this.#list.want(from, to);
        const top = (index: number): number => heights?.top(index) ?? index * LINE;
        const { matches } = rows.facts;
        const [row, start] = [matches.rows[this.#current], matches.starts[this.#current]];
        queueMicrotask(() => this.#afterDrawing(from));
        return html`<div class="log ${this.#wrap ? 'wrapped' : ''}" ${ref(this.#lines.attach)}>
            <div ${styled({ height: `${top(from)}px` })}></div>
            <div class="lines">
                ${Array.from({ length: to - from }, (_, index) => this.#row(rows, from + index, row, start))}
            </div>
            <div ${styled({ height: `${top(count) - top(to)}px` })}></div>
        </div>`;
    }

    footline(): TemplateResult | undefined {
        const rows = this.#rows;
        const fitting = this.#fitting(rows);
        if (fitting === rows.length || this.#isPartly(rows)) return undefined;
        const text = l10n.t('Showing {0} of {1} lines', strong(countText(fitting)), strong(countText(rows.length)));
        return html`<span>${richText(text)}</span>${documentButton(
                this.#openDocument,
                l10n.t('Open All as Document'),
            )}`;
    }

    /** All that Nango sent, with the print of records. */
    readonly #openDocument = (): void => this.#context.post({ intent: 'openDocument', part: 'output' });

    get #rows(): RowsHere<'output'> {
        return this.#list.show({
            mine: this.#mine,
            compileOpen: this.#compileOpen,
            find: this.#text,
            ...this.#measured,
        });
    }

    #isPartly({ facts, length }: RowsHere<'output'>): boolean {
        return facts !== undefined && facts.lengths.length < length;
    }

    #measureAll(): void {
        if (this.#measured.measured === undefined) return;
        this.#measured = {};
        this.#context.redraw();
    }

    #row(
        rows: RowsHere<'output'>,
        index: number,
        match: number | undefined,
        start: number | undefined,
    ): TemplateResult {
        const row = rows.at(index);
        if (!row) return lineOnItsWay;
        if (row.kind === 'line') return lineView(row, this.#text, match === index ? start : undefined);
        return compileRowView(row, () => {
            this.#compileOpen = !row.open;
            this.#current = 0;
            this.#context.redraw();
        });
    }

    #found(): string {
        const matches = this.#rows.facts?.matches;
        if (!matches || matches.rows.length === 0) return '0';
        const count = countText(matches.rows.length);
        return l10n.t('{0} of {1}', countText(this.#current + 1), matches.more ? l10n.t('{0} or more', count) : count);
    }

    #fitting({ length, facts }: RowsHere<'output'>): number {
        return this.#wrap && facts ? this.#lines.heights(length, facts.lengths).fitting : rowsFitting(length, LINE);
    }

    #afterDrawing(from: number): void {
        // Drawn again, it comes here again.
        if (this.#wrap && this.#lines.measure(this.#rows, from)) {
            this.#context.redraw();
            return;
        }
        this.#goBack();
        if (!this.#revealing || !this.#rows.fresh) return;
        this.#revealing = false;
        this.#reveal();
    }

    #goBack(): void {
        const rows = this.#rows;
        if (this.#backTo === 0 || !rows.fresh || this.#isPartly(rows)) return;
        this.#context.scroller.top = this.#backTo;
        this.#backTo = 0;
    }

    #step(step: number): void {
        const length = this.#rows.facts?.matches.rows.length ?? 0;
        if (length > 0) this.#current = (this.#current + step + length) % length;
        this.#reveal();
    }

    #reveal(): void {
        const { facts, length } = this.#rows;
        const row = facts?.matches.rows[this.#current];
        if (facts && row !== undefined) {
            const heights = this.#wrap ? this.#lines.heights(length, facts.lengths) : undefined;
            const top = (index: number): number => heights?.top(index) ?? index * LINE;
            this.#context.scroller.reveal(this.#lines.element, top(row) + PADDING, top(row + 1) - top(row));
        }
        this.#context.redraw();
    }
}
