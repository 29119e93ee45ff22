import { diffArrays } from 'diff';
import { compilerLines, editorLines } from '../../text/lines.ts';
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
    // The map counts lines as the compiler does, the person's editor does not.
    const theirLines = compilerLines(rewritten);
    const ourLines = editorLines(source);
    return (place) => {
        const offset = theirLines.offsetAt(place);
        // Places in layout are those of the token that follows on their line: `(a)` of `a`.
        const index = theirs.findIndex(({ to }) => to > offset);
        const token = theirs[index];
        const twin = token === undefined ? undefined : ours[pairs[index] ?? -1];
        if (token === undefined || twin === undefined) return undefined;
        if (theirLines.positionAt(token.from).line !== place.line) {
            // The last on its line, as the brace of a pattern that was written over several.
            const earlier = theirs[index - 1];
            const own = ours[pairs[index - 1] ?? -1];
            if (earlier === undefined || own === undefined || !isBeside(pairs, index, index - 1)) return undefined;
            const sign = rewritten.charAt(offset);
            const only = onlyPlace(sign, rewritten.slice(earlier.to, token.from));
            const at = onlyPlace(sign, source.slice(own.to, twin.from));
            if (only !== offset - earlier.to || at === undefined) return undefined;
            return { ...ourLines.rangeOf(own.to + at, own.to + at + 1), certain: true };
        }
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

/** Where a sign stands in a text that holds it once. */
function onlyPlace(sign: string, text: string): number | undefined {
    const at = sign.trim() === '' ? -1 : text.indexOf(sign);
    return at >= 0 && text.lastIndexOf(sign) === at ? at : undefined;
}

/** The neighbour's twin is the twin's neighbour. */
function isBeside(pairs: readonly (number | undefined)[], index: number, near: number): boolean {
    const [own, other] = [pairs[index], pairs[near]];
    return own !== undefined && other !== undefined && other - own === near - index;
}
