import { open } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { SecretMask } from '../core/secretMask.ts';
import { blocks } from '../core/text/jsonPieces.ts';

/** What is written in one go. Characters. */
const blockSize = 256 * 1024;

/**
 * Writes a text piece by piece, without secrets; to a file of this machine as it comes, elsewhere all at once. Tells how
 * many bytes it takes. `pause`: what is waited for after each block, where nobody waits for the text.
 */
export async function writeText(
    uri: vscode.Uri,
    pieces: Iterable<string>,
    mask: SecretMask,
    pause?: () => Promise<void>,
): Promise<number> {
    if (uri.scheme !== 'file') {
        const bytes = new TextEncoder().encode([...blocks(pieces)].map((block) => mask.apply(block)).join(''));
        await vscode.workspace.fs.writeFile(uri, bytes);
        return bytes.length;
    }
    let size = 0;
    const file = await open(uri.fsPath, 'w');
    try {
        // Each write waits for the disk, and lets others work meanwhile.
        for (const block of blocks(pieces, blockSize)) {
            const text = mask.apply(block);
            await file.appendFile(text);
            size += Buffer.byteLength(text);
            await pause?.();
        }
    } finally {
        await file.close();
    }
    return size;
}
