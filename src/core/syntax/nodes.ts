import type { SyntaxNode } from '@lezer/common';

/** The node's direct children in order, tokens included. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
    const children: SyntaxNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
        children.push(child);
    }
    return children;
}

/** The node's direct children in order, comments left out. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
    return childrenOf(node).filter((child) => !isComment(child));
}

/** The node behind this one, comments passed by. */
export function nextPart(node: SyntaxNode): SyntaxNode | undefined {
    let next = node.nextSibling;
    while (next && isComment(next)) {
        next = next.nextSibling;
    }
    return next ?? undefined;
}

function isComment({ name }: SyntaxNode): boolean {
    return name === 'LineComment' || name === 'BlockComment';
}

/** The first direct child of one of these kinds. */
export function childOf(node: SyntaxNode, ...kinds: readonly string[]): SyntaxNode | undefined {
    for (let child = node.firstChild; child; child = child.nextSibling) {
        if (kinds.includes(child.name)) {
            return child;
        }
    }
    return undefined;
}

/** This node and those below it that are of one of these kinds, in the order of the text. */
export function nodesOfKind(node: SyntaxNode, kinds: ReadonlySet<string>): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    // Making a node costs more than passing by it.
    node.cursor().iterate((each) => {
        if (kinds.has(each.name)) {
            found.push(each.node);
        }
    });
    return found;
}

/** The nearest node around this one that is of one of these kinds. */
export function ancestorOf(node: SyntaxNode, ...kinds: readonly string[]): SyntaxNode | undefined {
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (kinds.includes(parent.name)) {
            return parent;
        }
    }
    return undefined;
}

/** What a string literal says, without its quotes; escapes are left as written. */
export function stringValue(source: string, node: SyntaxNode): string {
    const text = source.slice(node.from, node.to);
    const quote = text[0];
    return text.length > 1 && text.endsWith(quote ?? '') ? text.slice(1, -1) : text.slice(1);
}

/** The expression within parentheses, `as`, `satisfies` and `!`. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
    let inner: SyntaxNode | undefined = node;
    for (let next: SyntaxNode | undefined = node; next; next = wrappedIn(next)) {
        inner = next;
    }
    return inner;
}

function wrappedIn(node: SyntaxNode): SyntaxNode | undefined {
    switch (node.name) {
        case 'ParenthesizedExpression':
            return partsOf(node).find((child) => child.name !== '(' && child.name !== ')' && !child.type.isError);
        case 'PostfixExpression':
            return childOf(node, 'LogicOp') ? (node.firstChild ?? undefined) : undefined;
        case 'BinaryExpression':
            return childOf(node, 'as', 'satisfies') ? (node.firstChild ?? undefined) : undefined;
        default:
            return undefined;
    }
}
