import type { SyntaxNode } from '@lezer/common';
import { hasError } from '../schema/static/definitions.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import type { Span } from './rule.ts';

/** Whether the parser had to guess in the statement or property that a place stands in. */
export function isBrokenAround({ broken, root }: SourceTree, { from, to }: Span): boolean {
    if (!broken) return false;
    let node = root.resolveInner(from, 1);
    while (node.parent && !(node.to >= to && isUnit(node))) node = node.parent;
    return hasError(node);
}

/** What is typed at a time. */
function isUnit({ name, parent }: SyntaxNode): boolean {
    return name === 'Property' || (parent !== null && /^(?:Block|Script|SwitchBody)$/.test(parent.name));
}
