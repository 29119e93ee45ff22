import type { SyntaxNode } from '@lezer/common';
import { childrenOf, nodesOfKind } from '../../syntax/nodes.ts';
import type { Definitions } from './definitions.ts';
import { hasError, statementOf } from './definitions.ts';

/** Whether the parser had to guess in this expression or in anything of the text that it is made of. */
export function isBroken(definitions: Definitions, expression: SyntaxNode): boolean {
    const looked = new Set<number>();
    const open = [expression];
    for (let node = open.pop(); node; node = open.pop()) {
        if (hasError(node)) {
            return true;
        }
        for (const reference of nodesOfKind(node, references)) {
            const definition = definitions.of(reference);
            if (definition && !looked.has(definition.from)) {
                looked.add(definition.from);
                open.push(statementOf(definition));
            }
        }
    }
    return false;
}

/** Whether properties of this object may be hidden: the error stands between them, not within their values. */
export function hidesProperties(object: SyntaxNode): boolean {
    return childrenOf(object).some(
        (child) =>
            child.type.isError || (child.name === 'Property' && childrenOf(child).some(({ type }) => type.isError)),
    );
}

const references: ReadonlySet<string> = new Set(['VariableName', 'PropertyDefinition']);
