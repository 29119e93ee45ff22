import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { textOf } from '../../syntax/expressions.ts';
import { childOf } from '../../syntax/nodes.ts';
import type { Fix } from '../rule.ts';

/** Whether the compiler takes a call for awaited: anything around it awaits, returns, or goes on with `then`. */
export function isAwaited(source: string, call: SyntaxNode): boolean {
    for (let node = call.parent; node; node = node.parent) {
        if (node.name === 'AwaitExpression' || node.name === 'ReturnStatement') return true;
        if (node.name === 'MemberExpression' && node.lastChild && goesOn.test(textOf(source, node.lastChild)))
            return true;
    }
    return false;
}

const goesOn = /^(?:then|catch)$/;

/** Awaits it, where that is allowed. */
export function awaitFixes(call: SyntaxNode): readonly Fix[] {
    if (!isAsync(functionAround(call))) return [];
    const parent = call.parent?.name;
    const edits =
        parent === 'MemberExpression'
            ? [
                  { from: call.from, to: call.from, text: '(await ' },
                  { from: call.to, to: call.to, text: ')' },
              ]
            : [{ from: call.from, to: call.from, text: 'await ' }];
    return [{ title: l10n.t('Add {0}', 'await'), edits }];
}

/** The function that a node stands in. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration)$/.test(parent.name))
            return parent;
        if (parent.name === 'Property' && childOf(parent, 'ParamList')) return parent;
    }
    return undefined;
}

/** An async function, or the file itself, whose top may await. */
function isAsync(fn: SyntaxNode | undefined): boolean {
    return fn !== undefined && childOf(fn, 'async') !== undefined;
}
