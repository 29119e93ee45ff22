import type { InputSection, InputSectionId, InputsForm } from '../../protocol.ts';

/** What the person typed and the extension has not confirmed yet; newer than any state that arrives. */
export class Drafts {
    readonly #edits = new Map<InputSectionId, { readonly text: string; readonly sequence: number }>();
    #functionKey = '';
    #sequence = 0;
    #seen = 0;

    /** Takes in what a state has seen; another function drops everything. */
    settle(form: InputsForm): void {
        if (form.functionKey !== this.#functionKey) this.#edits.clear();
        this.#functionKey = form.functionKey;
        this.#seen = form.editSequence;
        this.#sequence = Math.max(this.#sequence, form.editSequence);
    }

    /** Keeps a text as typed and gives it its place in the order of edits. */
    edit(section: InputSectionId, text: string): number {
        this.#sequence += 1;
        this.#edits.set(section, { text, sequence: this.#sequence });
        return this.#sequence;
    }

    /** The text to show: the person's own while it is newer than the state, and as long as they are typing. */
    text(section: InputSection, typing: boolean): string {
        const edit = this.#edits.get(section.id);
        return edit && (typing || this.#isNew(edit)) ? edit.text : section.text;
    }

    /** Whether an edit is still on its way, so that the state's errors are about an older text. */
    get unconfirmed(): boolean {
        return [...this.#edits.values()].some((edit) => this.#isNew(edit));
    }

    #isNew({ sequence }: { readonly sequence: number }): boolean {
        return sequence > this.#seen;
    }
}
