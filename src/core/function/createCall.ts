import type { SyntaxNode } from '@lezer/common';
import { declarationOf } from '../syntax/declarations.ts';
import type { ModuleReference } from '../syntax/moduleReferences.ts';
import { childOf, unwrapped } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { statementsOf } from '../syntax/statements.ts';

/** What a create call makes. `function` is the experimental `createFunction`. */
export type CreatedType = 'action' | 'sync' | 'onEvent' | 'function';

/** A call of one of the create functions of `nango`, found by what its name is bound to. */
export interface CreateCall {
    readonly type: CreatedType;
    readonly node: SyntaxNode;
    /** The name that is called: `createAction`, or what follows the dot in `nango.createAction`. */
    readonly callee: SyntaxNode;
    /** False for an alias or a namespace, which the platform's compiler does not recognise. */
    readonly plainName: boolean;
    /** The definition given to the call; absent while it is not typed yet. */
    readonly argument: SyntaxNode | undefined;
}

/** The create calls of a text in order; `references` are its imports. */
export function createCallsOf(tree: SourceTree, references: readonly ModuleReference[]): CreateCall[] {
    const bindings = new Map<string, CreatedType>();
    const namespaces = new Set<string>();
    for (const { form, module, names, typeOnly } of references) {
        if (form !== 'import' || typeOnly || (module !== 'nango' && module !== 'nango/experimental')) {
            continue;
        }
        for (const name of names) {
            const type = createdBy.get(name.imported);
            if (name.imported === '*' || name.imported === 'default') {
                namespaces.add(name.local);
            } else if (type && !name.typeOnly) {
                bindings.set(name.local, type);
            }
        }
    }

    const found: CreateCall[] = [];
    for (const node of statementsOf(
        tree,
        tree.broken ? ['CallExpression', 'InstantiationExpression'] : ['CallExpression'],
    )) {
        if (node.name === 'InstantiationExpression' && node.parent?.name === 'CallExpression') {
            continue;
        }
        const call = createCallOf(tree.source, node, bindings, namespaces);
        if (call) {
            found.push(call);
        }
    }
    return found;
}

const createdBy: ReadonlyMap<string, CreatedType> = new Map([
    ['createAction', 'action'],
    ['createSync', 'sync'],
    ['createOnEvent', 'onEvent'],
    ['createFunction', 'function'],
]);

function createCallOf(
    source: string,
    node: SyntaxNode,
    bindings: ReadonlyMap<string, CreatedType>,
    namespaces: ReadonlySet<string>,
): CreateCall | undefined {
    const callee = calleeOf(node);
    const name = callee?.name === 'MemberExpression' ? callee.lastChild : callee;
    if (!callee || !name) {
        return undefined;
    }
    const text = source.slice(name.from, name.to);
    let type: CreatedType | undefined;
    if (callee.name === 'VariableName') {
        type = bindings.get(text);
    } else if (callee.name === 'MemberExpression' && name.name === 'PropertyName') {
        const object = callee.firstChild;
        const isNamespace = object?.name === 'VariableName' && namespaces.has(source.slice(object.from, object.to));
        type = isNamespace ? createdBy.get(text) : undefined;
    }
    if (!type || isShadowed(source, callee.name === 'MemberExpression' ? callee.firstChild : callee)) {
        return undefined;
    }
    const definition = childOf(node, 'ArgList')?.firstChild?.nextSibling;
    const argument = definition && definition.name !== ')' && !definition.type.isError ? definition : undefined;
    return { type, node, callee: name, plainName: createdBy.get(text) === type && callee === name, argument };
}

function calleeOf(node: SyntaxNode): SyntaxNode | undefined {
    const first = node.firstChild;
    if (!first) {
        return undefined;
    }
    const callee = unwrapped(first);
    return callee.name === 'InstantiationExpression' ? (callee.firstChild ?? undefined) : callee;
}

function isShadowed(source: string, reference: SyntaxNode | null): boolean {
    const definition = reference && declarationOf(source, reference);
    if (!definition) {
        return false;
    }
    for (let node: SyntaxNode | null = definition; node; node = node.parent) {
        if (node.name === 'ImportDeclaration') {
            return false;
        }
    }
    return true;
}
