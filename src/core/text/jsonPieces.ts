import type { Steps } from '../steps.ts';
import { isLarger } from './jsonSize.ts';

/** What is written in one go. Characters. */
const pieceSize = 16 * 1024;

/** Parts of a long text. Characters. */
const textSize = 256 * 1024;

/**
 * A value as JSON text, piece by piece, however large it is; laid out with `indent` blanks unless that is 0. A piece
 * ends where no word goes on, so that a secret is never torn between two.
 */
export function* jsonPieces(value: unknown, indent = 0, depth = 0): Generator<string, undefined> {
    if (!isLarger(value, pieceSize)) {
        yield laidOut(value ?? null, indent, depth);
    } else if (typeof value === 'string') {
        yield '"';
        for (const part of textParts(value, textSize)) yield JSON.stringify(part).slice(1, -1);
        yield '"';
    } else if (Array.isArray(value)) {
        const inner = lineBreak(indent, depth + 1);
        for (let index = 0; index < value.length; index++) {
            yield `${index === 0 ? '[' : ','}${inner}`;
            yield* jsonPieces(value[index], indent, depth + 1);
        }
        yield `${lineBreak(indent, depth)}]`;
    } else if (typeof value === 'object' && value !== null) {
        const inner = lineBreak(indent, depth + 1);
        let before = '{';
        for (const [key, child] of Object.entries(value)) {
            if (child === undefined) continue;
            yield `${before}${inner}${JSON.stringify(key)}:${indent > 0 ? ' ' : ''}`;
            yield* jsonPieces(child, indent, depth + 1);
            before = ',';
        }
        yield `${lineBreak(indent, depth)}}`;
    }
    return undefined;
}

/** Pieces put together to larger ones. */
export function* blocks(pieces: Iterable<string>, size = 64 * 1024): Generator<string, undefined> {
    let block = '';
    for (const piece of pieces) {
        block += piece;
        if (block.length < size) continue;
        yield block;
        block = '';
    }
    if (block !== '') yield block;
    return undefined;
}

/** Pieces as one text, block by block; each is changed on its way. */
export function* joined(pieces: Iterable<string>, change: (block: string) => string = (block) => block): Steps<string> {
    const parts: string[] = [];
    for (const block of blocks(pieces)) {
        parts.push(change(block));
        yield;
    }
    return parts.join('');
}

/** A long text in parts; each ends where no word goes on, unless there is no such place. */
export function* textParts(text: string, size: number): Generator<string, undefined> {
    for (let from = 0; from < text.length;) {
        const wordEnd = /[^\w+/=%.~\ud800-\udbff-]/g;
        wordEnd.lastIndex = from + size;
        const end = wordEnd.test(text) ? wordEnd.lastIndex : text.length;
        yield text.slice(from, end);
        from = end;
    }
    return undefined;
}

function laidOut(value: unknown, indent: number, depth: number): string {
    const text = JSON.stringify(value, null, indent);
    return indent > 0 && depth > 0 ? text.replaceAll('\n', lineBreak(indent, depth)) : text;
}

function lineBreak(indent: number, depth: number): string {
    return indent > 0 ? `\n${' '.repeat(indent * depth)}` : '';
}
