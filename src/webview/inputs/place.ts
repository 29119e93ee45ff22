import type { InputSectionId } from '../../protocol/inputsIntent.ts';

/** A field of a section's form, or the section as a whole: section and JSON pointer in one. */
export type Place = `${InputSectionId}${string}`;

/** The place of a field. */
export const placeOf = (section: InputSectionId, pointer: string): Place => `${section}${pointer}`;

/** The element id of the control at a place. */
export const controlId = (place: string): string => `field-${place}`;
