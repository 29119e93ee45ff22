import type { SyntaxNode } from '@lezer/common';
import { childrenOf, descendantsOf } from './nodes.ts';
import type { SourceTree } from './sourceTree.ts';

/**
 * All nodes of these kinds in the order of the text, each once. In a broken file the pieces are searched too; what
 * they show inside a comment or a whole string of the file is not believed.
 */
export function statementsOf(tree: SourceTree, kinds: readonly string[]): SyntaxNode[] {
    const found = new Map<string, SyntaxNode>();
    const taken = new Set<number>();
    for (const root of tree.roots) {
        const isPiece = root !== tree.root;
        if (isPiece && isQuoted(tree, root.from)) {
            continue;
        }
        for (const node of descendantsOf(root)) {
            // A piece repeats what the whole file shows, though its nodes may end elsewhere.
            if (kinds.includes(node.name) && !(isPiece && taken.has(node.from) && found.has(key(node)))) {
                found.set(key(node), node);
                taken.add(node.from);
            }
        }
    }
    return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

function key(node: SyntaxNode): string {
    return `${node.name} ${node.from}`;
}

function isQuoted(tree: SourceTree, offset: number): boolean {
    const node = firstTokenAt(tree.root, offset);
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

function firstTokenAt(root: SyntaxNode, offset: number): SyntaxNode {
    return root.resolveInner(offset, 1);
}

/**
 * A quote that was just opened swallows the text up to the next one, and what follows it makes no sense: so a
 * string with an error inside or right behind it is not taken at its word.
 */
function isWhole(tree: SourceTree, node: SyntaxNode): boolean {
    if (childrenOf(node).some((child) => child.type.isError)) {
        return false;
    }
    const lineEnd = /[\r\n]|$/.exec(tree.source.slice(node.to));
    const end = node.to + (lineEnd?.index ?? 0);
    for (const inner of descendantsOf(node.parent ?? node)) {
        if (inner.type.isError && inner.from >= node.to && inner.from <= end) {
            return false;
        }
    }
    return true;
}
