/** The blanks that the line at an offset starts with. */
export function indentAt(source: string, offset: number): string {
    const start = lineStart(source, offset);
    return /^[ \t]*/.exec(source.slice(start, offset + 200))?.[0] ?? '';
}

/** How the text breaks lines. */
export function lineBreakOf(source: string): string {
    return source.includes('\r\n') ? '\r\n' : '\n';
}

/** Where the line at an offset starts. */
export function lineStart(source: string, offset: number): number {
    return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line at an offset ends, its break included. */
export function lineEnd(source: string, offset: number): number {
    const at = source.indexOf('\n', offset);
    return at < 0 ? source.length : at + 1;
}

/** Whether nothing but this stretch stands on its lines. */
export function fillsItsLines(source: string, from: number, to: number): boolean {
    return (
        source.slice(lineStart(source, from), from).trim() === '' && source.slice(to, lineEnd(source, to)).trim() === ''
    );
}
