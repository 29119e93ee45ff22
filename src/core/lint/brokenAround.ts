import { hasError } from '../schema/static/definitions.ts';
import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import type { Span } from './rule.ts';

/** Whether the parser had to guess in the statement or property that a place stands in, or right beside it. */
export function isBrokenAround({ broken, root }: SourceTree, { from, to }: Span): boolean {
    if (!broken) return false;
    let node = root.resolveInner(from, 1);
    while (node.parent && !(node.to >= to && isUnit(node))) node = node.parent;
    // `const` before `await nango.log('a')` takes the `await`, and the error stands in its own statement.
    return (
        [node, node.prevSibling, node.nextSibling].some((each) => each !== null && hasError(each)) ||
        (node.parent !== null && childrenOf(node.parent).some(({ type }) => type.isError))
    );
}

/** What is typed at a time. */
function isUnit({ name, parent }: SyntaxNode): boolean {
    return name === 'Property' || (parent !== null && /^(?:Block|Script|SwitchBody)$/.test(parent.name));
}
