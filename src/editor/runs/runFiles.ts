import * as vscode from 'vscode';
import type { DryRun } from '../../core/run/job.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import type { Log } from '../log.ts';

/** Reports of ended runs on disk: they may be large, and settings-like storage is not for that. */
export class RunFiles {
    private readonly folder: vscode.Uri;
    private readonly log: Log;
    private readonly mask: SecretMask;

    constructor(storage: vscode.Uri, mask: SecretMask, log: Log) {
        this.folder = vscode.Uri.joinPath(storage, 'runs');
        this.log = log;
        this.mask = mask;
    }

    async save(key: string, dryRun: DryRun): Promise<void> {
        try {
            await vscode.workspace.fs.createDirectory(this.folder);
            await vscode.workspace.fs.writeFile(
                this.file(key),
                new TextEncoder().encode(this.mask.apply(JSON.stringify(dryRun))),
            );
        } catch (error) {
            this.log.error(error);
        }
    }

    /** The report of a run; undefined where it is gone or can't be read. */
    async load(key: string): Promise<DryRun | undefined> {
        const { storedDryRun } = await import('./storedRun.ts');
        try {
            const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file(key)));
            return storedDryRun.safeParse(JSON.parse(text)).data;
        } catch (error) {
            this.log.error(error);
            return undefined;
        }
    }

    async delete(key: string): Promise<void> {
        try {
            await vscode.workspace.fs.delete(this.file(key));
        } catch {
            // A run without a report has no file.
        }
    }

    private file(key: string): vscode.Uri {
        return vscode.Uri.joinPath(this.folder, `${key}.json`);
    }
}
