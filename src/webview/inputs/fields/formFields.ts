import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import type { InputSection } from '../../../protocol/inputsState.ts';
import { foldCase } from '../../../core/text/foldCase.ts';
import { heldText } from '../../shared/heldText.ts';
import { icon } from '../../shared/icon.ts';
import type { FieldActions } from '../formActions.ts';
import { drawControl, drawField } from './field.ts';
import type { FieldContext } from './fieldContext.ts';
import { countFields, matches } from './fieldSearch.ts';

/** From so many fields on there is a filter: side by side, and with those inside others. */
const filterFrom = 12;
const filterFromInside = 20;
/** With more fields than these descriptions are cut to one line. */
const denseOver = 40;

/** The form of a section. */
export const formFields = (section: InputSection, form: FormField, actions: FieldActions): TemplateResult => {
    const count = countFields(form);
    const filters =
        count >= filterFromInside || (form.control.kind === 'object' && form.control.fields.length >= filterFrom);
    const filter = filters ? foldCase(actions.filter(section.id).trim()) : '';
    const context: FieldContext = { section: section.id, actions, filter, draw: drawField, drawControl };
    const fields = form.control.kind === 'object' ? drawControl(form, context) : drawField(form, context);
    return html`${filters ? filterBox(section, count, actions) : nothing}
        <div class="fields ${count > denseOver ? 'dense' : ''}">
            ${count === 0 && form.control.kind === 'object' ? emptyForm(section) : fields}
            ${filter !== '' && !matches(form, filter) ? html`<p class="muted">${l10n.t('No field matches.')}</p>` : nothing}
        </div>`;
};

const emptyForm = ({ id }: InputSection): TemplateResult =>
    html`<p class="muted">
        ${id === 'input' ? l10n.t('This function takes no input.') : l10n.t('Its schema has no fields.')}
    </p>`;

const filterBox = ({ id }: InputSection, count: number, actions: FieldActions): TemplateResult => {
    const label = l10n.t('Filter {0} fields', count);
    const input = (event: Event): void => {
        if (event.target instanceof HTMLInputElement) actions.setFilter(id, event.target.value);
    };
    const keydown = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape' || actions.filter(id) === '') return;
        event.preventDefault();
        actions.setFilter(id, '');
    };
    return html`<div class="filter">
        ${icon('search')}<input
            class="input"
            type="text"
            id="filter-${id}"
            spellcheck="false"
            autocomplete="off"
            placeholder=${label}
            aria-label=${label}
            @input=${input}
            @keydown=${keydown}
            ${heldText(actions.filter(id))}
        />
    </div>`;
};
