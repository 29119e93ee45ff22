import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf } from '../../syntax/nodes.ts';
import { endOfToken } from '../../syntax/tokens.ts';

/** True for a node that stands for a value. */
export function isExpression(node: SyntaxNode): boolean {
    return expressions.has(node.name);
}

const expressions: ReadonlySet<string> = new Set([
    'VariableName',
    'String',
    'Number',
    'BooleanLiteral',
    'null',
    'this',
    'super',
    'TemplateString',
    'RegExp',
    'ArrayExpression',
    'ObjectExpression',
    'ParenthesizedExpression',
    'MemberExpression',
    'CallExpression',
    'NewExpression',
    'UnaryExpression',
    'PostfixExpression',
    'AwaitExpression',
    'BinaryExpression',
    'ConditionalExpression',
    'ArrowFunction',
    'FunctionExpression',
    'ClassExpression',
    'TaggedTemplateExpression',
    'DynamicImport',
    'InstantiationExpression',
]);

/** The end of the outermost of these nodes that is of a kind. */
export function outermost(nodes: readonly SyntaxNode[], isMeant: (node: SyntaxNode) => boolean): number | undefined {
    return nodes.findLast(isMeant)?.to;
}

/** The end of a token without the blanks that the parser takes in where it repairs something. */
export function leafEnd(source: string, node: SyntaxNode): number {
    if (node.firstChild && !/^(?:String|TemplateString)$/.test(node.name)) {
        return endOfToken(source, node.from);
    }
    const end = node.from + source.slice(node.from, node.to).trimEnd().length;
    // Where the parser repairs something it may split a sign such as `||`.
    return end - node.from === 1 ? Math.max(end, endOfToken(source, node.from)) : end;
}

/** `'user.name' is possibly 'null'` quotes what it is about. */
export function entityEnd(source: string, from: number, message: string): number | undefined {
    const text = /^'([^']+)' /.exec(message)?.[1];
    return text !== undefined && source.startsWith(text, from) ? from + text.length : undefined;
}

/** One side of an operator; with `accessed`, what is accessed there and has no plain name. */
export function operandOf(nodes: readonly SyntaxNode[], accessed: boolean): number | undefined {
    if (accessed) {
        const found = nodes.find(
            (node) =>
                isExpression(node) &&
                !isEntityName(node) &&
                /^(?:Member|Call)Expression$/.test(node.parent?.name ?? ''),
        );
        return found?.to ?? outermost(nodes, isExpression);
    }
    const operator = nodes.findIndex(
        (node) => /^(?:Postfix|Assignment)Expression$/.test(node.name) || isOperation(node),
    );
    return outermost(operator > 0 ? nodes.slice(0, operator) : nodes, isExpression);
}

function isOperation(node: SyntaxNode): boolean {
    return node.name === 'BinaryExpression' && !childOf(node, 'as', 'satisfies');
}

function isEntityName(node: SyntaxNode): boolean {
    const object = node.name === 'MemberExpression' ? node.firstChild : null;
    return (
        node.name === 'VariableName' ||
        node.name === 'this' ||
        (object !== null && !childOf(node, '[') && isEntityName(object))
    );
}

/** What is called at this place. */
export function calleeOf(nodes: readonly SyntaxNode[]): number | undefined {
    const call = nodes.find((node) => /^(?:Call|New|TaggedTemplate)Expression$/.test(node.name));
    const callee = call?.name === 'NewExpression' ? call : call?.firstChild;
    return callee?.to ?? outermost(nodes, isExpression);
}

/** An argument; when there are too many of them, all from here on. */
export function argumentsFrom(nodes: readonly SyntaxNode[], message: string): number | undefined {
    const argument = nodes.findLast((node) => /^(?:ArgList|TypeArgList)$/.test(node.parent?.name ?? ''));
    if (!argument?.parent) {
        return undefined;
    }
    if (argument.name === 'Spread') {
        return argument.nextSibling?.to;
    }
    if (message === '') {
        return argument.to;
    }
    const last = childrenOf(argument.parent).findLast((node) => !/^[(),<>]$/.test(node.name) && !node.type.isError);
    return last?.to;
}
