import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's usual report, and the counts as JSON in the file that `NANGO_TEST_COUNTS` names. */
export default class CountingReporter extends Mocha.reporters.Spec {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
        super(runner, options);
        runner.once('end', () => {
            const file = process.env['NANGO_TEST_COUNTS'];
            const { passes, failures, pending } = this.stats;
            if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, pending }));
        });
    }
}
