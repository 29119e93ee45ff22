/** JavaScript lists names that are whole numbers first. */
export function inPropertyOrder<Entry>(entries: Iterable<readonly [string, Entry]>): Map<string, Entry> {
    const all = [...new Map(entries)];
    const indexes = all.filter(([key]) => isIndex(key)).sort(([a], [b]) => Number(a) - Number(b));
    return indexes.length === 0 ? new Map(all) : new Map([...indexes, ...all.filter(([key]) => !isIndex(key))]);
}

function isIndex(key: string): boolean {
    return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}
