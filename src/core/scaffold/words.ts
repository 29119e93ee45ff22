/** The first words of names that say what a function does, not with what. */
const verbs =
    /^(?:get|fetch|find|read|show|list|search|create|add|new|post|send|update|edit|patch|set|delete|remove|sync|import)(?:-|$)/;

/** The words for what a function is about: `issue` and `issues` of `list-open-issues`. */
export interface Noun {
    /** Its words, the last one singular: `open-issue`. */
    readonly one: readonly string[];
    readonly many: readonly string[];
}

/** What a function is about, told by its name; an item where the name does not tell. */
export function nounOf(name: string): Noun {
    const words = wordsOf(name.replace(verbs, ''));
    const last = words.at(-1);
    if (last === undefined) return { one: ['item'], many: ['items'] };
    const before = words.slice(0, -1);
    const one = singular(last);
    return { one: [...before, one], many: [...before, plural(one)] };
}

/** The words of a name in whatever case: `open_Issue-type`, `openIssueType`. */
export function wordsOf(name: string): string[] {
    const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
    return (spaced.match(/[A-Za-z\d]+/g) ?? []).map((word) => word.toLowerCase());
}

/** `OpenIssue`; with a letter in front where it would start with a digit. */
export function pascalCase(words: readonly string[]): string {
    const text = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return /^[A-Z]/.test(text) ? text : `Item${text}`;
}

/** `get-open-issue`. */
export function kebabCase(words: readonly string[]): string {
    return words.join('-');
}

/** The word for one of them. */
export function singular(word: string): string {
    if (word.length < 4 || /(?:ss|us|is|news|series|status)$/.test(word)) return word;
    if (word.endsWith('ies')) return word.replace(/ies$/, 'y');
    if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
    return word.replace(/s$/, '');
}

/** The word for several of them. */
export function plural(word: string): string {
    if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
    return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** `an issue`, `a user`. */
export function withArticle(noun: string): string {
    return `${/^(?:[aeio]|u(?!ser|se|ni))/.test(noun) ? 'an' : 'a'} ${noun}`;
}
