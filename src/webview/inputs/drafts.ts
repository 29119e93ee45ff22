import type { InputsForm } from '../../protocol/inputsState.ts';

/** What the person typed and the extension has not confirmed yet; newer than any state that arrives. */
export class Drafts {
    readonly #edits = new Map<string, { readonly text: string; readonly sequence: number }>();
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

    /** Keeps a text as typed at a place and gives it its turn in the order of edits. */
    edit(place: string, text: string): number {
        const sequence = this.next();
        this.#edits.set(place, { text, sequence });
        return sequence;
    }

    /** The turn of an edit that types nothing. */
    next(): number {
        this.#sequence += 1;
        return this.#sequence;
    }

    /** What was typed at a place and inside it counts no more: the fields there are others from now on. */
    forget(place: string): void {
        for (const each of this.#edits.keys()) if (each.startsWith(place)) this.#edits.delete(each);
    }

    /** What the person typed last at a place. */
    typed(place: string): string | undefined {
        return this.#edits.get(place)?.text;
    }

    /** The text to show: the person's own while it is newer than the state, and as long as they are typing. */
    text(place: string, text: string, typing: boolean): string {
        const edit = this.#edits.get(place);
        return edit && (typing || this.#isNew(edit)) ? edit.text : text;
    }

    /** Whether an edit is still on its way, so that the state's errors are about an older text. */
    get unconfirmed(): boolean {
        return this.#sequence > this.#seen;
    }

    #isNew({ sequence }: { readonly sequence: number }): boolean {
        return sequence > this.#seen;
    }
}
