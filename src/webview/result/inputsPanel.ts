import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { ValueCheck } from '../../core/run/check/valueCheck.ts';
import { listedWords, onlyThese } from './check/onlyThese.ts';
import { ValueMarks } from './check/valueMarks.ts';
import type { Panel, PanelContext } from './panel.ts';
import { JsonTree } from './tree/jsonTree.ts';

/** What was sent with the run, section by section. */
export class InputsPanel implements Panel {
    readonly takesFocus = true;
    readonly #context: PanelContext;
    readonly #trees = new Map<number, JsonTree>();
    readonly #marks = new WeakMap<ValueCheck, ValueMarks>();
    #only = false;

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
                    ${this.#shown(title, section).draw()}
                </div>`,
        )}`;
    }

    footline(): TemplateResult | undefined {
        const checks = (this.#context.run.check?.inputs ?? []).map(({ check }) => check);
        const total = checks.reduce((sum, check) => sum + check.total, 0);
        const listed = checks.reduce((sum, { mismatches }) => sum + mismatches.length, 0);
        if (total === 0) return undefined;
        return onlyThese(listedWords(total, listed), this.#only, () => {
            this.#only = !this.#only;
            this.#context.redraw();
        });
    }

    goToMark(back: boolean): boolean {
        const trees = [...this.#trees.values()];
        const inOrder = back ? trees.reverse() : trees;
        const at = Math.max(
            0,
            inOrder.findIndex((tree) => tree.hasFocus),
        );
        if (inOrder[at]?.goToMark(back) === true) return true;
        return [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)].some((tree) => tree.goToMark(back, 'edge'));
    }

    #shown(title: string, section: number): JsonTree {
        const tree = this.#tree(title, section);
        const check = this.#context.run.check?.inputs.find((part) => part.title === title)?.check;
        if (!check) return tree.mark(undefined);
        const marks = this.#marks.get(check) ?? new ValueMarks(check);
        this.#marks.set(check, marks);
        return tree.mark(marks, this.#only && check.total > 0);
    }

    #tree(title: string, section: number): JsonTree {
        const known = this.#trees.get(section);
        if (known) return known;
        const tree = new JsonTree(`inputs-tree-${section}`, title, { of: 'input', section }, this.#context);
        this.#trees.set(section, tree);
        return tree;
    }
}
