import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { moveFocus } from '../../shared/rovingFocus.ts';
import type { RecordColumn } from '../../../core/run/rows/recordColumns.ts';

/** The columns to choose from, and what the person does with them. */
interface ColumnsMenu {
    /** Without the id, which is always shown. */
    readonly columns: readonly RecordColumn[];
    readonly hidden: ReadonlySet<string>;
    readonly open: boolean;
    readonly toggleMenu: (open: boolean) => void;
    readonly hide: (names: readonly string[]) => void;
}

const leave = ({ toggleMenu }: ColumnsMenu): void => {
    toggleMenu(false);
    document.querySelector<HTMLElement>('.columns > button')?.focus();
};

const onKey = (event: KeyboardEvent, menu: ColumnsMenu): void => {
    if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        leave(menu);
        // Tab goes on from the button.
    } else if (event.key === 'Tab') leave(menu);
    else moveFocus(event, '[role^=menuitem]');
};

const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent, menu: ColumnsMenu): void => {
    const inside =
        currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    // Not at once: the focus also goes when the menu is taken away while the view is being drawn.
    if (menu.open && !inside) queueMicrotask(() => menu.toggleMenu(false));
};

/** Chooses which columns are shown; nothing to choose with one. */
export const columnsMenu = (menu: ColumnsMenu): TemplateResult | typeof nothing => {
    const { columns, hidden, open, toggleMenu, hide } = menu;
    if (columns.length < 2) return nothing;
    const toggle = (name: string): void =>
        hide(hidden.has(name) ? [...hidden].filter((other) => other !== name) : [...hidden, name]);
    const show = (): void => {
        toggleMenu(!open);
        if (!open) document.querySelector<HTMLElement>('.columns [role^=menuitem]')?.focus();
    };
    return html`<span class="columns" @focusout=${(event: FocusEvent) => onFocusOut(event, menu)}
        >${iconButton('list-flat', l10n.t('Columns'), show, { expanded: open })}${
            open
                ? html`<div
                      class="menu"
                      role="menu"
                      aria-label=${l10n.t('Columns')}
                      @keydown=${(event: KeyboardEvent) => onKey(event, menu)}
                  >
                      ${columns.map(
                          ({ name }) =>
                              html`<button
                                  type="button"
                                  role="menuitemcheckbox"
                                  aria-checked=${String(!hidden.has(name))}
                                  tabindex="-1"
                                  @click=${() => toggle(name)}
                              >
                                  ${icon(hidden.has(name) ? 'blank' : 'check')}<span class="ellipsis">${name}</span>
                              </button>`,
                      )}
                      <hr />
                      <button type="button" role="menuitem" tabindex="-1" @click=${() => hide([])}>
                          ${icon('blank')}${l10n.t('Show All Columns')}
                      </button>
                  </div>`
                : nothing
        }</span
    >`;
};
