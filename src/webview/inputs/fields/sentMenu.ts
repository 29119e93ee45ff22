import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { FormField, Presence } from '../../../core/inputs/form/formField.ts';
import { icon } from '../../shared/icon.ts';
import { act, idsOf, type FieldContext } from './fieldContext.ts';

const wordOf = (way: Presence): string => {
    switch (way) {
        case 'unsent':
            return l10n.t('not sent');
        case 'value':
            return l10n.t('value');
        case 'empty':
            return l10n.t('empty');
        case 'null':
            return 'null';
    }
};

/** Whether and how a field is sent, at the right of its label. */
export const sentMenu = (field: FormField, context: FieldContext): TemplateResult => {
    const { control } = idsOf(field, context);
    const ways = field.ways.includes(field.presence) ? field.ways : [field.presence, ...field.ways];
    const choose = (event: Event): void => {
        if (!(event.target instanceof HTMLSelectElement)) return;
        const way = ways[event.target.selectedIndex];
        // What was chosen is shown when the state says so.
        event.target.selectedIndex = ways.indexOf(field.presence);
        if (way === 'unsent') act(field, context, { do: 'unset' });
        else if (way === 'null') act(field, context, { do: 'setNull' });
        else if (way === 'empty') act(field, context, { do: 'setEmpty' });
        else if (takesSeed(field)) act(field, context, { do: 'setValue' }, control);
        else document.getElementById(control)?.focus();
    };
    return html`<span class="sent">
        <select aria-label=${l10n.t('How {0} is sent', field.path || field.label)} @change=${choose}>
            ${ways.map((way) => html`<option .selected=${way === field.presence}>${wordOf(way)}</option>`)}</select
        >${icon('chevron-down')}
    </span>`;
};

/** Objects, lists and records come into being; what is typed comes by typing. */
const takesSeed = ({ control, presence }: FormField): boolean =>
    presence !== 'value' && (control.kind === 'object' || control.kind === 'list' || control.kind === 'record');
