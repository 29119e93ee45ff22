import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { ShownComparison, ShownDifference } from '../../../protocol/comparison.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import { countText } from '../../shared/figures.ts';
import { withCommandKey } from '../../shared/platform.ts';
import { richText, strong } from '../../shared/richText.ts';
import { styled } from '../../shared/styled.ts';
import type { Scroller } from '../scroller.ts';
import { tabBar, tabElementId } from '../tabBar.ts';
import { comparedHeader } from './comparedHeader.ts';
import { comparedBlocks, differenceAfter, HEADING, rowsInSight, topOf, type ComparedBlock } from './comparedRows.ts';
import { comparedTabs, differenceCount, partTitle, type ComparedTabId } from './comparedTabs.ts';
import { comparedTools } from './comparedTools.ts';
import { differenceRow, differenceRowId } from './differenceRow.ts';
import { MarkedDifferences } from './markedText.ts';

const ROW = 22;

/** Below this width before and after stand under the path. */
const NARROW = 560;

/** Differences ahead of those in sight that are asked for with them. */
const SPARE = 100;

/** What a comparison is drawn with. */
interface ComparisonContext {
    readonly scroller: Scroller;
    readonly post: (intent: ResultIntent) => void;
    readonly redraw: () => void;
}

/** Two runs compared: one row for each difference, of which only those in sight are drawn, or even here. */
export class ComparisonView {
    readonly #context: ComparisonContext;
    readonly #marked = new MarkedDifferences();
    #comparison: ShownComparison | undefined;
    #tab: ComparedTabId = 'all';
    #active = 0;
    #asked = -1;
    #list: Element | undefined;

    constructor(context: ComparisonContext) {
        this.#context = context;
    }

