/** A stretch of a text; `changed`: the other text does not have it there. */
export interface Stretch {
    readonly text: string;
    readonly changed: boolean;
}

/** Longer stretches are marked as a whole: looking for what they have in common takes the product of their lengths. */
const longestStretch = 200;

/** Less in common than this between two changes is chance, and only makes them harder to read. Characters. */
const shortestIsland = 3;

/** Marks the characters in which two texts differ. */
export function markDifference(
    before: string,
    after: string,
): { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] } {
    const old = charactersOf(before);
    const fresh = charactersOf(after);
    const shorter = Math.min(old.length, fresh.length);
    let start = 0;
    while (start < shorter && old[start] === fresh[start]) start++;
    let end = 0;
    while (end < shorter - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
    const islands = islandsOf(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
    const side = (characters: readonly string[], at: 'before' | 'after'): readonly Stretch[] => {
        const stretches: Stretch[] = [];
        const add = (from: number, to: number, changed: boolean): void => {
            if (from < to) stretches.push({ text: characters.slice(from, to).join(''), changed });
        };
        add(0, start, false);
        let from = start;
        for (const island of islands) {
            add(from, start + island[at], true);
            from = start + island[at] + island.length;
            add(start + island[at], from, false);
        }
        add(from, characters.length - end, true);
        add(characters.length - end, characters.length, false);
        return stretches;
    };
    return { before: side(old, 'before'), after: side(fresh, 'after') };
}

/** As a person counts them: parts of an emoji can't be shown. */
function charactersOf(text: string): readonly string[] {
    if (/^[\x00-\x7f]*$/.test(text)) return text.split('');
    return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

interface Island {
    readonly before: number;
    readonly after: number;
    readonly length: number;
}

/** What both have in the same order, in stretches that are long enough to mean something. */
function islandsOf(before: readonly string[], after: readonly string[]): readonly Island[] {
    if (before.length > longestStretch || after.length > longestStretch) return [];
    const width = after.length + 1;
    const lengths = new Uint16Array((before.length + 1) * width);
    const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
    for (let i = before.length - 1; i >= 0; i--)
        for (let j = after.length - 1; j >= 0; j--)
            lengths[i * width + j] =
                before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    const islands: { before: number; after: number; length: number }[] = [];
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
        if (before[i] === after[j]) {
            const last = islands.at(-1);
            if (last !== undefined && last.before + last.length === i && last.after + last.length === j) last.length++;
            else islands.push({ before: i, after: j, length: 1 });
            i++;
            j++;
        } else if (at(i + 1, j) >= at(i, j + 1)) i++;
        else j++;
    }
    const kept = islands.filter(({ length }) => length >= shortestIsland);
    // Two texts with little in common are two texts.
    const common = kept.reduce((sum, { length }) => sum + length, 0);
    return common * 3 >= Math.min(before.length, after.length) ? kept : [];
}
