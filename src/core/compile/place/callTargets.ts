import type { SyntaxNode } from '@lezer/common';
import { childOf } from '../../syntax/nodes.ts';
import type { SourceTree } from '../../syntax/sourceTree.ts';
import { statementsOf } from '../../syntax/statements.ts';

/** What a check of calls may mean: `nango.log`, or the property that it names. */
export function callTargets(tree: SourceTree, message: string): SyntaxNode[] {
    const calls = statementsOf(tree, ['CallExpression']).filter((call) => methodOf(tree.source, call) !== undefined);
    if (message.startsWith('Proxy call')) {
        return calls.flatMap((call) => retryTargets(tree.source, call));
    }
    const method = /^nango\.(\w+)\(\)/.exec(message)?.[1] ?? /^(\w+)\b/.exec(message)?.[1] ?? '';
    const model = /for model '([^']*)'/.exec(message)?.[1];
    return calls
        .filter((call) => methodOf(tree.source, call) === method)
        .filter((call) => !message.startsWith('nango.') || !isHandled(tree.source, call))
        .filter((call) => model === undefined || nameOfFirstArgument(tree.source, call) === model)
        .flatMap((call) => call.firstChild ?? []);
}

/** `get` for `nango.get(…)`: the compiler looks at what is called `nango`, whatever it is. */
function methodOf(source: string, call: SyntaxNode): string | undefined {
    const callee = call.firstChild;
    const object = callee?.name === 'MemberExpression' ? callee.firstChild : null;
    const property = callee?.lastChild;
    if (!object || source.slice(object.from, object.to) !== 'nango' || property?.name !== 'PropertyName') {
        return undefined;
    }
    return source.slice(property.from, property.to);
}

function isHandled(source: string, call: SyntaxNode): boolean {
    for (let node = call.parent; node; node = node.parent) {
        if (node.name === 'AwaitExpression' || node.name === 'ReturnStatement') {
            return true;
        }
        const property = node.name === 'MemberExpression' ? node.lastChild : null;
        if (property && /^(?:then|catch)$/.test(source.slice(property.from, property.to))) {
            return true;
        }
    }
    return false;
}

function nameOfFirstArgument(source: string, call: SyntaxNode): string | undefined {
    const argument = childOf(call, 'ArgList')?.firstChild?.nextSibling;
    return argument?.name === 'String' ? source.slice(argument.from + 1, argument.to - 1) : undefined;
}

function retryTargets(source: string, call: SyntaxNode): SyntaxNode[] {
    const definition = childOf(call, 'ArgList')?.firstChild?.nextSibling;
    if (definition?.name !== 'ObjectExpression') {
        return [];
    }
    const keys = definition.getChildren('Property').flatMap((property) => property.firstChild ?? []);
    const named = (name: string): SyntaxNode | undefined =>
        keys.find((node) => source.slice(node.from, node.to) === name);
    const retryOn = named('retryOn');
    return retryOn && !named('retries') ? [retryOn, call.firstChild ?? call] : [];
}
