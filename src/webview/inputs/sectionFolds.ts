import type { InputSectionId } from '../../protocol/inputsIntent.ts';
import type { InputSection } from '../../protocol/inputsState.ts';
import type { SectionMode } from './formActions.ts';

/** What of a function's form is folded, and which sections are edited as JSON. */
export class SectionFolds {
    /** Folded or unfolded by hand, by place; beside them the sections' modes. */
    readonly byHand = new Map<string, boolean>();
    /** As the sections came: a text that is emptied does not fold its section under the person's hands. */
    readonly #opened = new Map<string, boolean>();

    /** Another function's form begins with what was kept of it. */
    restart(kept: Readonly<Record<string, boolean>>): void {
        this.byHand.clear();
        this.#opened.clear();
        for (const [place, open] of Object.entries(kept)) this.byHand.set(place, open);
    }

    /** Takes in the sections of a state. */
    settle(sections: readonly InputSection[]): void {
        for (const { id, openAtFirst } of sections) if (!this.#opened.has(id)) this.#opened.set(id, openAtFirst);
    }

    isOpen({ id, openAtFirst }: InputSection): boolean {
        return this.byHand.get(id) ?? this.#opened.get(id) ?? openAtFirst;
    }

    toggle(section: InputSection): void {
        this.byHand.set(section.id, !this.isOpen(section));
    }

    mode({ id }: InputSection): SectionMode {
        return this.byHand.get(modeKey(id)) === true ? 'json' : 'form';
    }

    setMode(section: InputSectionId, mode: SectionMode): void {
        this.byHand.set(modeKey(section), mode === 'json');
    }

    /** Brings a section's fields into sight. */
    reveal(section: InputSection): void {
        if (!this.isOpen(section)) this.byHand.set(section.id, true);
        this.setMode(section.id, 'form');
    }
}

/** Under which a section's look is kept, beside the folds. */
const modeKey = (section: InputSectionId): string => `${section} json`;
