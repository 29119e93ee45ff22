import type { FieldEdit } from '../../core/inputs/edit/fieldEdit.ts';
import type { FormField } from '../../core/inputs/form/formField.ts';
import type { InputSectionId, InputsIntent } from '../../protocol/inputsIntent.ts';
import type { Guard, GuardLink, InputSection } from '../../protocol/inputsState.ts';
import { controlId, placeOf } from './place.ts';

/** A section or a field in it. */
export type FormPlace = Pick<GuardLink, 'section' | 'pointer'>;

/** How a section is looked at. */
export type SectionMode = 'form' | 'json';

/** What the parts of the form ask of the view, and what they read of its own state. */
export interface FormActions {
    readonly post: (intent: InputsIntent) => void;
    /** The text to show in a section's field. */
    text(section: InputSection): string;
    /** The error to show, once the person has stopped typing. */
    error(section: InputSection): string | undefined;
    edit(section: InputSection, text: string): void;
    leave(section: InputSectionId): void;
    isOpen(section: InputSection): boolean;
    toggle(section: InputSection): void;
    mode(section: InputSection): SectionMode;
    setMode(section: InputSectionId, mode: SectionMode): void;
    readonly fields: FieldActions;
    /** The guard to show: one about a field still being typed in waits. */
    guard(): Guard;
    /** Unfolds and focuses what stops the run. */
    readonly goTo: (place: FormPlace) => void;
    readonly run: () => void;
    /** Keeps folds and scroll for when the view is shown again. */
    readonly keep: () => void;
    readonly menuOpen: boolean;
    toggleMenu(open: boolean): void;
}

/** What the fields of a form ask of the view. */
export interface FieldActions {
    /** The text to show at a place: the person's own while it is newer. */
    text(place: string, text: string): string;
    /** The error to show: one of a field that is being typed in, or that nobody has come to yet, waits. */
    error(place: string, field: FormField): string | undefined;
    type(section: InputSectionId, pointer: string, text: string): void;
    /** An edit that types nothing. `focus`: where the keyboard goes when it is done. */
    act(section: InputSectionId, edit: FieldEdit, focus?: string): void;
    leave(place: string): void;
    isOpen(place: string, usually: boolean): boolean;
    setOpen(place: string, open: boolean): void;
    /** What the fields of a section are narrowed to; lower case, empty for all. */
    filter(section: InputSectionId): string;
    setFilter(section: InputSectionId, filter: string): void;
    /** The list of choices that is open. */
    readonly popup: Popup | undefined;
    /** The name that was typed for an entry and is another's; absent where there is none. */
    takenName(place: string): string | undefined;
    setTakenName(place: string, name: string | undefined): void;
    setPopup(popup: Popup | undefined): void;
}

/** An open list of choices: of which field, narrowed to what, and the row that Enter takes. */
export interface Popup {
    readonly place: string;
    readonly query: string;
    readonly active: number;
}

/** The element id of a place. */
export const targetId = ({ section, pointer = '' }: FormPlace): string =>
    section === 'connection' ? 'connection' : controlId(placeOf(section, pointer));

/** The element id of what an unfolded section holds. */
export const sectionId = (section: FormPlace['section']): string => `section-${section}`;
