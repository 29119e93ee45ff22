import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { FormField, TextControl } from '../../../core/inputs/form/formField.ts';
import { iconButton } from '../../shared/iconButton.ts';
import type { FieldContext } from './fieldContext.ts';
import { textInput } from './textInput.ts';

/** A date to type, or to pick from the calendar that the platform brings. */
export const dateControl = (
    field: FormField & { readonly control: TextControl },
    context: FieldContext,
    picker: 'date' | 'date-time',
): TemplateResult => {
    const { text, example } = field.control;
    const open = (event: Event): void => {
        const native = event.currentTarget instanceof Element ? event.currentTarget.nextElementSibling : undefined;
        if (native instanceof HTMLInputElement) native.showPicker();
    };
    const picked = (event: Event): void => {
        if (!(event.target instanceof HTMLInputElement) || event.target.value === '') return;
        const at = event.target.value;
        context.actions.type(context.section, field.pointer, picker === 'date' ? at : `${at.slice(0, 16)}:00Z`);
    };
    return html`<div class="date">
        ${textInput(field, context, { text, ...(example === undefined ? {} : { example }) })}
        ${iconButton('calendar', l10n.t('Pick a date for {0}', field.path || field.label), open)}<input
            type=${picker === 'date' ? 'date' : 'datetime-local'}
            tabindex="-1"
            aria-hidden="true"
            .value=${text.slice(0, picker === 'date' ? 10 : 16)}
            @change=${picked}
        />
    </div>`;
};
