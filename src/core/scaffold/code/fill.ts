/** They stand around what the person is to fill in, until the text is done; nobody types them. */
const start = '\uE000';
const end = '\uE001';
const marks = /[\uE000\uE001]/g;

/** A stretch of a text. */
export interface Fill {
    readonly from: number;
    readonly to: number;
}

/** Marks what the person is to fill in. */
export function toFill(text: string): string {
    return `${start}${text}${end}`;
}

/** What a person typed, without what would be taken for a mark. */
export function withoutMarks(text: string): string {
    return text.replace(marks, '');
}

/** The text without its marks, and where they stood. */
export function readFills(marked: string): { readonly text: string; readonly fills: readonly Fill[] } {
    const fills: Fill[] = [];
    let text = '';
    let from = 0;
    for (const part of marked.split(/([\uE000\uE001])/)) {
        if (part === start) from = text.length;
        else if (part === end) fills.push({ from, to: text.length });
        else text += part;
    }
    return { text, fills };
}
