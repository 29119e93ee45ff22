import type { FieldEdit } from '../../core/inputs/edit/fieldEdit.ts';
import type { FormField } from '../../core/inputs/form/formField.ts';
import type { InputSectionId, InputsIntent } from '../../protocol/inputsIntent.ts';
import type { Drafts } from './drafts.ts';
import { optionalFolds } from './fields/optionalFolds.ts';
import type { FieldActions, Popup } from './formActions.ts';
import type { Patience } from './patience.ts';
import { controlId, placeOf } from './place.ts';

/** What the fields' state works on. */
export interface FieldStateParts {
    readonly drafts: Drafts;
    readonly patience: Patience;
    /** Folded or unfolded by hand. */
    readonly folds: Map<string, boolean>;
    readonly post: (intent: InputsIntent) => void;
    readonly functionKey: () => string;
    readonly keep: () => void;
    readonly redraw: () => void;
}

/** What the view itself knows of the fields: what is typed, who has been where, what is unfolded. */
export class FieldState implements FieldActions {
    readonly #parts: FieldStateParts;
    /** Fields that the person has come to: what they lack is said. */
    readonly #visited = new Set<string>();
    readonly #filters = new Map<string, string>();
    /** Where the keyboard goes as soon as that is there. */
    #focus: { readonly id: string; readonly sequence: number } | undefined;
    #asked = false;
    /** Names of entries that were typed and not taken, since others have them. */
    readonly #takenNames = new Map<string, string>();
    popup: Popup | undefined;

    constructor(parts: FieldStateParts) {
        this.#parts = parts;
    }

    /** Another function is shown. */
    forget(): void {
        this.#visited.clear();
        this.#filters.clear();
        this.#focus = undefined;
        this.#asked = false;
        this.#takenNames.clear();
        this.popup = undefined;
    }

    /** The person is led to a field: what hides it unfolds, and stays so when it is right again. */
    reveal(section: InputSectionId, pointer: string, form: FormField | undefined): void {
        const folds = form && optionalFolds(form, pointer);
        this.#visited.add(placeOf(section, pointer));
        this.#filters.delete(section);
        for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
            if (folds?.has(at) === true) this.#parts.folds.set(`${placeOf(section, at)}?`, true);
            if (at !== '') this.#parts.folds.set(placeOf(section, at), true);
            if (at === '') return;
        }
    }

    /** A run was asked for: from now on everything that is missing is said. */
    askAll(): void {
        this.#asked = true;
    }

    /** The wish for the keyboard that this state can answer. */
    takeFocus(seen: number): string | undefined {
        if (!this.#focus || this.#focus.sequence > seen) return undefined;
        const { id } = this.#focus;
        this.#focus = undefined;
        return id;
    }

    text(place: string, text: string): string {
        const { drafts, patience } = this.#parts;
        const focused = document.activeElement?.id === controlId(place);
        const keeps = patience.isTyping(place) || (focused && isSameNumber(drafts.typed(place) ?? '', text));
        return drafts.text(place, text, keeps);
    }

    error(place: string, { error, missing }: FormField): string | undefined {
        if (error === undefined || this.#parts.patience.holds(place)) return undefined;
        return missing === true && !this.#asked && !this.#visited.has(place) ? undefined : error;
    }

    type(section: InputSectionId, pointer: string, text: string): void {
        const { drafts, patience, post, functionKey, redraw } = this.#parts;
        const place = placeOf(section, pointer);
        patience.typed(place, document.getElementById(`error-${place}`) !== null);
        const sequence = drafts.edit(place, text);
        this.#visited.add(place);
        const edit: FieldEdit = { do: 'type', pointer, text };
        post({ intent: 'editField', functionKey: functionKey(), section, edit, sequence });
        redraw();
    }

    act(section: InputSectionId, edit: FieldEdit, focus?: string): void {
        const { drafts, patience, post, functionKey, redraw } = this.#parts;
        const place = placeOf(section, edit.pointer);
        // The fields of a list, a record or a union are others afterwards.
        const list = edit.do === 'remove' || edit.do === 'move' || edit.do === 'duplicate' || edit.do === 'rename';
        const changed = list ? place.slice(0, place.lastIndexOf('/')) : place;
        drafts.forget(changed);
        patience.end(place);
        if (edit.do !== 'addItem' && edit.do !== 'addEntry' && edit.do !== 'turnInto') this.#visited.add(place);
        const sequence = drafts.next();
        if (focus !== undefined) this.#focus = { id: focus, sequence };
        post({ intent: 'editField', functionKey: functionKey(), section, edit, sequence });
        redraw();
    }

    leave(place: string): void {
        const { patience, redraw } = this.#parts;
        const first = !this.#visited.has(place);
        this.#visited.add(place);
        patience.end(place);
        if (first) redraw();
    }

    isOpen(place: string, usually: boolean): boolean {
        return this.#parts.folds.get(place) ?? usually;
    }

    setOpen(place: string, open: boolean): void {
        this.#parts.folds.set(place, open);
        this.#parts.keep();
        this.#parts.redraw();
    }

    filter(section: InputSectionId): string {
        return this.#filters.get(section) ?? '';
    }

    setFilter(section: InputSectionId, filter: string): void {
        this.#filters.set(section, filter);
        this.#parts.redraw();
    }

    takenName(place: string): string | undefined {
        return this.#takenNames.get(place);
    }

    setTakenName(place: string, name: string | undefined): void {
        if (name === undefined) this.#takenNames.delete(place);
        else this.#takenNames.set(place, name);
        this.#parts.redraw();
    }

    setPopup(popup: Popup | undefined): void {
        this.popup = popup;
        this.#parts.redraw();
    }
}

/** `1.0` while the state says `1`: the next key may be a 5. */
function isSameNumber(typed: string, text: string): boolean {
    return typed.trim() !== '' && text.trim() !== '' && Number(typed) === Number(text);
}
