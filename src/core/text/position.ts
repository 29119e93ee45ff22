/** A place in a text as VS Code counts it: 0-based line, 0-based UTF-16 code units from the line's start. */
export interface Position {
    readonly line: number;
    readonly character: number;
}

/** A stretch of text, its end not included. */
export interface Range {
    readonly start: Position;
    readonly end: Position;
}
