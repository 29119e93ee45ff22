import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { countText, sizeText } from '../shared/figures.ts';
import { iconButton } from '../shared/iconButton.ts';
import { richText, strong } from '../shared/richText.ts';
import type { Panel, PanelContext } from './panel.ts';
import { searchBox } from './searchBox.ts';
import { JsonTree } from './tree/jsonTree.ts';
import { copiedText } from './tree/shownText.ts';
import { documentButton, largeValue } from './largeValue.ts';

/** From this many values on, the line below the tree counts them. */
const MANY = 500;

/** The value that an action returned. */
export class ResultPanel implements Panel {
    readonly takesFocus = true;
    readonly tree: JsonTree;
    readonly #context: PanelContext;
    #filter = '';

    constructor(context: PanelContext) {
        this.#context = context;
        this.tree = new JsonTree('result-tree', l10n.t('Result'), context);
    }

    tools(): TemplateResult {
        const { run, post } = this.#context;
        const { result } = run;
        if (result?.kind !== 'value') return html``;
        const { value } = result;
        return html`${searchBox({
            label: l10n.t('Filter by path or text'),
            text: this.#filter,
            found: countText(this.#shown(value).rows.hits),
            search: (text) => {
                this.#filter = text;
                this.#context.redraw();
            },
        })}${iconButton('collapse-all', l10n.t('Fold all'), () => this.tree.foldAll())}${iconButton(
            'copy',
            l10n.t('Copy result'),
            () => post({ intent: 'copy', text: copiedText(value) }),
        )}`;
    }

    content(): TemplateResult {
        const { result } = this.#context.run;
        if (!result) return html``;
        if (result.kind === 'large')
            return largeValue(l10n.t('The result has {0}.', sizeText(result.bytes)), this.#open);
        const tree = this.#shown(result.value);
        return tree.rows.rows.length === 0
            ? html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`
            : tree.draw();
    }

    footline(): TemplateResult | undefined {
        const { result } = this.#context.run;
        if (result?.kind !== 'value') return undefined;
        const { values } = this.#shown(result.value).rows;
        return values < MANY
            ? undefined
            : html`<span>${richText(l10n.t('{0} values', strong(countText(values))))}</span
                  >${documentButton(this.#open)}`;
    }

    readonly #open = (): void => this.#context.post({ intent: 'openDocument', part: 'result' });

    #shown(value: unknown): JsonTree {
        return this.tree.show(value, this.#filter);
    }
}
