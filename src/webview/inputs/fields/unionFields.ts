import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormField, UnionControl } from '../../../core/inputs/form/formField.ts';
import { fieldError } from '../sections/fieldError.ts';
import { icon } from '../../shared/icon.ts';
import { act, describedBy, idsOf, type FieldContext } from './fieldContext.ts';

/** The kind of a union, and the field of that kind. */
export const unionFields = (field: FormField, control: UnionControl, context: FieldContext): TemplateResult => {
    const ids = idsOf(field, context);
    const { branch, chosen } = control;
    const shown = branch !== undefined && field.presence !== 'null' ? branch : undefined;
    const leaf = shown === undefined || shown.control.kind === 'object';
    const change = (event: Event): void => {
        if (!(event.target instanceof HTMLSelectElement)) return;
        const index = event.target.selectedIndex - (chosen === undefined ? 1 : 0);
        if (index >= 0) act(field, context, { do: 'turnInto', index });
    };
    const error = shown === undefined ? undefined : context.actions.error(ids.place, shown);
    return html`<div class="select">
            <select
                class="input"
                id=${leaf ? ids.control : `kind-${ids.place}`}
                aria-label=${l10n.t('Kind of {0}', field.label)}
                aria-describedby=${describedBy(field, context) ?? nothing}
                @change=${change}
            >
                ${chosen === undefined ? html`<option .selected=${true}>${l10n.t('Choose a kind…')}</option>` : nothing}
                ${control.branches.map((label, index) => html`<option .selected=${index === chosen}>${label}</option>`)}</select
            >${icon('chevron-down')}
        </div>
        ${
            shown === undefined
                ? nothing
                : html`<div class=${shown.control.kind === 'object' ? 'inside' : 'branch'}>
                      ${context.drawControl(shown, context)}${error === undefined ? nothing : fieldError(ids.place, error)}
                  </div>`
        }`;
};
