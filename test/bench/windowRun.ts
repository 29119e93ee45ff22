import { build } from 'esbuild';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { z } from 'zod';
import { runEditorTests } from '../host/editorTests.ts';
import { reportVariable, taskVariable } from './windowReport.ts';

/** A window of VS Code that measures something. */
export interface WindowRun<Report> {
    /** The file beside this one whose `run` the extension host calls. */
    readonly entry: string;
    /** A folder for the run's files. */
    readonly scratch: string;
    readonly task: unknown;
    readonly report: z.ZodType<Report>;
    readonly extensions: readonly string[];
    readonly folder?: string;
    readonly env?: Readonly<Record<string, string>>;
}

/** Opens a window of its own, lets the entry measure, and gives its report. */
export async function runInWindow<Report>(run: WindowRun<Report>): Promise<Report> {
    const printed: string[] = [];
    const output = new Writable({
        write: (chunk, _encoding, done) => {
            printed.push(String(chunk));
            done();
        },
    });
    const entry = path.join(run.scratch, 'entry.cjs');
    await build({
        entryPoints: [path.join(import.meta.dirname, run.entry)],
        outfile: entry,
        bundle: true,
        format: 'cjs',
        platform: 'node',
        target: 'node22.15',
        external: ['vscode'],
        logLevel: 'warning',
    });
    const report = path.join(run.scratch, 'report.json');
    rmSync(report, { force: true });
    const code = await runEditorTests({
        extensions: run.extensions,
        entry,
        ...(run.folder === undefined ? {} : { folder: run.folder }),
        env: { ...run.env, [reportVariable]: report, [taskVariable]: JSON.stringify(run.task) },
        timeoutSeconds: 180,
        output: { stdout: output, stderr: output },
    });
    if (code !== 0 || !existsSync(report)) throw new Error(`The window ended with ${code}:\n${printed.join('')}`);
    return run.report.parse(JSON.parse(readFileSync(report, 'utf8')));
}
