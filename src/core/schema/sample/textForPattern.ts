/**
 * A text that a regular expression takes, by best effort: the first alternative of each choice, the least of each
 * repetition (or one more than the least with `more`). Look-arounds and back references are passed over, so the
 * result has to be tried against the expression; undefined where the expression is not understood.
 */
export function textForPattern(pattern: string, more = false): string | undefined {
    const reader: Reader = { source: pattern, at: 0, more, groups: 0 };
    try {
        const text = alternatives(reader);
        return reader.at === pattern.length ? text : undefined;
    } catch (error) {
        if (error instanceof NotUnderstood) {
            return undefined;
        }
        throw error;
    }
}

class NotUnderstood extends Error {}

interface Reader {
    readonly source: string;
    at: number;
    readonly more: boolean;
    groups: number;
}

function alternatives(reader: Reader): string {
    if (reader.groups++ > 200) {
        throw new NotUnderstood();
    }
    const first = sequence(reader);
    let best = first;
    while (reader.source[reader.at] === '|') {
        reader.at++;
        const other = sequence(reader);
        // `^$|^…$` takes nothing, which is no good sample.
        best = best === '' ? other : best;
    }
    return best;
}

function sequence(reader: Reader): string {
    let text = '';
    while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
        const unit = atom(reader);
        const times = repetitions(reader);
        if (times * unit.length > 2_000) {
            throw new NotUnderstood();
        }
        text += unit.repeat(times);
    }
    return text;
}

function atom(reader: Reader): string {
    const char = reader.source[reader.at] ?? '';
    switch (char) {
        case '^':
        case '$':
            reader.at++;
            return '';
        case '.':
            reader.at++;
            return 'a';
        case '(':
            return group(reader);
        case '[':
            return charOfClass(reader);
        case '\\':
            reader.at++;
            return escaped(reader);
        case '*':
        case '+':
        case '?':
            throw new NotUnderstood();
        default: {
            const point = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0);
            reader.at += point.length;
            return point;
        }
    }
}

function group(reader: Reader): string {
    const opening = /^\((?:\?(?::|<?[=!]|<[A-Za-z_]\w*>))?/.exec(reader.source.slice(reader.at));
    const mark = opening?.[0] ?? '(';
    reader.at += mark.length;
    const text = alternatives(reader);
    if (reader.source[reader.at] !== ')') {
        throw new NotUnderstood();
    }
    reader.at++;
    return /[=!]$/.test(mark) ? '' : text;
}

function repetitions(reader: Reader): number {
    const match = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(reader.source.slice(reader.at));
    if (!match) {
        return 1;
    }
    reader.at += match[0].length;
    const [, least, open, most] = match;
    const low = least === undefined ? (match[0].startsWith('+') ? 1 : 0) : Number(least);
    const isFixed = least !== undefined && open === undefined;
    const high = match[0].startsWith('?') ? 1 : most ? Number(most) : isFixed ? low : Infinity;
    return reader.more ? Math.min(low + 1, high) : low;
}

function charOfClass(reader: Reader): string {
    const end = classEnd(reader.source, reader.at);
    const body = reader.source.slice(reader.at, end);
    reader.at = end;
    const fits = classTest(body);
    const found = liked.find(fits) ?? [...Array(126).keys()].map((code) => String.fromCharCode(code)).find(fits);
    if (found === undefined) {
        throw new NotUnderstood();
    }
    return found;
}

/** Tried first, so that samples read well. */
const liked: readonly string[] = [
    'a',
    '1',
    'A',
    '_',
    '-',
    '0',
    'b',
    'B',
    'z',
    'Z',
    '9',
    ' ',
    '.',
    '@',
    ':',
    '/',
    '+',
    '%',
    'é',
];

function classTest(body: string): (char: string) => boolean {
    try {
        const expression = new RegExp(`^${body}$`, 'u');
        return (char) => expression.test(char);
    } catch {
        try {
            const expression = new RegExp(`^${body}$`);
            return (char) => expression.test(char);
        } catch {
            throw new NotUnderstood();
        }
    }
}

function classEnd(source: string, start: number): number {
    for (let at = start + 1; at < source.length; at++) {
        if (source[at] === '\\') {
            at++;
        } else if (source[at] === ']' && at > start + 1 && !(at === start + 2 && source[start + 1] === '^')) {
            return at + 1;
        }
    }
    throw new NotUnderstood();
}

function escaped(reader: Reader): string {
    const rest = reader.source.slice(reader.at);
    const property = /^[pP]\{[^}]*\}/.exec(rest);
    if (property) {
        reader.at += property[0].length;
        const fits = classTest(`\\${property[0]}`);
        const found = ['a', 'A', '1', ' ', '-', '😀', '€'].find(fits);
        if (found === undefined) {
            throw new NotUnderstood();
        }
        return found;
    }
    const code = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\})/.exec(rest);
    if (code) {
        reader.at += code[0].length;
        return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16));
    }
    const char = rest[0] ?? '';
    reader.at++;
    if (/[1-9k]/.test(char)) {
        throw new NotUnderstood();
    }
    return classChars.get(char) ?? char;
}

const classChars: ReadonlyMap<string, string> = new Map([
    ['d', '1'],
    ['w', 'a'],
    ['s', ' '],
    ['D', 'a'],
    ['W', '-'],
    ['S', 'a'],
    ['b', ''],
    ['B', ''],
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
    ['0', '\0'],
]);
