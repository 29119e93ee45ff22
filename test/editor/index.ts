import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import CountingReporter from '../host/steps/countingReporter.ts';

/**
 * Runs the bundled tests beside this file in the extension host; VS Code calls it. `NANGO_TEST_GREP` picks tests by
 * their full names.
 */
export async function run(): Promise<void> {
    const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, failZero: true, reporter: CountingReporter });
    const grep = process.env['NANGO_TEST_GREP'];
    if (grep) mocha.grep(new RegExp(grep));
    for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort())
        if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
    const failures = await new Promise<number>((resolve) => mocha.run(resolve));
    if (failures > 0) throw new Error(`${failures} failed`);
}
