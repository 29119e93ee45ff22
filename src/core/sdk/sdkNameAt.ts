import { createCallsOf } from '../function/createCall.ts';
import { nangoCallOf, nangoNames } from '../function/nangoCalls.ts';
import type { Span } from '../lint/rule.ts';
import { textOf } from '../syntax/expressions.ts';
import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { readSource } from '../syntax/sourceTree.ts';

/** A name of the platform's SDK in a text. */
export interface SdkName extends Span {
    readonly name: string;
    /** It makes the function of this file. */
    readonly creates: boolean;
}

/** The name of the SDK that stands at an offset: a create call, a method of the platform's object, its ActionError. */
export function sdkNameAt(source: string, offset: number): SdkName | undefined {
    const tree = readSource(source);
    const node = tree.root.resolveInner(offset, 1);
    const { from, to } = node;
    const creates = createCallsOf(tree, moduleReferencesOf(tree));
    if (creates.some(({ callee }) => callee.from === from && callee.to === to))
        return { name: textOf(source, node), from, to, creates: true };
    if (node.name !== 'PropertyName' || node.parent?.name !== 'MemberExpression') return undefined;
    const names = nangoNames(tree, creates);
    const name = textOf(source, node);
    const around = node.parent.parent;
    const object = node.parent.firstChild;
    if (name === 'ActionError' && object !== null && names.has(textOf(source, object)))
        return { name, from, to, creates: false };
    const call = around?.name === 'CallExpression' ? nangoCallOf(source, around, names) : undefined;
    return call?.name.from === from ? { name, from, to, creates: false } : undefined;
}
