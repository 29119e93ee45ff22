import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf, nextPart, nodesOfKind } from './nodes.ts';

/** The definition that a name refers to where it stands: the nearest one in the scopes around it. */
export function declarationOf(source: string, reference: SyntaxNode): SyntaxNode | undefined {
    const name = source.slice(reference.from, reference.to);
    for (let scope = reference.parent; scope; scope = scope.parent) {
        const found = definitionsIn(scope).find((node) => source.slice(node.from, node.to) === name);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** The expression that a `const`, `let` or `var` definition starts with; patterns have none of their own. */
export function initializerOf(definition: SyntaxNode): SyntaxNode | undefined {
    if (definition.name !== 'VariableDefinition' || definition.parent?.name !== 'VariableDeclaration') {
        return undefined;
    }
    for (let next = definition.nextSibling; next && next.name !== ','; next = next.nextSibling) {
        if (next.name === 'Equals') {
            const value = nextPart(next);
            return value?.type.isError ? undefined : value;
        }
    }
    return undefined;
}

/** The names that a parameter, variable or destructuring pattern defines. */
export function definitionsOfPattern(pattern: SyntaxNode): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    const open = [pattern];
    for (let node = open.pop(); node; node = open.pop()) {
        if (node.name === 'VariableDefinition' || node.name === 'TypeDefinition') {
            found.push(node);
        } else if (holdsDefinitions.has(node.name)) {
            open.push(...childrenOf(node).reverse());
        }
    }
    return found;
}

const holdsDefinitions: ReadonlySet<string> = new Set([
    'ObjectPattern',
    'ArrayPattern',
    'PatternProperty',
    'ParamList',
    'VariableDeclaration',
    'ImportGroup',
]);

/** The definitions of a scope itself, those of the scopes around it left out. */
export function definitionsIn(scope: SyntaxNode): SyntaxNode[] {
    switch (scope.name) {
        case 'Script':
        case 'Block':
        case 'SwitchBody':
            return childrenOf(scope).flatMap(definitionsOfStatement);
        case 'FunctionDeclaration':
        case 'FunctionExpression':
        case 'ArrowFunction':
        case 'MethodDeclaration':
        case 'Property':
            return definitionsOfFunction(scope);
        case 'ForSpec':
        case 'ForOfSpec':
        case 'ForInSpec':
        case 'CatchClause':
            return childrenOf(scope).flatMap(definitionsOfPattern);
        case 'ForStatement':
            return childrenOf(scope).flatMap(definitionsIn);
        case 'ClassExpression':
            return childrenOf(scope).flatMap(definitionsOfPattern);
        default:
            return [];
    }
}

function definitionsOfStatement(statement: SyntaxNode): SyntaxNode[] {
    switch (statement.name) {
        case 'VariableDeclaration':
        case 'ImportDeclaration':
            return childrenOf(statement).flatMap(definitionsOfPattern);
        case 'FunctionDeclaration':
        case 'ClassDeclaration':
        case 'EnumDeclaration':
        case 'NamespaceDeclaration':
        case 'TypeAliasDeclaration':
        case 'InterfaceDeclaration': {
            const name = childOf(statement, 'VariableDefinition', 'TypeDefinition');
            return name ? [name] : [];
        }
        case 'ExportDeclaration':
        case 'AmbientDeclaration':
            return childrenOf(statement).flatMap(definitionsOfStatement);
        default:
            return [];
    }
}

function definitionsOfFunction(node: SyntaxNode): SyntaxNode[] {
    const parameters = childrenOf(node).flatMap((child) =>
        child.name === 'ParamList' ? definitionsOfPattern(child) : [],
    );
    const ownName = node.name === 'FunctionExpression' ? childOf(node, 'VariableDefinition') : undefined;
    const body = childOf(node, 'Block');
    return [...parameters, ...(ownName ? [ownName] : []), ...(body ? hoistedIn(body) : [])];
}

/** `var` rises to the function it stands in. */
function hoistedIn(body: SyntaxNode): SyntaxNode[] {
    return nodesOfKind(body, new Set(['VariableDeclaration']))
        .filter((node) => childOf(node, 'var') && functionAround(node)?.from === body.parent?.from)
        .flatMap(definitionsOfPattern);
}

function functionAround(node: SyntaxNode): SyntaxNode | undefined {
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration|Property)$/.test(parent.name)) {
            if (parent.name !== 'Property' || childOf(parent, 'ParamList')) {
                return parent;
            }
        }
    }
    return undefined;
}
