import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputsForm } from '../../../protocol/inputsState.ts';
import { kindBadge, productionMark } from '../../shared/badges.ts';
import { icon } from '../../shared/icon.ts';
import type { FormActions } from '../formActions.ts';

const integrationButton = ({ integration }: InputsForm, { post }: FormActions): TemplateResult =>
    html`<button
        type="button"
        aria-haspopup="dialog"
        title=${l10n.t('Change integration')}
        aria-label=${integration ? l10n.t('Integration {0}. Change', integration) : l10n.t('Choose integration')}
        @click=${() => post({ intent: 'chooseIntegration' })}
    >
        ${icon('plug')}<span class="ellipsis ${integration ? '' : 'unset'}"
            >${integration || l10n.t('Choose integration')}</span
        >
    </button>`;

const environmentButton = ({ environment }: InputsForm, { post }: FormActions): TemplateResult =>
    html`<button
        type="button"
        aria-haspopup="dialog"
        title=${l10n.t('Switch environment')}
        aria-label=${l10n.t('Environment {0}. Switch', environment.name)}
        @click=${() => post({ intent: 'switchEnvironment' })}
    >
        ${icon('server-environment')}<span class="ellipsis">${environment.name}</span>
    </button>`;

/** Name and kind of the function, and where a run goes. */
export const head = (form: InputsForm, actions: FormActions): TemplateResult =>
    html`<header class="head">
        <div class="name">
            <h2 class="ellipsis" title=${form.name}>${form.name}</h2>
            ${kindBadge(form.type)}
        </div>
        <div class="target">
            ${integrationButton(form, actions)} ${environmentButton(form, actions)}
            ${form.environment.production ? productionMark() : nothing}
        </div>
    </header>`;
