import type { TemplateResult } from 'lit/html.js';
import type { FieldEdit } from '../../../core/inputs/edit/fieldEdit.ts';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import type { InputSectionId } from '../../../protocol/inputsIntent.ts';
import type { FieldActions } from '../formActions.ts';
import { controlId, placeOf } from '../place.ts';

/** What a field is drawn with: where it belongs, and the ways to draw what is inside. */
export interface FieldContext {
    readonly section: InputSectionId;
    readonly actions: FieldActions;
    readonly filter: string;
    /** A field with its label; `bare`: its frame is drawn by what it is in. */
    readonly draw: (field: FormField, context: FieldContext) => TemplateResult;
    readonly drawControl: (field: FormField, context: FieldContext) => TemplateResult;
}

/** The ids of a field's parts, and the attributes that tie them to its control. */
export interface FieldIds {
    readonly place: string;
    readonly control: string;
    readonly label: string;
    readonly help: string;
    readonly error: string;
}

/** The ids of a field's parts. */
export const idsOf = ({ pointer }: FormField, { section }: FieldContext): FieldIds => {
    const place = placeOf(section, pointer);
    return {
        place,
        control: controlId(place),
        label: `label-${place}`,
        help: `help-${place}`,
        error: `error-${place}`,
    };
};

/** What describes a control to a screen reader; undefined for nothing. */
export const describedBy = (field: FormField, context: FieldContext): string | undefined => {
    const ids = idsOf(field, context);
    const parts = [
        field.description === undefined && field.note === undefined ? '' : ids.help,
        context.actions.error(ids.place, field) === undefined ? '' : ids.error,
    ];
    return parts.filter(Boolean).join(' ') || undefined;
};

/** Carries out an edit of this field. */
export const act = (
    { pointer }: FormField,
    { section, actions }: FieldContext,
    edit: FieldEdit extends infer Edit ? (Edit extends unknown ? Omit<Edit, 'pointer'> : never) : never,
    focus?: string,
): void => actions.act(section, { ...edit, pointer }, focus);
