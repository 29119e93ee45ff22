import type { InputSectionId } from '../../protocol.ts';

const TYPING_PAUSE = 400;

/** Knows where the person is typing: a new error waits there until they stop; one that is shown already stays. */
export class Patience {
    readonly #typing = new Map<InputSectionId, { readonly timer: number; readonly quiet: boolean }>();
    readonly #ended: () => void;

    constructor(ended: () => void) {
        this.#ended = ended;
    }

    /** The person typed in a section. `wrong`: the state says that it has an error. */
    typed(section: InputSectionId, wrong: boolean): void {
        const before = this.#typing.get(section);
        const quiet = before ? before.quiet || !wrong : !wrong;
        clearTimeout(before?.timer);
        const timer = window.setTimeout(() => this.end(section), TYPING_PAUSE);
        this.#typing.set(section, { timer, quiet });
    }

    /** The pause is over, or the field was left. */
    end(section: InputSectionId): void {
        clearTimeout(this.#typing.get(section)?.timer);
        if (this.#typing.delete(section)) this.#ended();
    }

    /** Whether the person is typing in it. */
    isTyping(section: InputSectionId): boolean {
        return this.#typing.has(section);
    }

    /** Whether errors of this section wait. */
    holds(section: InputSectionId | 'connection'): boolean {
        return section !== 'connection' && this.#typing.get(section)?.quiet === true;
    }
}
