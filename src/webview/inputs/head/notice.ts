import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputsForm } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { noteBox } from '../../shared/noteBox.ts';
import type { FormActions } from '../formActions.ts';

/** What stands in the way of a run, with the way out. The button is the primary one where Run is not. */
export const notice = ({ notice, run }: InputsForm, { post }: FormActions): TemplateResult => {
    if (!notice) return html``;
    const { button } = notice;
    const primary = !(run?.primary && run.enabled);
    return html`<div class="group">
        ${noteBox(notice.severity, notice.text)}
        ${
            button
                ? html`<button
                      class="button ${primary ? 'primary' : ''}"
                      type="button"
                      @click=${() => post(button.intent)}
                  >
                      ${button.intent.intent === 'goTo' ? icon('go-to-file') : nothing}${button.label}
                  </button>`
                : nothing
        }
    </div>`;
};
