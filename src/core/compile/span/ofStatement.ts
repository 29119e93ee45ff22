import type { SyntaxNode } from '@lezer/common';
import { childOf } from '../../syntax/nodes.ts';

/** A regular expression that is not closed runs to the end of its line. */
export function endOfRegExp(source: string, from: number): number {
    const rest = /[^\r\n\u2028\u2029]*/.exec(source.slice(from))?.[0] ?? '';
    return from + Math.max(rest.replace(/[\s;]+$/, '').length, 1);
}

/** From a statement that is never reached to the last one after it in the same block. */
export function endOfUnreachable(nodes: readonly SyntaxNode[]): number | undefined {
    const statement = nodes.find((node) => /(?:Statement|Declaration|^Block)$/.test(node.name));
    if (statement?.parent?.name !== 'Block') {
        return statement?.to;
    }
    let last = statement;
    for (let next = last.nextSibling; next && isExecutable(next); next = next.nextSibling) {
        last = next;
    }
    return last.to;
}

function isExecutable(node: SyntaxNode): boolean {
    if (node.name === 'VariableDeclaration') {
        return !childOf(node, 'var') || childOf(node, 'Equals') !== undefined;
    }
    return /Statement$|^Block$|^ClassDeclaration$/.test(node.name);
}

/** A name that is not used, or the whole of what brings in nothing that is. */
export function endOfUnused({ nodes, word }: { readonly nodes: readonly SyntaxNode[]; readonly word: number }): number {
    const whole = nodes.find((node) =>
        /^(?:ImportDeclaration|ObjectPattern|ArrayPattern|PatternProperty|TypeParamList|VariableDeclaration)$/.test(
            node.name,
        ),
    );
    return whole?.to ?? endOfMember(nodes, 'ImportGroup') ?? word;
}

/** A member of a list from its start to the next comma. */
export function endOfMember(nodes: readonly SyntaxNode[], list: 'ImportGroup' | 'ParamList'): number | undefined {
    const member = nodes.find((node) => node.parent?.name === list);
    let last = member;
    for (let next = last?.nextSibling; next && !/^[,})]$/.test(next.name); next = next.nextSibling) {
        last = next;
    }
    return last?.to;
}
