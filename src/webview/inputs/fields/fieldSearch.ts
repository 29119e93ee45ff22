import { insideOf } from '../../../core/inputs/form/wrongFields.ts';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import { foldCase } from '../../../core/text/foldCase.ts';
import { placeOf } from '../place.ts';
import type { FieldContext } from './fieldContext.ts';

/** Whether a field, or one inside it, is what the filter looks for. */
export const matches = (field: FormField, filter: string): boolean =>
    filter === '' ||
    foldCase(`${field.label} ${field.name ?? ''} ${field.description ?? ''}`).includes(filter) ||
    insideOf(field).some((inside) => matches(inside, filter));

/** How many fields there are to fill in; a list is one, however many items it has. */
export const countFields = (field: FormField): number =>
    field.control.kind === 'object' ? field.control.fields.reduce((sum, each) => sum + countFields(each), 0) : 1;

/** Whether an error is shown at a field or inside it. */
export const hasShownError = (field: FormField, context: FieldContext): boolean =>
    context.actions.error(placeOf(context.section, field.pointer), field) !== undefined ||
    insideOf(field).some((inside) => hasShownError(inside, context));
