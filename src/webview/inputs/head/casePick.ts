import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputsForm } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import type { FormActions } from '../formActions.ts';

/** The button that opens the list of cases, with the one that saves what is typed. */
export const casePick = ({ case: shown }: InputsForm, { post }: FormActions): TemplateResult | typeof nothing => {
    if (shown === undefined) return nothing;
    const { label, edited } = shown;
    const name = edited ? l10n.t('Case {0}, edited', label) : l10n.t('Case {0}', label);
    const save = edited ? l10n.t('Save changes to case') : l10n.t('Save inputs as case');
    return html`<div class="group">
        <div class="pair">
            <label for="case">${l10n.t('Case')}</label>
            <button
                id="case"
                class="pick"
                type="button"
                aria-haspopup="dialog"
                aria-label=${name}
                title=${name}
                @click=${() => post({ intent: 'chooseCase' })}
            >
                <span class="ellipsis">${label}</span>${
                    edited ? html` <span class="muted">${l10n.t('edited')}</span>` : nothing
                }${icon('chevron-down')}
            </button>
            ${iconButton(edited ? 'save' : 'save-as', save, () => post({ intent: edited ? 'saveCase' : 'saveAsCase' }))}
        </div>
    </div>`;
};
