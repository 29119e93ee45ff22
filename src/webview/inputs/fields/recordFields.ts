import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField, RecordControl } from '../../../core/inputs/form/formField.ts';
import { pointerTo } from '../../../core/inputs/pointer.ts';
import { heldText } from '../../shared/heldText.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { focusControl } from '../focusControl.ts';
import { fieldError } from '../sections/fieldError.ts';
import { controlId, placeOf } from '../place.ts';
import { act, idsOf, type FieldContext } from './fieldContext.ts';

const nameId = (pointer: string, { section }: FieldContext): string => `name-${placeOf(section, pointer)}`;

/** The entries of a record: name and value side by side. */
export const recordFields = (field: FormField, control: RecordControl, context: FieldContext): TemplateResult => {
    const add = (): void => act(field, context, { do: 'addEntry' }, nameId(pointerTo(field.pointer, ''), context));
    return html`<div class="items">
        ${repeat(
            control.entries,
            ({ pointer }) => pointer,
            (entry) => entryRow(entry, field, control, context),
        )}
        <button
            class="add link"
            type="button"
            id=${control.entries.length === 0 ? idsOf(field, context).control : nothing}
            @click=${add}
        >
            ${icon('add')}${l10n.t('Add entry')}
        </button>
    </div>`;
};

const entryRow = (
    entry: FormField,
    record: FormField,
    control: RecordControl,
    context: FieldContext,
): TemplateResult => {
    const { actions, section } = context;
    const ids = idsOf(entry, context);
    const error = actions.error(ids.place, entry);
    const taken = actions.takenName(ids.place);
    const rename = (target: EventTarget | null, goOn: boolean): void => {
        if (!(target instanceof HTMLInputElement)) return;
        const name = target.value;
        const isTaken = name !== entry.label && control.entries.some(({ label }) => label === name);
        actions.setTakenName(ids.place, isTaken ? name : undefined);
        if (isTaken) return;
        // Who clicked elsewhere is there already.
        const focus = goOn ? controlId(placeOf(section, pointerTo(record.pointer, name))) : undefined;
        if (name !== entry.label) act(entry, context, { do: 'rename', name }, focus);
        else if (focus !== undefined) focusControl(focus);
    };
    const keydown = (event: KeyboardEvent): void => {
        const goesOn = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
        if (goesOn) event.preventDefault();
        if (goesOn) rename(event.target, true);
    };
    const problem = taken === undefined ? error : l10n.t('{0} is there already.', taken);
    const wrongName = taken !== undefined || (entry.label === '' && error !== undefined);
    const wide = entry.control.kind !== 'text' && entry.control.kind !== 'number';
    return html`<div class="entry ${wide ? 'wide' : ''}">
            <span class="sr" id=${ids.label}>${l10n.t('Value of {0}', entry.label)}</span>
            <input
                class="input json"
                type="text"
                id=${nameId(entry.pointer, context)}
                spellcheck="false"
                autocomplete="off"
                placeholder=${l10n.t('Name')}
                aria-label=${l10n.t('Name in {0}', record.label)}
                aria-invalid=${wrongName ? 'true' : nothing}
                aria-describedby=${wrongName ? ids.error : nothing}
                @change=${(event: Event) => rename(event.target, false)}
                @keydown=${keydown}
                ${heldText(taken ?? entry.label)}
            />
            <div class="value">${context.drawControl(entry, context)}</div>
            ${iconButton('trash', l10n.t('Remove {0}', entry.label), () =>
                act(entry, context, { do: 'remove' }, ids.control),
            )}
        </div>
        ${problem === undefined ? nothing : fieldError(ids.place, problem)}`;
};
