import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from '../../syntax/nodes.ts';

/** The statement of a block that a node stands in. */
export function statementAround(node: SyntaxNode): SyntaxNode | undefined {
    let statement: SyntaxNode | null = node;
    while (statement.parent && !/^(?:Block|Script|SwitchBody)$/.test(statement.parent.name))
        statement = statement.parent;
    return statement.parent ? statement : undefined;
}

/** The statements of a block. */
export function statementsIn(block: SyntaxNode): SyntaxNode[] {
    return childrenOf(block).filter(({ name }) => !/^[{}]$|Comment$/.test(name));
}

/** The last statement of a block. */
export function lastStatementOf(block: SyntaxNode): SyntaxNode | undefined {
    return statementsIn(block).at(-1);
}
