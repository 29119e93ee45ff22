import { withEscapes } from '../../../core/text/unseen.ts';

const LONGEST = 2000;

/** What a value is, in JSON's words. */
export type ValueType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** Names a value's type. */
export function valueType(value: unknown): ValueType {
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value)) return 'array';
    const type = typeof value;
    return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/** A text on one line, cut where it would slow the view down; `cut` counts what is left out. */
export interface ShownText {
    readonly text: string;
    readonly cut: number;
}

/** A value on one line: strings in quotes, objects and lists as `{2}` and `[57]`. */
export function shownText(value: unknown): ShownText {
    const type = valueType(value);
    if (type === 'string' && typeof value === 'string') {
        const part = value.slice(0, LONGEST);
        const quoted = withEscapes(JSON.stringify(part));
        const cut = value.length - part.length;
        return { text: cut > 0 ? `${quoted.slice(0, -1)}…` : quoted, cut };
    }
    if (Array.isArray(value)) return { text: `[${value.length}]`, cut: 0 };
    if (type === 'object' && typeof value === 'object' && value !== null)
        return { text: `{${Object.keys(value).length}}`, cut: 0 };
    return { text: type === 'null' ? 'null' : String(value), cut: 0 };
}

/** A key as shown: quoted only where it would mislead. */
export const shownKey = (key: string | number): string => {
    if (typeof key === 'number') return String(key);
    const plain = key !== '' && key === key.trim() && !/[\p{Cc}:"]/u.test(key) && withEscapes(key) === key;
    return plain ? key : withEscapes(JSON.stringify(key));
};
