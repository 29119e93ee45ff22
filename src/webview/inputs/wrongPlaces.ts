import { wrongFields } from '../../core/inputs/form/wrongFields.ts';
import type { InputSection } from '../../protocol/inputsState.ts';
import { targetId, type FormPlace } from './formActions.ts';

/** The place with an error before or after the focused one, in the order shown; after the last comes the first. */
export function nextWrongPlace(
    sections: readonly InputSection[],
    focusedId: string | undefined,
    step: 1 | -1,
): FormPlace | undefined {
    const wrong = sections.flatMap(wrongPlaces);
    const at = wrong.findIndex((place) => targetId(place) === focusedId);
    return wrong.at(at < 0 && step < 0 ? -1 : (at + step) % wrong.length);
}

function wrongPlaces({ id, form, error }: InputSection): readonly FormPlace[] {
    if (form) return wrongFields(form).map(({ pointer }) => ({ section: id, pointer }));
    return error === undefined ? [] : [{ section: id }];
}
