import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { MenuItem } from '../../../protocol/inputsState.ts';
import { moveFocus } from '../../shared/rovingFocus.ts';
import type { FormActions } from '../formActions.ts';

/** Leaves the menu for the button that opened it. */
const close = (actions: FormActions): void => {
    actions.toggleMenu(false);
    document.getElementById('run-menu-button')?.focus();
};

function onKey(event: KeyboardEvent, actions: FormActions): void {
    if (event.key === 'Escape') {
        event.preventDefault();
        close(actions);
    } else if (event.key === 'Tab') actions.toggleMenu(false);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Home' || event.key === 'End')
        moveFocus(event, '[role=menuitem]');
    else focusByLetter(event);
}

function focusByLetter(event: KeyboardEvent): void {
    if (event.key.length !== 1 || event.key === ' ' || !(event.currentTarget instanceof HTMLElement)) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    order.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
}

/** The other ways to run, over the run button. */
export const runMenu = (items: readonly MenuItem[], label: string, actions: FormActions): TemplateResult => {
    const choose = (item: MenuItem): void => {
        close(actions);
        actions.post(item.intent);
    };
    return html`<div
        class="menu"
        id="run-menu"
        role="menu"
        aria-label=${label}
        @keydown=${(event: KeyboardEvent) => onKey(event, actions)}
    >
        ${items.map(
            (item, index) =>
                html`${item.startsGroup && index > 0 ? html`<hr />` : nothing}<button
                        type="button"
                        role="menuitem"
                        tabindex="-1"
                        @click=${() => choose(item)}
                    >
                        ${item.label}
                    </button>`,
        )}
    </div>`;
};
