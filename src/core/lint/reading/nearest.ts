/** The name that was probably meant: the one that few changes lead to. */
export function nearest(name: string, names: readonly string[]): string | undefined {
    const ranked = names
        .map((each) => ({ each, changes: changesBetween(name.toLowerCase(), each.toLowerCase()) }))
        .sort((a, b) => a.changes - b.changes);
    const [best] = ranked;
    return best && best.changes <= Math.max(2, name.length / 3) ? best.each : undefined;
}

/** How many letters are put in, left out or replaced. */
function changesBetween(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
