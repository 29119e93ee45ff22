/** The parameter that takes a cursor, told by where a response holds it: `after` of `paging.next.after`. */
export function cursorParameter(cursorPath: readonly string[]): string {
    const last = (cursorPath.at(-1) ?? '').replace(/^next_?(?=[A-Za-z])/i, '');
    const name = last.charAt(0).toLowerCase() + last.slice(1);
    return /^(?:after|page_?token|continuation(?:_?token)?|bookmark)$/i.test(name) ? name : 'cursor';
}
