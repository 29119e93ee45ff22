/** What a string literal or a piece of a template says: quotes off, escapes read. */
export function unescaped(text: string): string {
    return text.replace(
        escape,
        (whole, two: string | undefined, four: string | undefined, braced: string | undefined, other?: string) => {
            const code = two ?? four ?? braced;
            if (code !== undefined) {
                const point = Number.parseInt(code, 16);
                return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
            }
            return other === undefined ? '' : (named.get(other) ?? other);
        },
    );
}

/** A number literal; big integers end in `n`. */
export function numberOf(text: string): number | bigint | undefined {
    const plain = text.replaceAll('_', '');
    if (/^(?:\d+|0[xob][\da-f]+)n$/i.test(plain)) {
        return BigInt(plain.slice(0, -1));
    }
    const value = Number(plain);
    return plain === '' || Number.isNaN(value) ? undefined : value;
}

/** Source and flags of a regular expression literal; undefined where it is none. */
export function regExpOf(text: string): { readonly source: string; readonly flags: string } | undefined {
    const end = text.lastIndexOf('/');
    return end > 0 ? checkedRegExp(text.slice(1, end), text.slice(end + 1)) : undefined;
}

/** A regular expression as JavaScript would write it; undefined where it is none. */
export function checkedRegExp(
    source: string,
    flags: string,
): { readonly source: string; readonly flags: string } | undefined {
    try {
        const expression = new RegExp(source, flags);
        return { source: expression.source, flags: expression.flags };
    } catch {
        return undefined;
    }
}

/** A line break after a backslash stands for nothing. */
const escape = /\\(?:\r\n|[\n\r\u2028\u2029]|x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\}|(.))/gu;

const named: ReadonlyMap<string, string> = new Map([
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
    ['b', '\b'],
    ['f', '\f'],
    ['v', '\v'],
    ['0', '\0'],
]);
