import type { InputSection, InputSectionId, InputsForm } from '../../protocol.ts';

/** What the person typed and the extension has not confirmed yet; newer than any state that arrives. */
export class Drafts {
    readonly #edits = new Map<InputSectionId, { readonly text: string; readonly sequence: number }>();
    #functionKey = '';
    #sequence = 0;

    /** Takes in a state: what the extension has seen is its own from now on; another function drops everything. */
    settle(form: InputsForm): void {
        if (form.functionKey !== this.#functionKey) this.#edits.clear();
        this.#functionKey = form.functionKey;
        this.#sequence = Math.max(this.#sequence, form.editSequence);
        for (const [section, edit] of this.#edits) if (edit.sequence <= form.editSequence) this.#edits.delete(section);
    }

    /** Keeps a text as typed and gives it its place in the order of edits. */
    edit(section: InputSectionId, text: string): number {
        this.#sequence += 1;
        this.#edits.set(section, { text, sequence: this.#sequence });
        return this.#sequence;
    }

    /** The text to show: the person's own while it is newer than the state. */
    text(section: InputSection): string {
        return this.#edits.get(section.id)?.text ?? section.text;
    }

    /** Whether an edit is still on its way, so that the state's errors are about an older text. */
    get unconfirmed(): boolean {
        return this.#edits.size > 0;
    }
}
