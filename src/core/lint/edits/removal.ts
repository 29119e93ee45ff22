import type { SyntaxNode } from '@lezer/common';
import { nextPart } from '../../syntax/nodes.ts';
import type { TextEdit } from '../rule.ts';
import { fillsItsLines, lineEnd, lineStart } from './layout.ts';

/** Takes a statement or the like out of the text, with its lines where it is alone on them. */
export function removal(source: string, from: number, to: number): TextEdit {
    if (fillsItsLines(source, from, to)) return { from: lineStart(source, from), to: lineEnd(source, to), text: '' };
    const blanks = /^[ \t]*/.exec(source.slice(to))?.[0].length ?? 0;
    return { from, to: to + blanks, text: '' };
}

/** Takes a property out of its object, or a name out of its list, with one comma. */
export function memberRemoval(source: string, member: SyntaxNode): TextEdit {
    const next = nextPart(member);
    if (next?.name === ',') return removal(source, member.from, next.to);
    const before = member.prevSibling;
    if (before?.name === ',' && !fillsItsLines(source, member.from, member.to)) {
        return { from: before.from, to: member.to, text: '' };
    }
    return removal(source, member.from, member.to);
}
