import * as vscode from 'vscode';
import type { SecretMask } from '../../core/secretMask.ts';
import type { Log } from '../log.ts';

/** A text this young may be of a run that is just being started, maybe in another window. Milliseconds. */
const youngMs = 3_600_000;

/** A text that was run. */
export interface RunText {
    readonly source: string;
    /** What it compiled to, with its source map; absent where the run was not compiled first. */
    readonly bundledJs?: string;
}

/**
 * The texts of runs, on disk by their hash: a run is checked against the schemas of the text that ran and its stack leads
 * to lines of that text, whatever the file holds by now.
 */
export class RunTexts {
    private readonly folder: vscode.Uri;
    private readonly mask: SecretMask;
    private readonly log: Log;
    /** Texts of this window, since writing takes a while; those that hold a secret are never written. */
    private readonly held = new Map<string, RunText>();

    constructor(storage: vscode.Uri, mask: SecretMask, log: Log) {
        this.folder = vscode.Uri.joinPath(storage, 'texts');
        this.mask = mask;
        this.log = log;
    }

    async keep(hash: string, text: RunText): Promise<void> {
        if (this.held.get(hash)?.bundledJs === text.bundledJs && this.held.has(hash)) return;
        this.held.set(hash, text);
        const json = JSON.stringify(text);
        if (this.mask.apply(json) !== json) return;
        try {
            await vscode.workspace.fs.createDirectory(this.folder);
            await vscode.workspace.fs.writeFile(this.file(hash), new TextEncoder().encode(json));
        } catch (error) {
            this.log.error(error);
        }
    }

    /** Undefined where it is gone, never ran from here, or can't be read. */
    async get(hash: string): Promise<RunText | undefined> {
        const held = this.held.get(hash);
        if (held !== undefined || hash === '') return held;
        const { storedRunText } = await import('./storedRun.ts');
        try {
            const bytes = await vscode.workspace.fs.readFile(this.file(hash));
            const text = storedRunText.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
            if (text !== undefined) this.held.set(hash, text);
            return text;
        } catch {
            // A text without a file was never kept.
            return undefined;
        }
    }

    /** Forgets the texts that no run needs any more. */
    async keepOnly(hashes: ReadonlySet<string>): Promise<void> {
        for (const hash of this.held.keys()) if (!hashes.has(hash)) this.held.delete(hash);
        try {
            for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
                const uri = vscode.Uri.joinPath(this.folder, name);
                if (hashes.has(name.replace(/\.json$/, ''))) continue;
                const { mtime } = await vscode.workspace.fs.stat(uri);
                if (mtime < Date.now() - youngMs) await vscode.workspace.fs.delete(uri);
            }
        } catch {
            // Nothing was kept yet.
        }
    }

    private file(hash: string): vscode.Uri {
        return vscode.Uri.joinPath(this.folder, `${hash}.json`);
    }
}
