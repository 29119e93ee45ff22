import type { FormField } from './formField.ts';

/** The fields of a form that are wrong, in the order shown: required ones before optional ones. */
export function wrongFields(field: FormField): readonly (FormField & { readonly error: string })[] {
    const { error } = field;
    const inside = insideOf(field).flatMap((inner) => wrongFields(inner));
    return error === undefined ? inside : [{ ...field, error }, ...inside];
}

/** The fields inside a field, in the order shown. */
export function insideOf({ control }: FormField): readonly FormField[] {
    switch (control.kind) {
        case 'object':
            return [
                ...control.fields.filter(({ required }) => required),
                ...control.fields.filter(({ required }) => !required),
                ...control.extras,
            ];
        case 'list':
            return control.items;
        case 'record':
            return control.entries;
        case 'union':
            return control.branch === undefined ? [] : [control.branch];
        default:
            return [];
    }
}
