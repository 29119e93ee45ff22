/** The expressions that a schema's patterns stand for, made once for many texts. */
export class Expressions {
    readonly #made = new Map<string, readonly RegExp[]>();

    /** A pattern's flags are not known: with either reading a match is a match, and a pattern that is none takes all. */
    matches(pattern: string, text: string): boolean {
        const readings = this.#readings(pattern);
        return readings.length === 0 || readings.some((expression) => expression.test(text));
    }

    #readings(pattern: string): readonly RegExp[] {
        const known = this.#made.get(pattern);
        if (known) {
            return known;
        }
        const made = ['', 'u'].map((flags) => expressionOf(pattern, flags)).filter((each) => each !== undefined);
        this.#made.set(pattern, made);
        return made;
    }
}

function expressionOf(pattern: string, flags: string): RegExp | undefined {
    try {
        return new RegExp(pattern, flags);
    } catch {
        return undefined;
    }
}
