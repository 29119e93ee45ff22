import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { DryRun } from '../../core/run/job.ts';
import { keepLimits } from '../../core/run/history/runsToDrop.ts';
import type { RunState } from '../../core/run/runState.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import { jsonPieces } from '../../core/text/jsonPieces.ts';
import { standAside } from '../slices.ts';
import type { Log } from '../log.ts';
import { writeText } from '../writeText.ts';

const runEnding = '.run.json';
const reportEnding = '.json';

/** Reading more than this is left for a task of its own. Characters. */
const largeText = 1_000_000;

/**
 * Runs on disk: what happened in one small file each, what came back in another, which may be large. Files of their
 * own, since other windows write to the same folder.
 */
export class RunFiles {
    private readonly folder: vscode.Uri;
    private readonly log: Log;
    private readonly mask: SecretMask;
    private readonly unwritten = new Set<string>();
    private line: Promise<unknown> = Promise.resolve();

    constructor(storage: vscode.Uri, mask: SecretMask, log: Log) {
        this.folder = vscode.Uri.joinPath(storage, 'runs');
        this.log = log;
        this.mask = mask;
    }

    /** Writes what happened; without the report. */
    saveRun(run: RunState): void {
        const { dryRun: _report, ...small } = run;
        void this.write(run.key + runEnding, this.bytesOf({ version: 1, run: small })).then((written) => {
            if (written) this.unwritten.delete(run.key);
            else this.unwritten.add(run.key);
        });
    }

    /** Writing what happened in this run has failed. */
    isUnwritten(key: string): boolean {
        return this.unwritten.has(key);
    }

    /** What happened in a run; undefined where it is gone or can't be read. */
    async loadRun(key: string): Promise<RunState | undefined> {
        const { storedRunFile, storedRuns } = await import('./storedRun.ts');
        const file = storedRunFile.safeParse(await this.read(key + runEnding)).data;
        const run = storedRuns.safeParse([file?.run]).data?.[0];
        return run?.key === key ? run : undefined;
    }

    /** Writes a report bit by bit; tells how much it takes, 0 where it is not kept. Bytes. */
    async saveReport(key: string, dryRun: DryRun): Promise<number> {
        const file = this.file(key + reportEnding);
        try {
            await vscode.workspace.fs.createDirectory(this.folder);
            const bytes = await writeText(file, jsonPieces(dryRun), this.mask, standAside);
            if (bytes <= keepLimits.bytes) return bytes;
            // It alone would take all the room there is.
        } catch (error) {
            this.log.error(error);
        }
        await this.remove(file);
        return 0;
    }

    /** The report of a run; undefined where it is gone or can't be read. */
    async loadReport(key: string): Promise<DryRun | undefined> {
        const { storedDryRun } = await import('./storedRun.ts');
        return storedDryRun.safeParse(await this.read(key + reportEnding)).data;
    }

    /** What a report takes; 0 where there is none. */
    async reportBytes(key: string): Promise<number> {
        try {
            return (await vscode.workspace.fs.stat(this.file(key + reportEnding))).size;
        } catch {
            return 0;
        }
    }

    /** The keys of the runs whose files are there, those of other windows too. */
    async keys(): Promise<ReadonlySet<string>> {
        await this.line;
        try {
            const names = (await vscode.workspace.fs.readDirectory(this.folder)).map(([name]) => name);
            return new Set(
                names.filter((name) => name.endsWith(runEnding)).map((name) => name.slice(0, -runEnding.length)),
            );
        } catch {
            // Nothing was kept yet.
            return new Set();
        }
    }

    async delete(key: string): Promise<void> {
        await this.line;
        // A run without a report has no second file.
        for (const ending of [runEnding, reportEnding]) await this.remove(this.file(key + ending));
    }

    private async remove(file: vscode.Uri): Promise<void> {
        try {
            await vscode.workspace.fs.delete(file);
        } catch {
            // It is not there.
        }
    }

    private bytesOf(value: unknown): Uint8Array {
        return new TextEncoder().encode(this.mask.apply(JSON.stringify(value)));
    }

    private write(name: string, bytes: Uint8Array): Promise<boolean> {
        const turn = this.line.then(async () => {
            try {
                await vscode.workspace.fs.createDirectory(this.folder);
                await vscode.workspace.fs.writeFile(this.file(name), bytes);
                return true;
            } catch (error) {
                this.log.error(error);
                return false;
            }
        });
        this.line = turn;
        return turn;
    }

    private async read(name: string): Promise<unknown> {
        try {
            const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file(name)));
            if (text.length > largeText) await setImmediate();
            const value: unknown = JSON.parse(text);
            return value;
        } catch (error) {
            // What another window has dropped is no mistake.
            if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) this.log.error(error);
            return undefined;
        }
    }

    private file(name: string): vscode.Uri {
        return vscode.Uri.joinPath(this.folder, name);
    }
}
