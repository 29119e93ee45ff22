import { withoutMarks } from './fill.ts';

/** A text as a string literal. */
export function quoted(text: string): string {
    const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return `'${escaped.replace(/[\u2028\u2029\uE000\uE001]/g, escapedCharacter)}'`;
}

function escapedCharacter(character: string): string {
    return `\\u${character.charCodeAt(0).toString(16)}`;
}

/** A key as it stands in an object literal. */
export function keyText(key: string): string {
    return isIdentifier(key) ? key : quoted(key);
}

/** A member of what an expression gives. */
export function memberOf(object: string, key: string): string {
    return isIdentifier(key) ? `${object}.${key}` : `${object}[${quoted(key)}]`;
}

/** A member of what an expression gives, if it gives anything. */
export function memberIfAny(object: string, key: string): string {
    return isIdentifier(key) ? `${object}?.${key}` : `${object}?.[${quoted(key)}]`;
}

/** The text as one line of a comment. */
export function inComment(text: string): string {
    return withoutMarks(text).replace(/\s+/g, ' ').trim();
}

/** Whether a key needs no quotes. */
export function isIdentifier(key: string): boolean {
    return /^[A-Za-z_$][\w$]*$/.test(key);
}
