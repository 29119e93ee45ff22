import { readSource } from '../../syntax/sourceTree.ts';

/** A piece of code that a rewriting keeps: a name, a literal, a keyword, an operator. Offsets are those of the text. */
export interface Token {
    readonly text: string;
    readonly from: number;
    readonly to: number;
}

/** What a rewriting may add, drop or exchange without changing the meaning. */
const layout: ReadonlySet<string> = new Set(['(', ')', '{', '}', '[', ']', ',', ';', 'Arrow']);

/** The tokens of a text in order, without layout and comments. */
export function significantTokens(source: string): readonly Token[] {
    const tokens: Token[] = [];
    const add = (from: number, to: number): void => {
        for (const match of source.slice(from, to).matchAll(/\S+/g)) {
            const at = from + match.index;
            tokens.push({ text: match[0], from: at, to: at + match[0].length });
        }
    };
    readSource(source)
        .root.cursor()
        .iterate(({ node, name, from, to }) => {
            if (name === 'LineComment' || name === 'BlockComment') return false;
            if (name === 'TemplateString') {
                // The text between what is filled in stands in no node of its own.
                let at = from;
                for (let child = node.firstChild; child; child = child.nextSibling) {
                    add(at, child.from);
                    at = child.to;
                }
                add(at, to);
                return true;
            }
            if (node.firstChild === null && from < to && !layout.has(name)) add(from, to);
            return true;
        });
    return tokens.sort((a, b) => a.from - b.from);
}
