const TYPING_PAUSE = 400;

/** Knows where the person is typing: a new error waits there until they stop; one that is shown already stays. */
export class Patience {
    readonly #typing = new Map<string, { readonly timer: number; readonly quiet: boolean }>();
    readonly #ended: () => void;

    constructor(ended: () => void) {
        this.#ended = ended;
    }

    /** The person typed at a place. `wrong`: the state says that it has an error. */
    typed(place: string, wrong: boolean): void {
        const before = this.#typing.get(place);
        const quiet = before ? before.quiet || !wrong : !wrong;
        clearTimeout(before?.timer);
        const timer = window.setTimeout(() => this.end(place), TYPING_PAUSE);
        this.#typing.set(place, { timer, quiet });
    }

    /** The pause is over, or the field was left. */
    end(place: string): void {
        clearTimeout(this.#typing.get(place)?.timer);
        if (this.#typing.delete(place)) this.#ended();
    }

    /** Nothing waits any more. */
    endAll(): void {
        for (const { timer } of this.#typing.values()) clearTimeout(timer);
        const any = this.#typing.size > 0;
        this.#typing.clear();
        if (any) this.#ended();
    }

    /** Whether the person is typing there. */
    isTyping(place: string): boolean {
        return this.#typing.has(place);
    }

    /** Whether errors of this place wait. */
    holds(place: string): boolean {
        return this.#typing.get(place)?.quiet === true;
    }
}
