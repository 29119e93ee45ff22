import * as l10n from '@vscode/l10n';
import type { Steps } from '../../steps.ts';
import { blocks, jsonPieces } from '../../text/jsonPieces.ts';
import { isLarger } from '../../text/jsonSize.ts';
import type { Mismatch } from './mismatch.ts';

/** The platform's limit for what an action returns: bytes of its JSON in UTF-8. */
export const mostOutputBytes = 2 * 1024 * 1024;

/** What is wrong with the size of what an action returns, measured as the platform does; mostly nothing. */
export function* outputSizeMismatch(value: unknown): Steps<Mismatch | undefined> {
    // What counts for one character takes at most six bytes: most results need not be written to be measured.
    if (!isLarger(value, mostOutputBytes / 8)) return undefined;
    const bytes = yield* jsonBytes(value);
    if (bytes <= mostOutputBytes) return undefined;
    const megabytes = (bytes / (1024 * 1024)).toFixed(2);
    return {
        path: [],
        kind: 'wrong',
        says: l10n.t('{0} MB, an action may return 2 MB', megabytes),
        sentence: l10n.t(
            'Once deployed, the action fails with this result: it has {0} bytes, and Nango takes at most {1}.',
            bytes,
            mostOutputBytes,
        ),
    };
}

function* jsonBytes(value: unknown): Steps<number> {
    let bytes = 0;
    try {
        for (const block of blocks(jsonPieces(value))) {
            bytes += utf8Length(block);
            yield;
        }
    } catch {
        // Nested more deeply than can be written: nothing is said of it.
        return 0;
    }
    return bytes;
}

/** How many bytes a text takes in UTF-8. JSON text has no half characters: they are written as escapes. */
function utf8Length(text: string): number {
    let bytes = text.length;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code >= 0x800) bytes += isHalf(code) ? 1 : 2;
        else if (code >= 0x80) bytes++;
    }
    return bytes;
}

/** Two halves make one character of four bytes. */
function isHalf(code: number): boolean {
    return code >= 0xd800 && code <= 0xdfff;
}
