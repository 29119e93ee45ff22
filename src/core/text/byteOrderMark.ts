/**
 * The text as VS Code shows it. A byte order mark may stand on the wire or in a file, never in a document's text,
 * and neither VS Code nor the compiler counts it as a column.
 */
export function withoutByteOrderMark(text: string): string {
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
