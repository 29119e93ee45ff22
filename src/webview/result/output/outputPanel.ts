import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { ShownLine } from '../../../protocol/shownRun.ts';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import { documentButton } from '../largeValue.ts';
import type { Panel, PanelContext } from '../panel.ts';
import { searchBox } from '../searchBox.ts';
import { outputMatches, type OutputMatch } from './outputFind.ts';
import { compileRowView, lineView } from './outputRowView.ts';
import { outputRows, type OutputRow } from './outputRows.ts';
import { LINE, lineWindow, RowHeights } from './rowHeights.ts';

/** Left of the text stand the number and the level icon. */
const GUTTER = 76;

/** Below the padding of the log the first line starts. */
const PADDING = 4;

/** What the run wrote: the function's own lines and Nango's. */
export class OutputPanel implements Panel {
    readonly #context: PanelContext;
    #mine = false;
    #wrap = true;
    #compileOpen = false;
    #text = '';
    #current = 0;
    #log: Element | undefined;
    #shown: { readonly lines: readonly ShownLine[]; readonly rows: readonly OutputRow[] } | undefined;
    #found:
        | { readonly rows: readonly OutputRow[]; readonly text: string; readonly all: readonly OutputMatch[] }
        | undefined;
    #heights: { readonly rows: readonly OutputRow[]; readonly columns: number; readonly of: RowHeights } | undefined;
    #characterWidth = 8;

    constructor(context: PanelContext) {
        this.#context = context;
    }

    tools(): TemplateResult {
        const matches = this.#matches();
        const flip = (): void => {
            this.#mine = !this.#mine;
            this.#renew();
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
                found:
                    matches.length === 0
                        ? '0'
                        : l10n.t('{0} of {1}', countText(this.#current + 1), countText(matches.length)),
                search: (text) => {
                    this.#text = text;
                    this.#current = 0;
                    this.#reveal();
                },
                next: (back) => this.#step(back ? -1 : 1),
            })}${iconButton('copy', l10n.t('Copy output'), () =>
                this.#context.post({ intent: 'copy', text: this.#copied() }),
            )}`;
    }

    content(): TemplateResult {
        const rows = this.#rows();
        if (rows.length === 0)
            return html`<div class="pad"><p class="muted">${l10n.t('The function wrote nothing.')}</p></div>`;
        const sight = this.#context.scroller.sightOf(this.#log);
        const inside = { top: sight.top - PADDING, height: sight.height };
        const heights = this.#wrap ? this.#wrapped(rows) : undefined;
        const { from, to } = heights?.window(inside) ?? lineWindow(inside, rows.length);
        const top = (index: number): number => heights?.top(index) ?? index * LINE;
        const current = this.#matches()[this.#current];
        if (heights) queueMicrotask(() => this.#measure(from));
        return html`<div class="log ${this.#wrap ? 'wrapped' : ''}" ${ref(this.#attach)}>
            <div ${styled({ height: `${top(from)}px` })}></div>
            <div class="lines">
                ${rows.slice(from, to).map((row, index) =>
                    row.kind === 'compile'
                        ? compileRowView(row, () => {
                              this.#compileOpen = !row.open;
                              this.#renew();
                          })
                        : lineView(row.line, this.#text, current?.row === from + index ? current.at : undefined),
                )}
            </div>
            <div ${styled({ height: `${top(rows.length) - top(to)}px` })}></div>
        </div>`;
    }

    footline(): TemplateResult | undefined {
        const { output, outputLines } = this.#context.run;
        if (output.length >= outputLines) return undefined;
        const text = l10n.t(
            'Showing {0} of {1} lines',
            strong(countText(output.length)),
            strong(countText(outputLines)),
        );
        return html`<span>${richText(text)}</span>${documentButton(
                () => this.#context.post({ intent: 'openDocument', part: 'output' }),
                l10n.t('Open All as Document'),
            )}`;
    }

    #rows(): readonly OutputRow[] {
        const { output } = this.#context.run;
        if (this.#shown?.lines !== output)
            this.#shown = {
                lines: output,
                rows: outputRows(output, { mine: this.#mine, compileOpen: this.#compileOpen }),
            };
        return this.#shown.rows;
    }

    #matches(): readonly OutputMatch[] {
        const rows = this.#rows();
        if (this.#found?.rows !== rows || this.#found.text !== this.#text)
            this.#found = { rows, text: this.#text, all: outputMatches(rows, this.#text) };
        return this.#found.all;
    }

    #wrapped(rows: readonly OutputRow[]): RowHeights {
        const columns = Math.floor((this.#context.scroller.width - GUTTER) / this.#characterWidth);
        if (this.#heights?.rows !== rows || this.#heights.columns !== columns) {
            const lengths = rows.map((row) => (row.kind === 'line' ? row.line.text.length : 0));
            this.#heights = { rows, columns, of: new RowHeights(lengths, columns) };
        }
        return this.#heights.of;
    }

    /** Wrapped lines are as high as the browser makes them; where the guess was wrong the log is drawn again. */
    #measure(from: number): void {
        const lines = [...(this.#log?.querySelectorAll<HTMLElement>('.line') ?? [])];
        const heights = this.#heights?.of;
        if (!heights || !this.#wrap) return;
        const wrong = lines.map((line, index) => heights.measured(from + index, line.offsetHeight));
        if (wrong.includes(true)) this.#context.redraw();
    }

    #renew(): void {
        this.#shown = undefined;
        this.#current = 0;
        this.#context.redraw();
    }

    #step(step: number): void {
        const { length } = this.#matches();
        if (length > 0) this.#current = (this.#current + step + length) % length;
        this.#reveal();
    }

    #reveal(): void {
        const match = this.#matches()[this.#current];
        if (match) {
            const heights = this.#wrap ? this.#wrapped(this.#rows()) : undefined;
            const top = (index: number): number => heights?.top(index) ?? index * LINE;
            const height = top(match.row + 1) - top(match.row);
            this.#context.scroller.reveal(this.#log, top(match.row) + PADDING, height);
        }
        this.#context.redraw();
    }

    #copied(): string {
        const { output } = this.#context.run;
        return output
            .filter(({ source }) => !this.#mine || source === 'function')
            .map(({ text }) => text)
            .join('\n');
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#log = element;
        const probe = element && document.createElement('span');
        if (!probe) return;
        probe.textContent = '0'.repeat(50);
        probe.className = 'sr';
        element.append(probe);
        this.#characterWidth = probe.scrollWidth / 50 || this.#characterWidth;
        probe.remove();
    };
}
