import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runMocha } from '../host/steps/mochaRun.ts';

/** Runs the bundled tests beside this file in the extension host; VS Code calls it. */
export async function run(): Promise<void> {
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.test.cjs'),
    );
    const { failed } = await runMocha(
        files.sort().map((file) => path.join(__dirname, file)),
        30_000,
    );
    if (failed > 0) throw new Error(`${failed} failed.`);
}
