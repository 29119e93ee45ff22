import type { SyntaxNode } from '@lezer/common';
import { declarationOf, initializerOf } from './declarations.ts';
import { childOf, childrenOf, stringValue, unwrapped } from './nodes.ts';

/** The node's own text. */
export function textOf(source: string, { from, to }: SyntaxNode): string {
    return source.slice(from, to);
}

/** The arguments of a call, in order. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
    const list = childOf(call, 'ArgList');
    return list ? childrenOf(list).filter(({ name, type }) => !/^[(),]$/.test(name) && !type.isError) : [];
}

/** The object literal that an expression is or, by way of constants, refers to. */
export function objectOf(source: string, expression: SyntaxNode, steps = 8): SyntaxNode | undefined {
    const node = unwrapped(expression);
    if (node.name === 'ObjectExpression') return node;
    if (node.name !== 'VariableName' || steps === 0) return undefined;
    const definition = declarationOf(source, node);
    const value = definition && initializerOf(definition);
    return value ? objectOf(source, value, steps - 1) : undefined;
}

/**
 * The value of an object literal's property, of a shorthand one its name; a method is its own value. What is spread in
 * counts where the literal itself does not name it.
 */
export function propertyValue(source: string, object: SyntaxNode, name: string): SyntaxNode | undefined {
    const properties = childrenOf(object).filter((child) => child.name === 'Property');
    for (const property of properties) {
        const key = childOf(property, 'PropertyDefinition', 'String', 'VariableName');
        if (!key) continue;
        const text = key.name === 'String' ? stringValue(source, key) : textOf(source, key);
        if (text !== name) continue;
        const colon = childOf(property, ':');
        if (colon) return colon.nextSibling ?? undefined;
        return childOf(property, 'ParamList') ? property : key;
    }
    for (const property of properties.reverse()) {
        const spread = childOf(property, 'Spread')?.nextSibling;
        const inner = spread && objectOf(source, spread);
        const value = inner && propertyValue(source, inner, name);
        if (value) return value;
    }
    return undefined;
}
