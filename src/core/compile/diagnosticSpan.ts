import type { SyntaxNode } from '@lezer/common';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { endOfToken, nodesStartingAt } from './tokens.ts';

/** Where the stretch ends that a type error at this offset is about: TypeScript tells the platform only its start. */
export function endOfDiagnostic(tree: SourceTree, from: number, message: string): number {
    const nodes = nodesStartingAt(tree, from);
    const token = nodes[0];
    if (!token) {
        return endOfToken(tree.source, from);
    }
    const quoted = quotedExpression(tree.source, from, message);
    if (quoted !== undefined) {
        return quoted;
    }
    const name = tokenEnd(tree, token, from);
    if (/^Unreachable code/.test(message)) {
        return endOfSiblings(nodes.find((node) => /(?:Statement|Declaration|Block)$/.test(node.name)) ?? token);
    }
    if (/ is declared but|^All (?:imports|destructured|variables)|never (?:read|used)/.test(message)) {
        const statement = nodes.find((node) => node.name === 'ImportDeclaration' || node.name === 'ObjectPattern');
        return statement?.to ?? name;
    }
    if (/^A module cannot have multiple default exports/.test(message)) {
        return nodes.find((node) => node.name === 'ExportDeclaration')?.to ?? name;
    }
    if (
        /expected\.|^(?:Cannot find name|Property '|Cannot find namespace|Unexpected|Duplicate|Identifier|Expression expected)/.test(
            message,
        )
    ) {
        return name;
    }
    if (/^(?:Argument of type|No overload matches)/.test(message)) {
        const argument = nodes.find((node) => node.parent?.name === 'ArgList');
        return argument?.to ?? name;
    }
    if (/Definition$|^PropertyName$|^Label$/.test(token.name) || isKeyword(token)) {
        return name;
    }
    return widestExpression(nodes)?.to ?? name;
}

/** `'user.name' is possibly 'null'` quotes what it is about. */
function quotedExpression(source: string, from: number, message: string): number | undefined {
    const text = /^'([^']+)' is (?:possibly|of type)/.exec(message)?.[1];
    return text !== undefined && source.startsWith(text, from) ? from + text.length : undefined;
}

function tokenEnd(tree: SourceTree, token: SyntaxNode, from: number): number {
    return token.firstChild ? endOfToken(tree.source, from) : token.to;
}

function isKeyword(token: SyntaxNode): boolean {
    return token.firstChild === null && /^[a-z]+$/.test(token.name) && token.name !== 'this' && token.name !== 'null';
}

function endOfSiblings(node: SyntaxNode): number {
    let end = node.to;
    for (let next = node.nextSibling; next && next.name !== '}'; next = next.nextSibling) {
        end = next.to;
    }
    return end;
}

const expressions: ReadonlySet<string> = new Set([
    'VariableName',
    'String',
    'Number',
    'BooleanLiteral',
    'null',
    'this',
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
]);

function widestExpression(nodes: readonly SyntaxNode[]): SyntaxNode | undefined {
    return nodes.filter((node) => expressions.has(node.name)).at(-1);
}
