import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { countText } from '../shared/figures.ts';
import { icon } from '../shared/icon.ts';
import { moveFocus } from '../shared/rovingFocus.ts';

/** A tab of any bar. */
interface BarTab {
    readonly id: string;
    readonly label: string;
    readonly count?: string;
    readonly failed?: boolean;
    readonly warnings?: number;
}

/** Element id of a tab. */
export const tabElementId = (id: string): string => `tab-${id}`;

const warningWords = (count: number): string =>
    count === 1 ? l10n.t("1 doesn't match") : l10n.t("{0} don't match", countText(count));

const tabButton = (tab: BarTab, chosen: boolean, choose: (id: string) => void): TemplateResult =>
    html`<button
        type="button"
        role="tab"
        id=${tabElementId(tab.id)}
        data-tab=${tab.id}
        aria-selected=${String(chosen)}
        aria-controls=${chosen ? 'panel' : nothing}
        tabindex=${chosen ? 0 : -1}
        @click=${() => choose(tab.id)}
    >
        ${tab.failed ? icon('error', 'bad') : nothing}${tab.label}${
            tab.count === undefined ? nothing : html` <span class="count">${tab.count}</span>`
        }${
            tab.warnings
                ? html`<span class="warnings" title=${warningWords(tab.warnings)}
                      >${icon('warning', 'warn')}<span class="sr">, ${warningWords(tab.warnings)}</span
                      ><span aria-hidden="true">${countText(tab.warnings)}</span></span
                  >`
                : nothing
        }
    </button>`;

/** The parts of the run, with the tools of the open one at the right. Arrows move and choose. */
export const tabBar = (
    label: string,
    tabs: readonly BarTab[],
    chosen: string | undefined,
    tools: TemplateResult | undefined,
    choose: (id: string) => void,
): TemplateResult => {
    const onKey = (event: KeyboardEvent): void => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return;
        const reached = moveFocus(event, '[role=tab]')?.dataset['tab'];
        const tab = tabs.find(({ id }) => id === reached);
        if (tab) choose(tab.id);
    };
    return html`<div class="tabs">
        <div class="tablist" role="tablist" aria-label=${label} @keydown=${onKey}>
            ${repeat(
                tabs,
                ({ id }) => id,
                (tab) => tabButton(tab, tab.id === chosen, choose),
            )}
        </div>
        <div class="tools">${tools ?? nothing}</div>
    </div>`;
};
