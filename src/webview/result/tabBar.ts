import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icon.ts';
import { moveFocus } from '../shared/rovingFocus.ts';
import type { Tab, TabId } from './runTabs.ts';

/** Element id of a tab. */
export const tabElementId = (id: TabId): string => `tab-${id}`;

const tabButton = (tab: Tab, chosen: boolean, choose: (id: TabId) => void): TemplateResult =>
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
        }
    </button>`;

/** The parts of the run, with the tools of the open one at the right. Arrows move and choose. */
export const tabBar = (
    tabs: readonly Tab[],
    chosen: TabId | undefined,
    tools: TemplateResult | undefined,
    choose: (id: TabId) => void,
): TemplateResult => {
    const onKey = (event: KeyboardEvent): void => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return;
        const reached = moveFocus(event, '[role=tab]')?.dataset['tab'];
        const tab = tabs.find(({ id }) => id === reached);
        if (tab) choose(tab.id);
    };
    return html`<div class="tabs">
        <div class="tablist" role="tablist" aria-label=${l10n.t('Parts of the run')} @keydown=${onKey}>
            ${repeat(
                tabs,
                ({ id }) => id,
                (tab) => tabButton(tab, tab.id === chosen, choose),
            )}
        </div>
        <div class="tools">${tools ?? nothing}</div>
    </div>`;
};
