import type { SyntaxNode } from '@lezer/common';
import type { Value } from './value.ts';

/** One call of a function of the text: what its parameters and its own constants stand for. */
export interface Frame {
    readonly from: number;
    readonly to: number;
    /** By where the name is defined. */
    readonly values: Map<number, Value>;
    /** The call in which the function was made. */
    readonly outer: Frame | undefined;
    /** No other call has it. */
    readonly id: number;
}

/** A new call of this function. */
export function frameOf(fn: SyntaxNode, outer: Frame | undefined, id: number): Frame {
    return { from: fn.from, to: fn.to, values: new Map(), outer, id };
}

/** The call that a definition within a function belongs to. */
export function frameAround(definition: SyntaxNode, frame: Frame | undefined): Frame | undefined {
    let found = frame;
    while (found && !(found.from <= definition.from && definition.to <= found.to)) {
        found = found.outer;
    }
    return found;
}
