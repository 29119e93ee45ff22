import type { InputSectionId } from '../../protocol.ts';

const TYPING_PAUSE = 400;

/** Holds a new error back while the person is still typing; an error that is shown already stays. */
export class Patience {
    readonly #timers = new Map<InputSectionId, number>();
    readonly #ended: () => void;

    constructor(ended: () => void) {
        this.#ended = ended;
    }

    /** The person typed in a section. `wrong`: its error is shown at this moment. */
    typed(section: InputSectionId, wrong: boolean): void {
        if (wrong && !this.holds(section)) return;
        clearTimeout(this.#timers.get(section));
        this.#timers.set(
            section,
            window.setTimeout(() => this.end(section), TYPING_PAUSE),
        );
    }

    /** The pause is over, or the field was left. */
    end(section: InputSectionId): void {
        clearTimeout(this.#timers.get(section));
        if (this.#timers.delete(section)) this.#ended();
    }

    /** Whether errors of this section wait. */
    holds(section: InputSectionId | 'connection'): boolean {
        return section !== 'connection' && this.#timers.has(section);
    }
}
