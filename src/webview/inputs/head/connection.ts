import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputsForm } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { fieldError } from '../sections/fieldError.ts';
import type { FormActions } from '../formActions.ts';

const name = ({ id, note }: InputsForm['connection']): string => {
    if (!id) return note ? note : l10n.t('Choose a connection');
    return note ? l10n.t('Connection {0}, {1}', id, note) : l10n.t('Connection {0}', id);
};

const chosen = ({ id, note }: InputsForm['connection']): TemplateResult =>
    id
        ? html`<span class="ellipsis">${id}</span
              >${note ? html` <span class="muted ellipsis">${note}</span>` : nothing}`
        : html`<span class="ellipsis unset">${note || l10n.t('Choose…')}</span>`;

const warning = ({ warning }: InputsForm['connection']): TemplateResult | typeof nothing =>
    warning
        ? html`<div class="field-error caution" id="warning-connection">
              ${icon('warning', 'warn')}<span>${warning}</span>
          </div>`
        : nothing;

/** The button that opens the list of connections, with its refresh. */
export const connection = ({ connection }: InputsForm, { post }: FormActions): TemplateResult =>
    html`<div class="group">
        <div class="pair">
            <label for="connection">${l10n.t('Connection')}</label>
            <button
                id="connection"
                class="pick"
                type="button"
                aria-haspopup="dialog"
                aria-label=${name(connection)}
                title=${name(connection)}
                aria-describedby=${connection.error ? 'error-connection' : connection.warning ? 'warning-connection' : nothing}
                @click=${() => post({ intent: 'chooseConnection' })}
            >
                ${chosen(connection)}${icon('chevron-down')}
            </button>
            ${iconButton('refresh', l10n.t('Refresh connections'), () => post({ intent: 'refreshConnections' }))}
            ${connection.error ? fieldError('connection', connection.error) : warning(connection)}
        </div>
    </div>`;
