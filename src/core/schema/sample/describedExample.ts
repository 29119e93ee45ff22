import type { JsonValue } from '../jsonSchema.ts';
import { parsedJson } from './parsedJson.ts';

/** Values that a description gives as an example, the likeliest first: `The id. Example: "42"`. */
export function describedExamples(description: string): JsonValue[] {
    const [, rest] = /\b(?:examples?|e\.g\.|for instance)\s*[:=]?\s*(?:is\s+)?(\S.*)$/is.exec(description) ?? [];
    if (rest === undefined) {
        return [];
    }
    const found: JsonValue[] = [];
    const quoted = /^(["'`])(.*?)(?<!\\)\1/s.exec(rest);
    if (quoted) {
        const text = quoted[2] ?? '';
        const asJson = parsedJson(`"${text}"`);
        found.push(typeof asJson === 'string' ? asJson : text);
    }
    const composed = /^[[{]/.test(rest) ? composedAtStart(rest) : undefined;
    if (composed !== undefined) {
        found.push(composed);
    }
    const bare = /^[^\s,;)"'`[{]+/.exec(rest)?.[0].replace(/[.:]$/, '');
    if (bare !== undefined) {
        found.push(bare);
    }
    // A number may be written as text and a text as a number.
    return found.flatMap((value) => {
        const json = typeof value === 'string' ? parsedJson(value) : undefined;
        return typeof json === 'number' || typeof json === 'boolean' ? [value, json] : [value];
    });
}

/** The longest JSON object or list at the start of a text. */
function composedAtStart(text: string): JsonValue | undefined {
    const ends = [...text.matchAll(/[\]}]/g)].map(({ index }) => index + 1).slice(0, 50);
    for (const end of ends.reverse()) {
        const value = parsedJson(text.slice(0, end));
        if (value !== undefined) {
            return value;
        }
    }
    return undefined;
}
