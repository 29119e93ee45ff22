import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import { fieldError } from '../sections/fieldError.ts';
import { icon } from '../../shared/icon.ts';
import { richText } from '../../shared/richText.ts';
import { booleanControl, selectControl } from './choiceControls.ts';
import { comboControl } from './comboControl.ts';
import { dateControl } from './dateControl.ts';
import { act, idsOf, type FieldContext } from './fieldContext.ts';
import { hasShownError } from './fieldSearch.ts';
import { listFields } from './listFields.ts';
import { objectFields } from './objectFields.ts';
import { recordFields } from './recordFields.ts';
import { sentMenu } from './sentMenu.ts';
import { textInput } from './textInput.ts';
import { unionFields } from './unionFields.ts';

/** More choices than these are searched. */
const manyChoices = 12;

/** A field: label, type, how it is sent; description; control; what is wrong. */
export const drawField = (field: FormField, context: FieldContext): TemplateResult => {
    const ids = idsOf(field, context);
    const error = context.actions.error(ids.place, field);
    const { kind } = field.control;
    const group = isGroup(field);
    const folds = kind === 'object' && !field.required;
    const usually = field.presence === 'value' || field.presence === 'empty';
    const open =
        !folds || context.filter !== '' || context.actions.isOpen(ids.place, usually) || hasShownError(field, context);
    const unionShowsError = field.control.kind === 'union' && field.control.branch !== undefined;
    return html`<div
        class="field ${group ? 'nested' : ''}"
        role=${group ? 'group' : nothing}
        aria-labelledby=${group ? ids.label : nothing}
    >
        ${top(field, context, folds ? open : undefined)}
        ${open ? html`${help(field, context)}${content(field, context)}` : nothing}
        ${field.ways.length > 0 && !group ? sentMenu(field, context) : nothing}
        ${error === undefined || unionShowsError ? nothing : fieldError(ids.place, error)}
    </div>`;
};

const top = (field: FormField, context: FieldContext, open: boolean | undefined): TemplateResult => {
    const ids = idsOf(field, context);
    const { kind } = field.control;
    const labels = kind === 'text' || kind === 'number' || kind === 'choice' || kind === 'json';
    const star = field.required
        ? html`<span class="required" title=${l10n.t('Required')} aria-hidden="true">*</span>`
        : nothing;
    const words = html`<span id=${ids.label}>${field.label}</span>${star}`;
    const title = field.name ?? nothing;
    const label = labels
        ? html`<label for=${ids.control} title=${title}>${words}</label>`
        : open === undefined
          ? html`<span class="label" title=${title}>${words}</span>`
          : html`<button
                class="disclosure label"
                type="button"
                title=${title}
                id=${ids.control}
                aria-expanded=${String(open)}
                @click=${() => context.actions.setOpen(ids.place, !open)}
            >
                ${icon(open ? 'chevron-down' : 'chevron-right')}${words}
            </button>`;
    const menu = field.ways.length > 0;
    return html`<div class="top ${menu && !isGroup(field) ? 'beside-menu' : ''}">
        ${label}<span class="type" title=${field.type}>${field.type}</span>${
            menu && isGroup(field) ? sentMenu(field, context) : nothing
        }
    </div>`;
};

/** What other fields are inside. How it is sent comes before them; elsewhere the control comes first. */
const isGroup = ({ control }: FormField): boolean =>
    control.kind === 'object' || control.kind === 'list' || control.kind === 'record' || control.kind === 'union';

const help = (field: FormField, context: FieldContext): TemplateResult | typeof nothing => {
    const { description, note } = field;
    if (description === undefined && note === undefined) return nothing;
    return html`<div class="help" id=${idsOf(field, context).help}>
        ${description === undefined ? nothing : html`<span>${richText(description)}</span>`}${
            note === undefined ? nothing : html`<span class="field-note">${icon('info')}${note}</span>`
        }
    </div>`;
};

const content = (field: FormField, context: FieldContext): TemplateResult =>
    field.control.kind === 'object' && field.pointer !== ''
        ? html`<div class="inside">${drawControl(field, context)}</div>`
        : drawControl(field, context);

/** What a field is filled in with. */
export const drawControl = (field: FormField, context: FieldContext): TemplateResult => {
    const { control } = field;
    const type = (text: string): void => context.actions.type(context.section, field.pointer, text);
    switch (control.kind) {
        case 'text':
            if (control.picker !== undefined) return dateControl({ ...field, control }, context, control.picker);
            if (control.suggestions !== undefined) {
                const { suggestions, text } = control;
                const choose = (index: number): void => type(suggestions[index] ?? '');
                return comboControl(field, context, {
                    choices: suggestions,
                    text,
                    choose,
                    type,
                    clear: () => type(''),
                });
            }
            return textInput(field, context, { text: control.text, several: control.several });
        case 'number':
            return textInput(field, context, { text: control.text, decimal: true });
        case 'boolean':
            return booleanControl({ ...field, control }, context);
        case 'choice':
            if (control.choices.length <= manyChoices) return selectControl({ ...field, control }, context);
            return comboControl(field, context, {
                choices: control.choices,
                text: control.other ?? (control.chosen === undefined ? '' : (control.choices[control.chosen] ?? '')),
                choose: (index) => act(field, context, { do: 'choose', index }),
                clear: () => act(field, context, { do: 'unset' }),
            });
        case 'object':
            return objectContent(field, context);
        case 'list':
            return listFields(field, control, context);
        case 'record':
            return recordFields(field, control, context);
        case 'union':
            return unionFields(field, control, context);
        case 'json':
            return textInput(field, context, { text: control.text, several: true, mono: true });
    }
};

const objectContent = (field: FormField, context: FieldContext): TemplateResult => {
    const { control, presence } = field;
    if (control.kind !== 'object') return html``;
    if (presence === 'null') return html`<span class="muted">null</span>`;
    if (!control.recursive) return objectFields(field, control, context);
    return html`<button class="add link" type="button" @click=${() => act(field, context, { do: 'setValue' })}>
        ${icon('add')}${l10n.t('Send {0}', field.label)}
    </button>`;
};
