import * as vscode from 'vscode';
import type { SecretMask } from '../../../core/secretMask.ts';
import type { Log } from '../../log.ts';

/** A file of a folder of copies. */
export interface CopyFile {
    readonly name: string;
    readonly bytes: number;
    readonly changedAt: number;
}

/** One folder of small JSON files. What holds a secret is never written. */
export class CopyFiles {
    private readonly folder: vscode.Uri;
    private readonly mask: SecretMask;
    private readonly log: Log;

    constructor(folder: vscode.Uri, mask: SecretMask, log: Log) {
        this.folder = folder;
        this.mask = mask;
        this.log = log;
    }

    /** False where it could not be written, or holds a secret. */
    async write(name: string, value: unknown): Promise<boolean> {
        const json = JSON.stringify(value);
        if (this.mask.apply(json) !== json) return false;
        try {
            await vscode.workspace.fs.createDirectory(this.folder);
            await vscode.workspace.fs.writeFile(this.file(name), new TextEncoder().encode(json));
            return true;
        } catch (error) {
            this.log.error(error);
            return false;
        }
    }

    /** Undefined where it is gone or is no JSON. */
    async read(name: string): Promise<unknown> {
        try {
            const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file(name)));
            const value: unknown = JSON.parse(text);
            return value;
        } catch {
            return undefined;
        }
    }

    async list(): Promise<readonly CopyFile[]> {
        try {
            const entries = await vscode.workspace.fs.readDirectory(this.folder);
            return await Promise.all(
                entries.map(async ([name]) => {
                    const { size, mtime } = await vscode.workspace.fs.stat(this.file(name));
                    return { name, bytes: size, changedAt: mtime };
                }),
            );
        } catch {
            // Nothing was kept yet, or another window has just dropped one.
            return [];
        }
    }

    async delete(name: string): Promise<void> {
        try {
            await vscode.workspace.fs.delete(this.file(name));
        } catch {
            // Another window was faster.
        }
    }

    private file(name: string): vscode.Uri {
        return vscode.Uri.joinPath(this.folder, name);
    }
}
