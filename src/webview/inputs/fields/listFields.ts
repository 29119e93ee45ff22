import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField, ListControl } from '../../../core/inputs/form/formField.ts';
import { fieldError } from '../sections/fieldError.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { controlId, placeOf } from '../place.ts';
import { act, idsOf, type FieldContext } from './fieldContext.ts';
import { hasShownError } from './fieldSearch.ts';

/** The items of a list, one row each, and the way to add one. */
export const listFields = (field: FormField, control: ListControl, context: FieldContext): TemplateResult => {
    const next = controlId(placeOf(context.section, `${field.pointer}/${control.items.length}`));
    const add = (): void => {
        context.actions.setOpen(placeOf(context.section, `${field.pointer}/${control.items.length}`), true);
        act(field, context, { do: 'addItem' }, next);
    };
    const row = control.fixed ? placeRow : control.rows ? foldedRow : scalarRow;
    return html`<div class="items">
        ${repeat(
            control.items,
            ({ pointer }) => pointer,
            (item) => row(item, field, control, context, add),
        )}
        ${
            control.fixed
                ? nothing
                : html`<button
                      class="add link"
                      type="button"
                      id=${control.items.length === 0 ? idsOf(field, context).control : nothing}
                      @click=${add}
                  >
                      ${icon('add')}${l10n.t('Add item')}
                  </button>`
        }
    </div>`;
};

type Row = (
    item: FormField,
    list: FormField,
    control: ListControl,
    context: FieldContext,
    add: () => void,
) => TemplateResult;

/** Where the keyboard goes when an item goes away. */
const afterRemoval = (item: FormField, list: FormField, { items }: ListControl, context: FieldContext): string => {
    const at = items.indexOf(item);
    const left = items.length - 1;
    const to = left === 0 ? list.pointer : `${list.pointer}/${Math.min(at, left - 1)}`;
    return controlId(placeOf(context.section, to));
};

const remove = (item: FormField, list: FormField, control: ListControl, context: FieldContext): void =>
    act(item, context, { do: 'remove' }, afterRemoval(item, list, control, context));

/** Alt and an arrow move an item; the keyboard goes with it. */
const moves = (
    event: KeyboardEvent,
    item: FormField,
    list: FormField,
    control: ListControl,
    context: FieldContext,
): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    const to = control.items.indexOf(item) + by;
    if (to < 0 || to >= control.items.length) return;
    act(item, context, { do: 'move', by }, controlId(placeOf(context.section, `${list.pointer}/${to}`)));
};

const scalarRow: Row = (item, list, control, context, add) => {
    const { place } = idsOf(item, context);
    const error = context.actions.error(place, item);
    const keydown = (event: KeyboardEvent): void => {
        moves(event, item, list, control, context);
        const { target } = event;
        if (event.defaultPrevented || !(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey) return;
        const last = control.items.at(-1) === item;
        if (event.key === 'Enter' && last) {
            event.preventDefault();
            add();
        } else if (event.key === 'Backspace' && target.value === '') {
            event.preventDefault();
            const before = Math.max(0, control.items.indexOf(item) - 1);
            const to = control.items.length === 1 ? list.pointer : `${list.pointer}/${before}`;
            act(item, context, { do: 'remove' }, controlId(placeOf(context.section, to)));
        }
    };
    return html`<div class="item" @keydown=${keydown}>
            <span class="sr" id=${idsOf(item, context).label}>${list.label} ${item.label}</span>
            <div class="grow">${context.drawControl(item, context)}</div>
            ${iconButton('trash', l10n.t('Remove {0}', item.path), () => remove(item, list, control, context))}
        </div>
        ${error === undefined ? nothing : fieldError(place, error)}`;
};

/** A place of a tuple: it stays. */
const placeRow: Row = (item, _list, _control, context) => context.draw(item, context);

const foldedRow: Row = (item, list, control, context) => {
    const { place, label, control: id } = idsOf(item, context);
    const { actions } = context;
    const open = actions.isOpen(place, false) || hasShownError(item, context);
    const container = item.control.kind === 'object';
    return html`<div class="row-item" @keydown=${(event: KeyboardEvent) => moves(event, item, list, control, context)}>
        <div class="top">
            <button
                class="disclosure grow"
                type="button"
                id=${container || !open ? id : nothing}
                aria-expanded=${String(open)}
                @click=${() => actions.setOpen(place, !open)}
            >
                ${icon(open ? 'chevron-down' : 'chevron-right')}<span class="ellipsis" id=${label}>${item.label}</span>
            </button>
            ${iconButton('copy', l10n.t('Duplicate {0}', item.path), () =>
                act(item, context, { do: 'duplicate' }),
            )}${iconButton('trash', l10n.t('Remove {0}', item.path), () => remove(item, list, control, context))}
        </div>
        ${open ? html`<div class="inside">${rowContent(item, context)}</div>` : nothing}
    </div>`;
};

const rowContent = (item: FormField, context: FieldContext): TemplateResult => {
    const { place } = idsOf(item, context);
    const error = context.actions.error(place, item);
    return html`${context.drawControl(item, context)}${error === undefined ? nothing : fieldError(place, error)}`;
};
