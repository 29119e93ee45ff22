import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { sizeText } from '../shared/figures.ts';
import { documentButton } from './largeValue.ts';
import type { Panel, PanelContext } from './panel.ts';
import { JsonTree } from './tree/jsonTree.ts';

/** What was sent with the run, section by section. */
export class InputsPanel implements Panel {
    readonly takesFocus = true;
    readonly #context: PanelContext;
    readonly #trees = new Map<string, JsonTree>();

    constructor(context: PanelContext) {
        this.#context = context;
    }

    tools(): TemplateResult {
        return html`<button
            class="button"
            type="button"
            @click=${() => this.#context.post({ intent: 'useTheseInputs' })}
        >
            ${l10n.t('Use These Inputs')}
        </button>`;
    }

    content(): TemplateResult {
        const parts = this.#context.run.inputs ?? [];
        if (parts.length === 0) return html`<p class="muted pad">${l10n.t('Nothing was sent.')}</p>`;
        return html`${parts.map(
            ({ title, value }) =>
                html`<div class="inputs-part">
                    <h3 class="sub">${title}</h3>
                    ${
                        value.kind === 'value'
                            ? this.#tree(title).show(value.value).draw()
                            : html`<p>
                                  ${l10n.t('{0} has {1}.', title, sizeText(value.bytes))}
                                  ${documentButton(() => this.#context.post({ intent: 'openDocument', part: 'inputs' }))}
                              </p>`
                    }
                </div>`,
        )}`;
    }

    #tree(title: string): JsonTree {
        const known = this.#trees.get(title);
        if (known) return known;
        const tree = new JsonTree(`inputs-tree-${this.#trees.size}`, title, this.#context);
        this.#trees.set(title, tree);
        return tree;
    }
}
