import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField, ObjectControl } from '../../../core/inputs/form/formField.ts';
import { icon } from '../../shared/icon.ts';
import { placeOf } from '../place.ts';
import type { FieldContext } from './fieldContext.ts';
import { hasShownError, matches } from './fieldSearch.ts';

/** Up to so many optional fields of an object inside a form stand there without a fold of their own. */
const fewFields = 4;

/** The fields of an object: what is required, then what is optional, then what is there besides. */
export const objectFields = (field: FormField, control: ObjectControl, context: FieldContext): TemplateResult => {
    const shown = (fields: readonly FormField[]): readonly FormField[] =>
        fields.filter((each) => matches(each, context.filter));
    const required = control.fields.filter((each) => each.required);
    const optional = control.fields.filter((each) => !each.required);
    const folds = field.pointer === '' ? required.length > 0 : optional.length > fewFields;
    const list = (fields: readonly FormField[]): unknown =>
        repeat(
            shown(fields),
            ({ pointer }) => pointer,
            (each) => context.draw(each, context),
        );
    return html`${list(required)}${
        folds && optional.length > 0 && context.filter === ''
            ? optionalFields(field, optional, context, list)
            : list(optional)
    }${list(control.extras)}`;
};

const optionalFields = (
    { pointer }: FormField,
    fields: readonly FormField[],
    context: FieldContext,
    list: (fields: readonly FormField[]) => unknown,
): TemplateResult => {
    const { actions, section } = context;
    const place = `${placeOf(section, pointer)}?`;
    const open = actions.isOpen(place, false) || fields.some((field) => hasShownError(field, context));
    const set = fields.filter(({ presence }) => presence !== 'unsent').length;
    const id = `optional-${place}`;
    return html`<button
            class="disclosure"
            type="button"
            aria-expanded=${String(open)}
            aria-controls=${open ? id : nothing}
            @click=${() => actions.setOpen(place, !open)}
        >
            ${icon(open ? 'chevron-down' : 'chevron-right')}<span>${l10n.t('Optional ({0})', fields.length)}</span>${set > 0 ? html`<span class="muted small">${l10n.t('{0} set', set)}</span>` : nothing}
        </button>
        ${open ? html`<div class="optional" id=${id}>${list(fields)}</div>` : nothing}`;
};
