import type { SyntaxNode } from '@lezer/common';
import { nodesOfKind } from './nodes.ts';
import type { SourceTree } from './sourceTree.ts';

/**
 * All nodes of these kinds in the order of the text, each once. In a broken file the pieces are searched too; what
 * they show inside a comment or a whole string of the file is not believed.
 */
export function statementsOf(tree: SourceTree, kinds: readonly string[]): SyntaxNode[] {
    const wanted = new Set(kinds);
    const found = nodesOfKind(tree.root, wanted);
    if (!tree.broken) {
        return found;
    }
    const known = new Map(found.map((node) => [`${node.name} ${String(node.from)}`, node]));
    for (const piece of tree.pieces) {
        for (const node of isQuoted(tree, piece.from) ? [] : nodesOfKind(piece, wanted)) {
            const key = `${node.name} ${String(node.from)}`;
            if (!known.has(key)) {
                known.set(key, node);
            }
        }
    }
    return [...known.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

function isQuoted(tree: SourceTree, offset: number): boolean {
    const node = tree.root.resolveInner(offset, 1);
    switch (node.name) {
        case 'LineComment':
        case 'BlockComment':
            return true;
        case 'String':
        case 'TemplateString':
            return node.from < offset && node.to > offset && isWhole(tree, node);
        default:
            return false;
    }
}

/**
 * A quote that was just opened swallows the text up to the next one, and what follows it makes no sense: so a
 * string with an error inside or right behind it is not taken at its word.
 */
function isWhole(tree: SourceTree, node: SyntaxNode): boolean {
    const lineEnd = /[\r\n]|$/.exec(tree.source.slice(node.to))?.index ?? 0;
    let whole = true;
    tree.root.toTree().iterate({
        from: node.from,
        to: node.to + lineEnd,
        enter: ({ type, from, to }) => {
            whole &&= !(type.isError && to >= node.from && from >= node.from);
            return whole;
        },
    });
    return whole;
}
