import { open } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { SecretMask } from '../../../../core/secretMask.ts';
import { blocks } from '../../../../core/text/jsonPieces.ts';

/** Writes a text piece by piece, without secrets; to a file of this machine as it comes, elsewhere all at once. */
export async function saveText(uri: vscode.Uri, pieces: Iterable<string>, mask: SecretMask): Promise<void> {
    if (uri.scheme !== 'file') {
        const text = [...blocks(pieces)].map((block) => mask.apply(block)).join('');
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        return;
    }
    const file = await open(uri.fsPath, 'w');
    try {
        // Each write waits for the disk, and lets others work meanwhile.
        for (const block of blocks(pieces, 256 * 1024)) await file.write(mask.apply(block));
    } finally {
        await file.close();
    }
}
