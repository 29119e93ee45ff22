import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import { foldCase } from '../../../core/text/foldCase.ts';
import { heldText } from '../../shared/heldText.ts';
import { icon } from '../../shared/icon.ts';
import { inSight } from '../../shared/inSight.ts';
import { describedBy, idsOf, type FieldContext } from './fieldContext.ts';
import { unsentWord } from './choiceControls.ts';

/** A choice among many, or a text with usual ones. */
export interface ComboOptions {
    readonly choices: readonly string[];
    /** What is in the field while nobody types. */
    readonly text: string;
    readonly choose: (index: number) => void;
    /** Any text is fine: it counts as it is typed. */
    readonly type?: (text: string) => void;
    /** The field was emptied. */
    readonly clear: () => void;
}

/** A text field over a list that narrows as one types. */
export const comboControl = (field: FormField, context: FieldContext, options: ComboOptions): TemplateResult => {
    const { actions } = context;
    const ids = idsOf(field, context);
    const popup = actions.popup?.place === ids.place ? actions.popup : undefined;
    const query = foldCase(popup?.query ?? '');
    const shown = options.choices
        .map((label, index) => ({ label, index }))
        .filter(({ label }) => foldCase(label).includes(query));
    const active = popup === undefined ? -1 : Math.min(popup.active, shown.length - 1);
    const open = (typed: string, at: number): void => actions.setPopup({ place: ids.place, query: typed, active: at });
    const close = (): void => actions.setPopup(undefined);
    const take = (index: number | undefined): void => {
        close();
        if (index !== undefined) options.choose(index);
    };
    const input = (event: Event): void => {
        if (!(event.target instanceof HTMLInputElement)) return;
        options.type?.(event.target.value);
        open(event.target.value, options.type ? -1 : 0);
        if (event.target.value === '' && !options.type) options.clear();
    };
    const keydown = (event: KeyboardEvent): void => {
        if (event.ctrlKey || event.metaKey) return;
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) {
            event.preventDefault();
            if (popup === undefined) open('', 0);
            else if (shown.length > 0) open(popup.query, (active + step + shown.length) % shown.length);
        } else if (event.key === 'Enter' && active >= 0) {
            event.preventDefault();
            take(shown[active]?.index);
        } else if (event.key === 'Escape' && popup !== undefined) {
            event.preventDefault();
            close();
        }
    };
    const rowId = (index: number): string => `${ids.control}-row-${index}`;
    const error = actions.error(ids.place, field);
    const typing = popup !== undefined && (popup.query !== '' || options.type !== undefined);
    const shownText = typing && options.type === undefined ? popup.query : actions.text(ids.place, options.text);
    return html`<div class="combo">
        <input
            class="input ${field.presence === 'unsent' && !field.required ? 'unsent' : ''}"
            type="text"
            id=${ids.control}
            role="combobox"
            spellcheck="false"
            autocomplete="off"
            placeholder=${field.required ? l10n.t('Choose…') : unsentWord()}
            aria-labelledby=${ids.label}
            aria-describedby=${describedBy(field, context) ?? nothing}
            aria-invalid=${error === undefined ? nothing : 'true'}
            aria-required=${field.required ? 'true' : nothing}
            aria-autocomplete="list"
            aria-expanded=${String(popup !== undefined)}
            aria-controls=${popup === undefined ? nothing : `${ids.control}-rows`}
            aria-activedescendant=${active < 0 ? nothing : rowId(active)}
            @input=${input}
            @keydown=${keydown}
            @click=${() => open('', options.choices.indexOf(options.text))}
            @blur=${() => {
                if (popup !== undefined) close();
                actions.leave(ids.place);
            }}
            ${heldText(shownText)}
        />${icon('chevron-down')}
        ${
            popup === undefined
                ? nothing
                : html`<div
                      class="rows"
                      role="listbox"
                      id="${ids.control}-rows"
                      aria-labelledby=${ids.label}
                      ${inSight()}
                  >
                      ${shown.map(
                          ({ label, index }, row) =>
                              html`<div
                                  role="option"
                                  id=${rowId(row)}
                                  class=${row === active ? 'active' : ''}
                                  ${row === active ? inSight() : nothing}
                                  aria-selected=${String(label === options.text)}
                                  @pointerdown=${(event: Event) => {
                                      // The field keeps the focus.
                                      event.preventDefault();
                                      take(index);
                                  }}
                              >
                                  ${label}
                              </div>`,
                      )}
                      ${
                          shown.length === 0 && options.type === undefined
                              ? html`<div class="muted" role="option" aria-disabled="true" aria-selected="false">
                                    ${l10n.t('No match')}
                                </div>`
                              : nothing
                      }
                  </div>`
        }
    </div>`;
};
