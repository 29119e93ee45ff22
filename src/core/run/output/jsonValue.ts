/** A JSON value found in a text, and where it ends. */
export interface FoundJson {
    readonly value: unknown;
    readonly end: number;
}

/** The JSON value that starts here; `undefined` when none does or the text breaks off within it. */
export function jsonAt(text: string, from: number): FoundJson | undefined {
    return parsed(text, from, endOfPrinted(text, from)) ?? parsed(text, from, endOfJson(text, from));
}

function parsed(text: string, from: number, end: number | undefined): FoundJson | undefined {
    if (end === undefined) {
        return undefined;
    }
    try {
        return { value: JSON.parse(text.slice(from, end)), end };
    } catch {
        return undefined;
    }
}

/**
 * Where an object ends that is printed over several lines, as records are: nothing inside it starts a line with `}`.
 * `undefined` when none starts here or the text breaks off. It may still not be JSON.
 */
export function endOfPrinted(text: string, from: number): number | undefined {
    const end = text.startsWith('{\n', from) ? text.indexOf('\n}', from) : -1;
    return end < 0 ? undefined : end + 2;
}

/** Walks over the value's brackets, minding strings, so that one pass over the text is enough. */
function endOfJson(text: string, from: number): number | undefined {
    const scalar = /-?\d[\d.eE+-]*|true\b|false\b|null\b/y;
    scalar.lastIndex = from;
    if (scalar.test(text)) {
        return scalar.lastIndex;
    }
    const part = /"(?:[^"\\\n]|\\.)*"|[[\]{}]|[^"[\]{}]+/y;
    part.lastIndex = from;
    let depth = 0;
    for (let match = part.exec(text); match; match = part.exec(text)) {
        const first = match[0][0];
        if (first === '{' || first === '[') {
            depth++;
        } else if (first === '}' || first === ']') {
            depth--;
        } else if (depth === 0 && first !== '"') {
            return undefined;
        }
        if (depth === 0) {
            return part.lastIndex;
        }
    }
    return undefined;
}
