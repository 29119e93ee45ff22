/** Tells programs that guess that a text is UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * The text as VS Code shows it. A byte order mark may stand on the wire or in a file, never in a document's text,
 * and neither VS Code nor the compiler counts it as a column.
 */
export function withoutByteOrderMark(text: string): string {
    return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