    /** Takes in what was sent last. */
    receive(comparison: ShownComparison): void {
        if (comparison.key !== this.#comparison?.key) this.#active = 0;
        this.#asked = -1;
        this.#comparison = comparison;
    }

    /** The whole page. */
    page(): TemplateResult {
        const comparison = this.#comparison;
        if (!comparison) return html``;
        const { ignored, busy } = comparison;
        const tabs = comparedTabs(comparison);
        const tab = tabs.find(({ id }) => id === this.#tab)?.id ?? 'all';
        const { post } = this.#context;
        const choose = (chosen: string): void => {
            this.#tab = tabs.find(({ id }) => id === chosen)?.id ?? 'all';
            this.#active = this.#blocks(this.#tab)[0]?.from ?? 0;
            this.#context.scroller.top = 0;
            this.#context.redraw();
        };
        return html`${comparedHeader(comparison, post)}${tabBar(
                l10n.t('Parts of the comparison'),
                tabs,
                tab,
                comparedTools(ignored, tab, post),
                choose,
            )}
            <main class="main" aria-busy=${busy ? 'true' : nothing}>
                ${keyed(
                    `${comparison.key} ${tab}`,
                    html`<div
                        class="content"
                        id="panel"
                        role="tabpanel"
                        aria-labelledby=${tabElementId(tab)}
                        @scroll=${this.#context.redraw}
                        ${ref(this.#context.scroller.attach)}
                    >
                        ${busy ? this.#note(l10n.t('Comparing…')) : this.#content(tab)}
                    </div>`,
                )}
                ${this.#footline(comparison)}
            </main>`;
    }

    #note(text: string): TemplateResult {
        return html`<div class="pad"><p class="muted">${text}</p></div>`;
    }

    #content(tab: ComparedTabId): TemplateResult {
        const { groups = [] } = this.#comparison ?? {};
        const blocks = this.#blocks(tab);
        const rows = blocks.reduce((sum, { count }) => sum + count, 0);
        const none = differenceCount(groups) === 0;
        const sight = this.#context.scroller.sightOf(this.#list);
        const windows = blocks.map((block) => rowsInSight(block, sight, this.#rowHeight));
        this.#ask(blocks, windows);
        const active = topOf(blocks, this.#active, this.#rowHeight) === undefined ? blocks[0]?.from : this.#active;
        const drawn = blocks.some(({ from }, at) => {
            const { from: first = 0, to = 0 } = windows[at] ?? {};
            return active !== undefined && active >= from + first && active < from + to;
        });
        return html`${none ? this.#note(l10n.t('No differences.')) : nothing}
            <div
                class="differences ${this.#narrow ? 'narrow' : ''}"
                role="grid"
                tabindex="0"
                aria-label=${l10n.t('Differences')}
                aria-rowcount=${rows}
                aria-activedescendant=${drawn && active !== undefined ? differenceRowId(active) : nothing}
                @keydown=${this.#onKey}
                ${ref(this.#attach)}
            >
                ${blocks.map((block, at) => this.#block(block, windows[at] ?? { from: 0, to: 0 }, active, blocks))}
            </div>`;
    }

    #block(
        block: ComparedBlock,
        { from, to }: { readonly from: number; readonly to: number },
        active: number | undefined,
        blocks: readonly ComparedBlock[],
    ): TemplateResult {
        const height = this.#rowHeight;
        const before = blocks.reduce((sum, other) => (other.from < block.from ? sum + other.count : sum), 0);
        const space = (rows: number): TemplateResult =>
            rows === 0 ? html`` : html`<div class="space" ${styled({ height: `${rows * height}px` })}></div>`;
        return html`<div role="rowgroup" aria-label=${partTitle(block.part)}>
            ${
                block.heading
                    ? html`<div class="heading" aria-hidden="true" ${styled({ height: `${HEADING}px` })}>
                          ${partTitle(block.part)}
                      </div>`
                    : nothing
            }${space(from)}${Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
                const index = block.from + from + offset;
                const place = { index, position: before + from + offset + 1, active: index === active };
                const difference = this.#at(index);
                return differenceRow(difference, this.#marked.of(difference), place, this.#actions);
            })}${space(block.count - to)}
        </div>`;
    }

    /** A difference that has not come yet is an empty line. */
    #at(index: number): ShownDifference {
        const { from = 0, differences = [] } = this.#comparison ?? {};
        return differences[index - from] ?? COMING;
    }

    /** Asks for what is in sight and has not come. */
    #ask(blocks: readonly ComparedBlock[], windows: readonly { readonly from: number; readonly to: number }[]): void {
        const { from = 0, differences = [] } = this.#comparison ?? {};
        const missing = blocks.flatMap((block, at) => {
            const window = windows[at];
            if (!window || window.to <= window.from) return [];
            const [first, last] = [block.from + window.from, block.from + window.to - 1];
            return first < from || last >= from + differences.length ? [first] : [];
        });
        const [first] = missing;
        if (first === undefined) return;
        const wanted = Math.max(0, first - SPARE);
        if (wanted === this.#asked) return;
        this.#asked = wanted;
        this.#context.post({ intent: 'showDifferences', from: wanted });
    }

    #footline({ groups, sentence, busy }: ShownComparison): TemplateResult {
        const count = differenceCount(groups);
        const text =
            count === 1 ? l10n.t('{0} difference', strong('1')) : l10n.t('{0} differences', strong(countText(count)));
        return html`<div class="footline">
            ${busy || count === 0 ? nothing : html`<span>${richText(text)}</span>`}${sentence ? html`<span>${sentence}</span>` : nothing}
        </div>`;
    }

    get #narrow(): boolean {
        return this.#context.scroller.width < NARROW;
    }

    get #rowHeight(): number {
        return this.#narrow ? 2 * ROW : ROW;
    }

    #blocks(tab: ComparedTabId): readonly ComparedBlock[] {
        return comparedBlocks(this.#comparison?.groups ?? [], tab, this.#rowHeight);
    }

    readonly #attach = (element: Element | undefined): void => {
        this.#list = element;
    };

    readonly #actions = {
        activate: (index: number): void => {
            this.#active = index;
            this.#context.redraw();
        },
        open: (index: number): void => this.#context.post({ intent: 'openDifference', index }),
        ignore: (path: string): void => this.#context.post({ intent: 'ignorePath', path }),
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        const difference = this.#at(this.#active);
        if (withCommandKey(event) && event.key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false) {
            event.preventDefault();
            this.#context.post({ intent: 'copy', text: copied(difference) });
            return;
        }
        if (withCommandKey(event) || event.altKey) return;
        const page = Math.max(1, Math.floor(this.#context.scroller.height / this.#rowHeight) - 1);
        const steps: Readonly<Record<string, number>> = {
            ArrowDown: 1,
            ArrowUp: -1,
            PageDown: page,
            PageUp: -page,
            Home: -Infinity,
            End: Infinity,
        };
        const step = steps[event.key];
        if (step === undefined && event.key !== 'Enter') return;
        event.preventDefault();
        if (step === undefined) this.#actions.open(this.#active);
        else this.#move(step);
    };

    #move(step: number): void {
        const blocks = this.#blocks(this.#tab);
        this.#active = differenceAfter(blocks, this.#active, step);
        const top = topOf(blocks, this.#active, this.#rowHeight) ?? 0;
        // The first row brings its heading along.
        const above = step < 0 ? HEADING : 0;
        this.#context.scroller.reveal(this.#list, top - above, this.#rowHeight + above);
        this.#context.redraw();
    }
}

const COMING: ShownDifference = { kind: 'figure', subject: '', path: '…' };

const copied = ({ subject, path, before, after }: ShownDifference): string => {
    const name = [subject, path].filter((part) => part !== '').join(' ');
    return `${name}: ${before ?? ''} → ${after ?? ''}`;
};
