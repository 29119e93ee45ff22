import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What became of the tests of one run. */
export interface TestCounts {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
}

/**
 * Runs test files with mocha, prints its report, and leaves the counts as JSON in the file that `NANGO_TEST_COUNTS`
 * names. `NANGO_TEST_GREP` picks tests by their full names. A run without a test counts as a failure.
 */
export async function runMocha(files: readonly string[], timeout: number): Promise<TestCounts> {
    const mocha = new Mocha({ ui: 'bdd', timeout, color: false, forbidOnly: true });
    const { NANGO_TEST_GREP: grep, NANGO_TEST_COUNTS: countsFile } = process.env;
    if (grep) mocha.grep(new RegExp(grep));
    for (const file of files) mocha.addFile(file);
    await mocha.loadFilesAsync();
    const counts = await new Promise<TestCounts>((resolve) => {
        const runner = mocha.run(() => {
            const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
            resolve({ passed: passes, failed: failures, skipped: pending });
        });
    });
    if (counts.passed + counts.failed === 0) throw new Error('No test ran.');
    if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
    return counts;
}
