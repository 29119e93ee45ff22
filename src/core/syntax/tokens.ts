import type { SyntaxNode } from '@lezer/common';
import type { SourceTree } from './sourceTree.ts';

/** The nodes that start exactly here, from the token outwards. */
export function nodesStartingAt(tree: SourceTree, offset: number): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    for (let node: SyntaxNode | null = tree.root.resolveInner(offset, 1); node; node = node.parent) {
        if (node.from === offset && node.to > offset && node.name !== 'Script' && !node.type.isError) {
            found.push(node);
        } else if (node.from < offset) {
            break;
        }
    }
    return found;
}

/** Where the token that starts at this offset ends, told by its characters alone. */
export function endOfToken(source: string, offset: number): number {
    const token =
        /(['"])(?:[^'"\\\r\n]|\\.)*\1|[\p{ID_Continue}$\u200c\u200d#@]+|=>|\.\.\.|\?\.|[=!]==?|[<>]=|&&=?|\|\|=?|\?\?=?|\S/uy;
    token.lastIndex = offset;
    const match = token.exec(source);
    return match ? offset + match[0].length : offset;
}

/** The places where this word stands as a whole word, within a stretch of the text. */
export function wordsIn(source: string, word: string, from = 0, to = source.length): number[] {
    const found: number[] = [];
    if (word === '') {
        return found;
    }
    for (let at = source.indexOf(word, from); at >= 0 && at + word.length <= to; at = source.indexOf(word, at + 1)) {
        const joins = (text: string, char: string | undefined): boolean => isWordChar(text) && isWordChar(char);
        if (!joins(word[0] ?? '', source[at - 1]) && !joins(word.at(-1) ?? '', source[at + word.length])) {
            found.push(at);
        }
    }
    return found;
}

function isWordChar(char: string | undefined): boolean {
    return char !== undefined && /[\p{ID_Continue}$]/u.test(char);
}
