/** A stretch of a file's text, in UTF-16 code units. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** Something wrong in a case file. `beyondSchema`: its JSON Schema does not say it. */
export interface CaseFileProblem extends Span {
    readonly message: string;
    readonly beyondSchema: boolean;
}
