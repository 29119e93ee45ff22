import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from '../../syntax/nodes.ts';
import type { Span, TextEdit } from '../rule.ts';
import { fillsItsLines, indentAt, lineBreakOf, lineStart } from './layout.ts';

/** Puts properties into an object literal, before one of its properties where that is named, else at its start. */
export function propertyInsertion(
    source: string,
    object: SyntaxNode,
    properties: readonly string[],
    before?: SyntaxNode,
): TextEdit {
    const anchor = before ?? childrenOf(object).find(({ name }) => name === 'Property');
    const newLine = lineBreakOf(source);
    if (!anchor) {
        const text = source.slice(object.from + 1, object.to - 1).trim() === '' ? ` ${properties.join(', ')} ` : '';
        return text === ''
            ? at(object.from + 1, ` ${properties.join(', ')},`)
            : { from: object.from + 1, to: object.to - 1, text };
    }
    const isOnOwnLine = source.slice(lineStart(source, anchor.from), anchor.from).trim() === '';
    if (!isOnOwnLine) return at(anchor.from, properties.map((property) => `${property}, `).join(''));
    const indent = indentAt(source, anchor.from);
    return at(anchor.from, properties.map((property) => `${property},${newLine}${indent}`).join(''));
}

/** Puts a statement at the start of a block. */
export function statementInsertion(source: string, block: SyntaxNode, statement: string): TextEdit {
    const first = childrenOf(block).find(({ name }) => name !== '{' && name !== '}');
    const newLine = lineBreakOf(source);
    if (first && source.slice(lineStart(source, first.from), first.from).trim() === '') {
        return at(first.from, `${statement}${newLine}${indentAt(source, first.from)}`);
    }
    return at(block.from + 1, ` ${statement}`);
}

/** Puts a statement on a line of its own before or behind another. */
export function statementBeside(source: string, statement: Span, text: string, side: 'before' | 'after'): TextEdit {
    const newLine = lineBreakOf(source);
    const separator = fillsItsLines(source, statement.from, statement.to)
        ? `${newLine}${indentAt(source, statement.from)}`
        : ' ';
    return side === 'before' ? at(statement.from, text + separator) : at(statement.to, separator + text);
}

/** An insertion. */
export function at(offset: number, text: string): TextEdit {
    return { from: offset, to: offset, text };
}
