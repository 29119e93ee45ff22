import type { FormField } from '../../../core/inputs/form/formField.ts';
import { insideOf } from '../../../core/inputs/form/wrongFields.ts';

/** The objects on the way to a field that hold the next step among their optional fields. */
export function optionalFolds(form: FormField, pointer: string): ReadonlySet<string> {
    const folds = new Set<string>();
    for (let at: FormField | undefined = form; at !== undefined && at.pointer !== pointer;) {
        const next: FormField | undefined = insideOf(at).find(
            (field) => pointer === field.pointer || pointer.startsWith(`${field.pointer}/`),
        );
        if (at.control.kind === 'object' && next?.required === false) folds.add(at.pointer);
        at = next;
    }
    return folds;
}
