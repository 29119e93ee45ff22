/** Lines of code; a list within the list is indented one step more. */
export type Code = readonly (string | Code)[];

/** The text of the lines. */
export function textOfCode(code: Code, indent = ''): string {
    return code
        .map((part) => {
            if (typeof part !== 'string') return textOfCode(part, `${indent}    `);
            return part === '' ? '\n' : `${indent}${part}\n`;
        })
        .join('');
}

/** The members of a list, an object or a call: each on its own lines, a comma behind all but the last. */
export function members(parts: readonly (string | Code)[]): Code {
    return parts.flatMap((part, index) => (index < parts.length - 1 ? withComma(part) : lines(part)));
}

/** What stands between braces: `name {`, the members, `}`. */
export function braced(open: string, parts: readonly (string | Code)[], close = '}'): Code {
    return parts.length === 0 ? [`${open}${close}`] : [open, members(parts), close];
}

function lines(part: string | Code): Code {
    return typeof part === 'string' ? [part] : part;
}

function withComma(part: string | Code): Code {
    if (typeof part === 'string') return [`${part},`];
    const last = part.at(-1);
    return typeof last === 'string' ? [...part.slice(0, -1), `${last},`] : part;
}
