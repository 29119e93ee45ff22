import { jsonText } from '../../../core/text/json.ts';
import type { ShownValue } from '../../../protocol/shownRun.ts';

/** Larger values do not ride in the state: they are opened as documents. Characters of JSON. */
export const largestValue = 256 * 1024;

/** A value for the state, or the note that it is too large for it. */
export function shownValue(value: unknown): ShownValue {
    const length = jsonText(value)?.length ?? 0;
    return length > largestValue ? { kind: 'large', bytes: length } : { kind: 'value', value };
}

/** As many from the start as fit; the view says how many there are in all. */
export function within<Item>(items: readonly Item[], most: number): readonly Item[] {
    let size = 0;
    const end = items.findIndex((item) => (size += JSON.stringify(item).length) > most);
    return end < 0 ? items : items.slice(0, end);
}

/** The whole text is opened as a document. */
export function cut(text: string): string {
    return text.length > largestValue ? text.slice(0, largestValue) : text;
}
