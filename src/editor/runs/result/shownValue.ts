import { isLarger } from '../../../core/text/jsonSize.ts';
import type { ShownValue } from '../../../protocol/shownRun.ts';

/** Larger parts do not ride in the state: the view asks for the rows that it shows. Characters of JSON. */
export const largestPart = 256 * 1024;

/** A value for the state, or the note that it is too large for it. */
export function shownValue(value: unknown): ShownValue {
    return isLarger(value, largestPart) ? { kind: 'large' } : { kind: 'value', value };
}

/** These, or none where they are too large for the state. */
export function unlessLarge<Item>(items: readonly Item[]): readonly Item[] {
    return isLarger(items, largestPart) ? [] : items;
}

/** The whole text is opened as a document. */
export function cut(text: string): string {
    return text.length > largestPart ? text.slice(0, largestPart) : text;
}
