import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import { heldText } from '../../shared/heldText.ts';
import { act, describedBy, idsOf, type FieldContext } from './fieldContext.ts';

/** How a text field differs from a plain one. */
export interface TextInputOptions {
    readonly text: string;
    readonly several?: boolean;
    readonly mono?: boolean;
    readonly decimal?: boolean;
    readonly example?: string;
}

const textOf = (event: Event): string =>
    event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement ? event.target.value : '';

/** What stands in an empty field: how it is sent, what it looks like. */
const placeholder = ({ presence, required }: FormField, example: string | undefined): string => {
    if (presence === 'null') return 'null';
    if (presence === 'empty') return l10n.t('Empty');
    if (!required) return l10n.t('Not sent');
    return example ?? '';
};

/** One line or several to type into. */
export const textInput = (field: FormField, context: FieldContext, options: TextInputOptions): TemplateResult => {
    const { actions, section } = context;
    const ids = idsOf(field, context);
    const text = actions.text(ids.place, options.text);
    const error = actions.error(ids.place, field);
    const input = (event: Event): void => actions.type(section, field.pointer, textOf(event));
    const leave = (): void => actions.leave(ids.place);
    const keydown = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape' || textOf(event) !== '') return;
        if (!field.ways.includes('unsent') || field.presence === 'unsent') return;
        event.preventDefault();
        act(field, context, { do: 'unset' });
    };
    const unsent = field.presence === 'unsent' && !field.required ? 'unsent' : '';
    const help = describedBy(field, context) ?? nothing;
    const invalid = error === undefined ? nothing : 'true';
    const required = field.required ? 'true' : nothing;
    if (options.several === true)
        return html`<textarea
            class="input ${unsent} ${options.mono === true ? '' : 'plain'}"
            id=${ids.control}
            rows=${options.mono === true ? 2 : 3}
            spellcheck="false"
            placeholder=${placeholder(field, options.example)}
            aria-labelledby=${ids.label}
            aria-describedby=${help}
            aria-invalid=${invalid}
            aria-required=${required}
            @input=${input}
            @blur=${leave}
            @keydown=${keydown}
            ${heldText(text)}
        ></textarea>`;
    return html`<input
        class="input ${unsent} ${options.mono === true ? 'json' : ''}"
        type="text"
        id=${ids.control}
        spellcheck="false"
        autocomplete="off"
        inputmode=${options.decimal === true ? 'numeric' : nothing}
        placeholder=${placeholder(field, options.example)}
        aria-labelledby=${ids.label}
        aria-describedby=${help}
        aria-invalid=${invalid}
        aria-required=${required}
        @input=${input}
        @blur=${leave}
        @keydown=${keydown}
        ${heldText(text)}
    />`;
};
