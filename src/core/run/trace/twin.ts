import { diffArrays } from 'diff';
import { compilerLines, editorLines } from '../../text/lines.ts';
import type { Position } from '../../text/position.ts';
import type { BundlePlace } from './bundleMap.ts';
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
export function twinsOf(rewritten: string, source: string): (place: BundlePlace) => Twin | undefined {
    const theirs = significantTokens(rewritten);
    const ours = significantTokens(source);
    const pairs = paired(theirs, ours);
    // The map counts lines as the compiler does, the person's editor does not.
    const theirLines = compilerLines(rewritten);
    const ourLines = editorLines(source);
    const twinAt = (index: number): Twin | undefined => {
        const twin = ours[pairs[index] ?? -1];
        const certain = [index - 1, index + 1].some((near) => isBeside(pairs, index, near));
        return twin && { ...ourLines.rangeOf(twin.from, twin.to), certain };
    };
    /** Of a sign that is no token: where there are as many of it between the same two tokens, its twin has its turn. */
    const signAt = (offset: number): Twin | undefined => {
        const index = theirs.findIndex(({ to }) => to > offset);
        const [before, own] = [theirs[index - 1], ours[pairs[index - 1] ?? -1]];
        const [after, next] = [theirs[index], ours[pairs[index] ?? -1]];
        if (before === undefined || own === undefined) return undefined;
        if (after !== undefined && !isBeside(pairs, index, index - 1)) return undefined;
        const sign = rewritten.charAt(offset);
        const turns = placesOf(sign, rewritten, before.to, after?.from);
        const ownTurns = placesOf(sign, source, own.to, next?.from);
        const at = ownTurns[turns.indexOf(offset)];
        if (at === undefined || turns.length !== ownTurns.length) return undefined;
        return { ...ourLines.rangeOf(at, at + 1), certain: true };
    };
    return ({ at, behind }) => {
        const offset = theirLines.offsetAt(at);
        const index = theirs.findIndex(({ to }) => to > offset);
        const token = theirs[index];
        if (behind !== undefined) {
            const end = behind.upTo === undefined ? rewritten.length : theirLines.offsetAt(behind.upTo);
            const isMeant = ({ from, text }: Token): boolean =>
                from >= offset && from < end && behind.code.startsWith(text);
            const first = theirs.findIndex(isMeant);
            if (first >= 0 && (behind.upTo === undefined || first === theirs.findLastIndex(isMeant)))
                return twinAt(first);
            const sign = behind.code.charAt(0);
            const turn = placesOf(sign, behind.passed, 0).length;
            const there = placesOf(sign, rewritten, offset, end)[turn];
            const found = there === undefined ? undefined : signAt(there);
            if (found !== undefined) return found;
            const near = token && twinAt(index);
            return near && { ...near, certain: false };
        }
        if (token === undefined) return undefined;
        // Places in layout are those of the token that follows on their line: `(a)` of `a`; or of the last on its line, as
        // the brace of a pattern that was written over several.
        return theirLines.positionAt(token.from).line === at.line ? twinAt(index) : signAt(offset);
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

/** Where a sign stands in a part of a text. */
function placesOf(sign: string, text: string, from: number, end = text.length): readonly number[] {
    const places: number[] = [];
    if (sign.trim() === '') return places;
    for (let at = text.indexOf(sign, from); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) places.push(at);
    return places;
}

/** The neighbour's twin is the twin's neighbour. */
function isBeside(pairs: readonly (number | undefined)[], index: number, near: number): boolean {
    const [own, other] = [pairs[index], pairs[near]];
    return own !== undefined && other !== undefined && other - own === near - index;
}
