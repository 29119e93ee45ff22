import { diffArrays } from 'diff';
import { editorLines } from '../../text/lines.ts';
import type { Position } from '../../text/position.ts';
import { significantTokens, type Token } from './significantTokens.ts';

/** Where a place of a rewritten text stands in the text it was written from. */
export interface Twin {
    readonly start: Position;
    readonly end: Position;
    /** False where the two texts differ on both sides of it, so that it may be another place. */
    readonly certain: boolean;
}

/**
 * Finds the twins of places in a rewriting of a text. The two have the same tokens in the same order but for layout and
 * the create call's wrapper, so what stands for a token is found by laying the two rows of tokens side by side.
 */
export function twinsOf(rewritten: string, source: string): (place: Position) => Twin | undefined {
    const theirs = significantTokens(rewritten);
    const ours = significantTokens(source);
    const pairs = paired(theirs, ours);
    const theirLines = editorLines(rewritten);
    const ourLines = editorLines(source);
    return (place) => {
        const offset = theirLines.offsetAt(place);
        // Places in layout are those of the token that follows on their line: `(a)` of `a`.
        const index = theirs.findIndex(({ to }) => to > offset);
        const token = theirs[index];
        const twin = token === undefined ? undefined : ours[pairs[index] ?? -1];
        if (token === undefined || twin === undefined) return undefined;
        if (theirLines.positionAt(token.from).line !== place.line) return undefined;
        const certain = [index - 1, index + 1].some((near) => isBeside(pairs, index, near));
        return { ...ourLines.rangeOf(twin.from, twin.to), certain };
    };
}

/** For each token of the rewriting the index of its twin, where it has one. */
function paired(theirs: readonly Token[], ours: readonly Token[]): readonly (number | undefined)[] {
    const pairs: (number | undefined)[] = [];
    let own = 0;
    const text = (tokens: readonly Token[]): string[] => tokens.map((token) => token.text);
    for (const { added, removed, count } of diffArrays(text(theirs), text(ours))) {
        for (let i = 0; i < count; i++) {
            if (removed) pairs.push(undefined);
            else if (added) own += 1;
            else pairs.push(own++);
        }
    }
    return pairs;
}

/** The neighbour's twin is the twin's neighbour. */
function isBeside(pairs: readonly (number | undefined)[], index: number, near: number): boolean {
    const [own, other] = [pairs[index], pairs[near]];
    return own !== undefined && other !== undefined && other - own === near - index;
}
