import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { Panel, PanelContext } from './panel.ts';
import { JsonTree } from './tree/jsonTree.ts';

/** What was sent with the run, section by section. */
export class InputsPanel implements Panel {
    readonly takesFocus = true;
    readonly #context: PanelContext;
    readonly #trees = new Map<number, JsonTree>();

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
            ({ title }, section) =>
                html`<div class="inputs-part">
                    <h3 class="sub">${title}</h3>
                    ${this.#tree(title, section).draw()}
                </div>`,
        )}`;
    }

    #tree(title: string, section: number): JsonTree {
        const known = this.#trees.get(section);
        if (known) return known;
        const tree = new JsonTree(`inputs-tree-${section}`, title, { of: 'input', section }, this.#context);
        this.#trees.set(section, tree);
        return tree;
    }
}
