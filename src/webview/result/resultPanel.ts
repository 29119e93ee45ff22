import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { countText } from '../shared/figures.ts';
import { iconButton } from '../shared/iconButton.ts';
import { richText, strong } from '../shared/richText.ts';
import type { Panel, PanelContext } from './panel.ts';
import type { RunList } from './rows/runList.ts';
import { searchBox } from './searchBox.ts';
import { JsonTree } from './tree/jsonTree.ts';
import { documentButton } from './documentButton.ts';

/** From this many values on, the line below the tree counts them. */
const MANY = 500;

/** The value that an action returned. */
export class ResultPanel implements Panel {
    readonly takesFocus = true;
    readonly tree: JsonTree;
    readonly #context: PanelContext;
    readonly #values: RunList<'values'>;
    #filter = '';

    constructor(context: PanelContext) {
        this.#context = context;
        this.#values = context.lists.list('values', 'result-values');
        this.tree = new JsonTree('result-tree', l10n.t('Result'), { of: 'result' }, context);
    }

    tools(): TemplateResult {
        const { run, post } = this.#context;
        if (!run.result) return html``;
        const { facts } = this.tree.rows;
        return html`${searchBox({
            label: l10n.t('Filter by path or text'),
            text: this.#filter,
            found: facts ? countText(facts.hits) : '',
            search: (text) => {
                this.#filter = text;
                this.tree.filter(text);
                this.#context.redraw();
            },
        })}${iconButton('collapse-all', l10n.t('Fold all'), () => this.tree.foldAll())}${iconButton(
            'copy',
            l10n.t('Copy result'),
            () => post({ intent: 'copyValue', run: run.key, part: { of: 'result' }, path: '' }),
        )}`;
    }

    content(): TemplateResult {
        if (!this.#context.run.result) return html``;
        const { length, facts } = this.tree.rows;
        return facts && length === 0
            ? html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`
            : this.tree.draw();
    }

    footline(): TemplateResult | undefined {
        if (!this.#context.run.result) return undefined;
        const values = this.#values.show({ part: { of: 'result' } }).facts?.values ?? 0;
        return values < MANY
            ? undefined
            : html`<span>${richText(l10n.t('{0} values', strong(countText(values))))}</span
                  >${documentButton(this.#open)}`;
    }

    readonly #open = (): void => this.#context.post({ intent: 'openDocument', part: 'result' });
}
