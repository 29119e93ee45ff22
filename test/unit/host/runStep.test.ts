import assert from 'node:assert/strict';
import path from 'node:path';
import { runLanes, summary } from '../../host/steps/runLanes.ts';
import { runStep } from '../../host/steps/runStep.ts';
import type { Step } from '../../host/steps/step.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const mochaMain = path.resolve(import.meta.dirname, '../../host/steps/mochaMain.ts');

function tests(name: string, file: string): Step {
    const command = [process.execPath, mochaMain, '5000', path.join(fixtures, file)] as const;
    return { name, commands: [command], hasTests: true, needs: [] };
}

function tool(name: string, code: string, needs: readonly string[] = []): Step {
    return { name, commands: [[process.execPath, '--eval', code]], hasTests: false, needs };
}

async function outcomeOf(
    step: Step,
): Promise<{ readonly passed: number; readonly failed: number; readonly output: string }> {
    let output = '';
    const { passed, failed } = await runStep(step, (text) => (output += text));
    return { passed, failed, output };
}

describe('a step of npm test', function () {
    this.timeout(60_000);

    it('counts passed and failed tests', async () => {
        const { passed, failed, output } = await outcomeOf(tests('unit', 'oneFails.mocha.ts'));
        assert.deepEqual({ passed, failed }, { passed: 2, failed: 1 });
        assert.match(output, /2 passing/);
    });

    it('tries a failed test again where it is told to, and names what passed only then', async () => {
        const step = tests('e2e', 'failsAtFirst.mocha.ts');
        const { passed, failed, failures, again } = await runStep({ ...step, retries: 1 }, () => undefined);
        assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
        assert.deepEqual(
            [...again, ...failures].map((told) => told.split(':', 1)[0]),
            [
                'a suite with a test that fails at first passes at the second try',
                'a suite with a test that fails at first fails each time',
            ],
        );
        assert.equal((await outcomeOf(step)).failed, 2);
    });

    it('fails when no test ran', async () => {
        const { passed, failed, output } = await outcomeOf(tests('unit', 'noTest.mocha.ts'));
        assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
        assert.match(output, /No test ran\./);
    });

    it('fails when no file holds tests', async () => {
        const { failed } = await outcomeOf(tests('unit', 'missing.mocha.ts'));
        assert.equal(failed, 1);
    });

    it('fails when the run ends before the tests do', async () => {
        const { passed, failed } = await outcomeOf(tests('unit', 'exits.mocha.ts'));
        assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
    });

    it('counts a tool that fails as one failure, and stops at it', async () => {
        const step = {
            ...tool('check', ''),
            commands: [...tool('', 'process.exit(3)').commands, ...tool('', 'console.log("second")').commands],
        };
        assert.deepEqual(await outcomeOf(step), { passed: 0, failed: 1, output: '' });
    });

    it('counts a program that does not exist as one failure', async () => {
        const { failed, output } = await outcomeOf({
            name: 'x',
            commands: [['no-such-program']],
            hasTests: false,
            needs: [],
        });
        assert.equal(failed, 1);
        assert.match(output, /no-such-program/);
    });

    it('is not run when what it needs has failed', async () => {
        let output = '';
        const lanes = [
            [tool('build', 'process.exit(1)')],
            [tool('other', ''), tool('e2e', 'console.log("ran")', ['build'])],
        ];
        const results = await runLanes(lanes, (text) => (output += text));
        assert.deepEqual(
            results.map(({ name, failed }) => ({ name, failed })),
            [
                { name: 'build', failed: 1 },
                { name: 'other', failed: 0 },
                { name: 'e2e', failed: 1 },
            ],
        );
        assert.match(output, /e2e: not run, since build failed/);
        assert.doesNotMatch(output, /^ran$/m);
    });

    it('is summed up on one line', () => {
        const counts = { passed: 3, failed: 1, skipped: 2, failures: [], again: [], seconds: 4.25 };
        assert.equal(summary({ name: 'unit', ...counts }), 'unit: 3 passed, 1 failed, 2 skipped (4.3 s)');
    });
});
