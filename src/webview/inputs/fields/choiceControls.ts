import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import { icon } from '../../shared/icon.ts';
import { segmented, type Segment } from '../../shared/segmented.ts';
import { act, describedBy, idsOf, type FieldContext } from './fieldContext.ts';

type FieldOf<Kind> = FormField & { readonly control: Extract<FormField['control'], { readonly kind: Kind }> };

/** True, false, and not sent where that is allowed. */
export const booleanControl = (field: FieldOf<'boolean'>, context: FieldContext): TemplateResult => {
    const { control, presence, required } = field;
    const ids = idsOf(field, context);
    const segment = (label: string, checked: boolean, choose: () => void): Segment => ({ label, checked, choose });
    const set = (value: boolean | null) => () => act(field, context, { do: 'set', value });
    const unsent = segment(l10n.t('Not sent'), presence === 'unsent', () => act(field, context, { do: 'unset' }));
    return segmented(
        [
            ...(required ? [] : [unsent]),
            segment('true', control.value === true, set(true)),
            segment('false', control.value === false, set(false)),
            ...(control.nullable ? [segment('null', presence === 'null', set(null))] : []),
        ],
        {
            labelledBy: ids.label,
            describedBy: describedBy(field, context),
            required,
            invalid: context.actions.error(ids.place, field) !== undefined,
            tall: true,
            id: ids.control,
            leave: () => context.actions.leave(ids.place),
        },
    );
};

/** One of a few values in a native list. */
export const selectControl = (field: FieldOf<'choice'>, context: FieldContext): TemplateResult => {
    const { control, presence, required } = field;
    const ids = idsOf(field, context);
    const first = required ? l10n.t('Choose…') : unsentWord();
    // Each row with what choosing it does.
    const rows: readonly (readonly [label: string, chosen: boolean, choose: () => void])[] = [
        ...(required && control.chosen !== undefined && presence !== 'unsent'
            ? []
            : [[first, presence === 'unsent', () => act(field, context, { do: 'unset' })] as const]),
        ...(control.other === undefined ? [] : [[control.other, true, () => undefined] as const]),
        ...control.choices.map(
            (label, index) =>
                [label, control.chosen === index, () => act(field, context, { do: 'choose', index })] as const,
        ),
        ...(control.nullable
            ? [['null', presence === 'null', () => act(field, context, { do: 'setNull' })] as const]
            : []),
    ];
    const change = (event: Event): void => {
        if (event.target instanceof HTMLSelectElement) rows[event.target.selectedIndex]?.[2]();
    };
    return html`<div class="select ${presence === 'unsent' && !required ? 'unsent' : ''}">
        <select
            class="input"
            id=${ids.control}
            aria-labelledby=${ids.label}
            aria-describedby=${describedBy(field, context) ?? nothing}
            aria-invalid=${context.actions.error(ids.place, field) === undefined ? nothing : 'true'}
            aria-required=${required ? 'true' : nothing}
            @change=${change}
            @blur=${() => context.actions.leave(ids.place)}
        >
            ${rows.map(([label, chosen]) => html`<option .selected=${chosen}>${label}</option>`)}</select
        >${icon('chevron-down')}
    </div>`;
};

/** What a choice that is not sent is called. */
export const unsentWord = (): string => l10n.t('Not sent');
