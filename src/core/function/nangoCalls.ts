import type { SyntaxNode } from '@lezer/common';
import { argumentsOf, objectOf, propertyValue, textOf } from '../syntax/expressions.ts';
import { childOf, childrenOf, unwrapped } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { statementsOf } from '../syntax/statements.ts';
import type { CreateCall } from './createCall.ts';

/** A call of a method of the platform's object: `nango.get(…)`. */
export interface NangoCall {
    readonly method: string;
    readonly node: SyntaxNode;
    /** The method's name behind the dot. */
    readonly name: SyntaxNode;
    /** What stands before the dot. */
    readonly object: SyntaxNode;
    readonly arguments: readonly SyntaxNode[];
    /** The platform's compiler looks at `nango.method(…)` only: no other name, no `?.`, no brackets. */
    readonly seenByCompiler: boolean;
}

/** What the object of the platform is called: by `exec`, and by helpers whose parameter says so by its type. */
export function nangoNames(tree: SourceTree, calls: readonly CreateCall[]): ReadonlySet<string> {
    const { source } = tree;
    const names = new Set(['nango']);
    for (const { argument } of calls) {
        const definition = argument && objectOf(source, argument);
        const exec = definition && propertyValue(source, definition, 'exec');
        const parameters = exec && childOf(unwrapped(exec), 'ParamList');
        const first = parameters && childOf(parameters, 'VariableDefinition');
        if (first) names.add(textOf(source, first));
    }
    for (const parameters of statementsOf(tree, ['ParamList'])) {
        for (const child of childrenOf(parameters)) {
            const type = child.nextSibling;
            const isNango = type?.name === 'TypeAnnotation' && /^:\s*Nango\w*/.test(textOf(source, type));
            if (child.name === 'VariableDefinition' && isNango) names.add(textOf(source, child));
        }
    }
    return names;
}

/** The method of the platform's object that is called here; undefined for other calls. */
export function nangoCallOf(source: string, call: SyntaxNode, names: ReadonlySet<string>): NangoCall | undefined {
    const callee = calleeOf(call);
    if (callee?.name !== 'MemberExpression') return undefined;
    const first = callee.firstChild;
    const object = first && unwrapped(first);
    const name = callee.lastChild;
    const last = object?.name === 'MemberExpression' ? object.lastChild : object;
    if (!object || !last || !name || !names.has(textOf(source, last))) return undefined;
    const isPlain = childOf(callee, '.') !== undefined && first.name === 'VariableName';
    return {
        method: textOf(source, name),
        node: call,
        name,
        object,
        arguments: argumentsOf(call),
        seenByCompiler: isPlain && textOf(source, object) === 'nango',
    };
}

/** What is called, type arguments and parentheses left out. */
export function calleeOf(call: SyntaxNode): SyntaxNode | undefined {
    const first = call.firstChild;
    const inner = first && unwrapped(first);
    return (inner?.name === 'InstantiationExpression' ? inner.firstChild : inner) ?? undefined;
}
