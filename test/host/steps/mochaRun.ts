import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What became of the tests of one run. */
export interface TestCounts {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    /** Full names of the tests that failed, each with its reason. */
    readonly failures: readonly string[];
    /** Full names of the tests that passed only when tried again, with the reason of the first try. */
    readonly again: readonly string[];
}

/**
 * Runs test files with mocha, prints its report, and leaves the counts as JSON in the file that `NANGO_TEST_COUNTS`
 * names. `NANGO_TEST_GREP` picks tests by their full names; `NANGO_TEST_RETRIES` says how often a failed one is tried
 * again. A run without a test counts as a failure.
 */
export async function runMocha(files: readonly string[], timeout: number): Promise<TestCounts> {
    const { NANGO_TEST_GREP: grep, NANGO_TEST_COUNTS: countsFile, NANGO_TEST_RETRIES: retries } = process.env;
    const mocha = new Mocha({ ui: 'bdd', timeout, color: false, forbidOnly: true, retries: Number(retries ?? 0) });
    if (grep) mocha.grep(new RegExp(grep));
    for (const file of files) mocha.addFile(file);
    await mocha.loadFilesAsync();
    const failures: string[] = [];
    const tries = new Map<string, string>();
    const counts = await new Promise<TestCounts>((resolve) => {
        const runner = mocha.run(() => {
            const { passes = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
            resolve({ passed: passes, failed, skipped: pending, failures, again: [...tries.values()] });
        });
        const told = (test: Mocha.Test | Mocha.Hook, error: unknown): string =>
            `${test.fullTitle()}: ${error instanceof Error ? error.message : String(error)}`;
        runner.on('retry', (test: Mocha.Test, error: unknown) => tries.set(test.fullTitle(), told(test, error)));
        runner.on('fail', (test, error: unknown) => {
            tries.delete(test.fullTitle());
            failures.push(told(test, error));
        });
    });
    for (const test of counts.again) console.log(`Passed when tried again: ${test}`);
    if (counts.passed + counts.failed === 0) throw new Error('No test ran.');
    if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
    return counts;
}
