import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { Step, StepResult } from './step.ts';

const LIMIT_MS = 30 * 60_000;

const Counts = z.object({
    passed: z.number(),
    failed: z.number(),
    skipped: z.number(),
    failures: z.array(z.string()).default([]),
    again: z.array(z.string()).default([]),
});

/** Runs a step's commands and adds up what they counted. What they print goes to `print` as it comes. */
export async function runStep(step: Step, print: (text: string) => void): Promise<StepResult> {
    const folder = mkdtempSync(path.join(tmpdir(), 'nango-step-'));
    const started = Date.now();
    const total = { passed: 0, failed: 0, skipped: 0 };
    const failures: string[] = [];
    const again: string[] = [];
    try {
        for (const [index, command] of step.commands.entries()) {
            const countsFile = path.join(folder, `${index}.json`);
            const succeeded = await run(command, { countsFile, retries: step.retries ?? 0 }, print);
            const counts = step.hasTests ? readCounts(countsFile) : Counts.parse({ passed: 0, failed: 0, skipped: 0 });
            if (counts === undefined) print('No test ran to its end.\n');
            total.passed += counts?.passed ?? 0;
            total.skipped += counts?.skipped ?? 0;
            failures.push(...(counts?.failures ?? []));
            again.push(...(counts?.again ?? []));
            total.failed += Math.max(counts?.failed ?? 1, succeeded ? 0 : 1);
            if (!succeeded && !step.hasTests) break;
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
    return { name: step.name, ...total, failures, again, seconds: (Date.now() - started) / 1000 };
}

function readCounts(file: string): z.infer<typeof Counts> | undefined {
    try {
        return Counts.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
        return undefined;
    }
}

async function run(
    [program, ...args]: Step['commands'][number],
    { countsFile, retries }: { readonly countsFile: string; readonly retries: number },
    print: (text: string) => void,
): Promise<boolean> {
    const env = { ...process.env, NANGO_TEST_COUNTS: countsFile, NANGO_TEST_RETRIES: String(retries) };
    // A process group of its own, so that all of it can be ended.
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = () => {
        try {
            if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
        } catch {
            // It has ended by itself.
        }
    };
    process.once('exit', end);
    const limit = setTimeout(() => {
        print(`Ended after ${LIMIT_MS / 60_000} minutes.\n`);
        end();
    }, LIMIT_MS);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
    const succeeded = await new Promise<boolean>((resolve) => {
        child.once('error', (error) => {
            print(`${error.message}\n`);
            resolve(false);
        });
        child.once('close', (code) => resolve(code === 0));
    });
    clearTimeout(limit);
    process.removeListener('exit', end);
    return succeeded;
}
