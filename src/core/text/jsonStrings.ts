const backslash = 0x5c;

/** Characters of `\u0000`. */
const longestEscape = 6;

/** Behind the quote that ends the string that starts at `from`; undefined where there is none before `most`. */
export function endOfString(text: string, from: number, most = text.length): number | undefined {
    for (let at = text.indexOf('"', from + 1); at >= 0 && at < most; at = text.indexOf('"', at + 1)) {
        let before = at - 1;
        while (text.charCodeAt(before) === backslash) before--;
        if ((at - before) % 2 === 1) return at + 1;
    }
    return undefined;
}

/**
 * Where a large string ends in the answers of Nango: before the next member, or with the last quote. Looking at each
 * quote in it takes longer than reading it does, where it holds JSON of its own. A guess: to be held against the text.
 */
export function likelyEndOfString(text: string, from: number): number {
    const next = text.indexOf('","', from + 1);
    if (next < 0) return text.lastIndexOf('"') + 1;
    // Behind a backslash it is a quote of the string's own, and the one behind the comma ends it.
    return text.charCodeAt(next - 1) === backslash ? next + 3 : next + 1;
}

/** Where the parts of a string stand, of about `size` characters; each can be read by itself, between quotes. */
export function* partsOfString(
    text: string,
    { from, end, size }: { readonly from: number; readonly end: number; readonly size: number },
): Generator<readonly [from: number, to: number], undefined> {
    for (let at = from + 1; at < end - 1;) {
        const to = Math.min(endOfEscape(text, at, at + size), end - 1);
        yield [at, to];
        at = to;
    }
}

/** A place inside a string, or behind the escape that is under way there. */
function endOfEscape(text: string, from: number, at: number): number {
    const near = Math.max(from, at - longestEscape);
    const last = near + text.slice(near, at).lastIndexOf('\\');
    if (last < near) return at;
    let before = last - 1;
    while (before >= from && text.charCodeAt(before) === backslash) before--;
    // Of an even number each second one is meant.
    if ((last - before) % 2 === 0) return at;
    return Math.max(at, last + (text[last + 1] === 'u' ? longestEscape : 2));
}
