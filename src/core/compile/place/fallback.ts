import { endOfToken, nodesStartingAt } from '../../syntax/tokens.ts';
import type { CompiledText, Placement } from './placement.ts';

/** The first thing in the text, for what belongs to the whole file. All of a text that is only blanks. */
export function wholeFile({ tree }: CompiledText): Placement {
    const from = tree.source.search(/\S/);
    if (from < 0) {
        return { from: 0, to: tree.source.length, exact: false };
    }
    return { from, to: endOfToken(tree.source, from), exact: false };
}

/** The first token of a line, or of the next one that has any. */
export function firstOfLine(text: CompiledText, line: number): Placement {
    const { source } = text.tree;
    const { from } = text.compiler.span(line);
    const token = source.slice(from).search(/\S/);
    const start = token < 0 ? Math.max(source.trimEnd().length - 1, 0) : from + token;
    const outer = nodesStartingAt(text.tree, start)[0];
    return { from: start, to: outer && !outer.firstChild ? outer.to : endOfToken(source, start), exact: false };
}
