/**
 * What `npm test` runs: every step, or those that `--only unit,editor` names (with what they need); `--grep` picks
 * tests by their full names. The last line is `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { lanes } from './steps/allSteps.ts';
import { runLanes, summary } from './steps/runLanes.ts';
import { exitOnSignals } from './vscode/exitOnSignals.ts';

exitOnSignals();
const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
if (values.grep !== undefined) process.env['NANGO_TEST_GREP'] = values.grep;
const chosen = stepsNamed(values.only);
const started = Date.now();
const results = await runLanes(
    lanes.map((lane) => lane.filter((step) => chosen.has(step.name))).filter((lane) => lane.length > 0),
    (text) => process.stdout.write(text),
);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${results.map(summary).join('\n')}\nall: ${((Date.now() - started) / 60_000).toFixed(1)} min`);
for (const { name, failures, again } of results) {
    for (const test of again) console.log(`Passed when tried again (${name}): ${test}`);
    for (const test of failures) console.log(`Failed (${name}): ${test}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function stepsNamed(only: string | undefined): ReadonlySet<string> {
    const steps = lanes.flat();
    const names = only?.split(',').map((name) => name.trim()) ?? steps.map(({ name }) => name);
    const unknown = names.find((name) => steps.every((step) => step.name !== name));
    if (unknown !== undefined)
        throw new Error(`No step "${unknown}"; there are ${steps.map(({ name }) => name).join(', ')}.`);
    return new Set(names.flatMap((name) => [name, ...(steps.find((step) => step.name === name)?.needs ?? [])]));
}
