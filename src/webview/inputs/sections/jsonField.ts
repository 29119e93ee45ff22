import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputSection } from '../../../protocol/inputsState.ts';
import { heldText } from '../../shared/heldText.ts';
import { richText } from '../../shared/richText.ts';
import { fieldError } from './fieldError.ts';
import type { FormActions } from '../formActions.ts';
import { controlId } from '../place.ts';

const textOf = (event: Event): string =>
    event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement ? event.target.value : '';

const rowsOf = (text: string): number => Math.min(16, Math.max(2, text.split('\n').length));

/** A section's content as text: JSON in a text area, or a single line. */
export function jsonField(section: InputSection, actions: FormActions): TemplateResult {
    const { id, placeholder, description, singleLine, title } = section;
    const text = actions.text(section);
    const error = actions.error(section);
    const label = id === 'lastSyncDate' ? l10n.t('Last sync date') : title;
    const describedBy = [description && `help-${id}`, error && `error-${id}`].filter(Boolean).join(' ') || nothing;
    const edit = (event: Event): void => actions.edit(section, textOf(event));
    const leave = (): void => actions.leave(id);
    const help = description ? html`<div class="help" id="help-${id}">${richText(description)}</div>` : nothing;
    const field = singleLine
        ? html`<label for=${controlId(id)}>${label}</label>${help}<input
                  class="input json"
                  type="text"
                  id=${controlId(id)}
                  spellcheck="false"
                  autocomplete="off"
                  placeholder=${placeholder}
                  aria-describedby=${describedBy}
                  aria-invalid=${error ? 'true' : nothing}
                  @input=${edit}
                  @blur=${leave}
                  ${heldText(text)}
              />`
        : html`${help}<textarea
                  class="input"
                  id=${controlId(id)}
                  rows=${rowsOf(text)}
                  spellcheck="false"
                  placeholder=${placeholder}
                  aria-label=${l10n.t('{0} as JSON', label)}
                  aria-describedby=${describedBy}
                  aria-invalid=${error ? 'true' : nothing}
                  @input=${edit}
                  @blur=${leave}
                  ${heldText(text)}
              ></textarea>`;
    return html`<div class="field">${field}${error ? fieldError(id, error) : nothing}</div>`;
}
