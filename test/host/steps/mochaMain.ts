/** mochaMain.ts <timeout in ms> <globs…>: runs test files in this Node. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { runMocha } from './mochaRun.ts';

const [timeout, ...globs] = process.argv.slice(2);
const files = globSync(globs).sort();
if (files.length === 0) throw new Error(`No test file matches ${globs.join(' ')}.`);
const { failed } = await runMocha(
    files.map((file) => path.resolve(file)),
    Number(timeout),
);
process.exitCode = failed > 0 ? 1 : 0;
// A test that leaves a server or a process behind would otherwise keep this run from ever ending.
setTimeout(() => {
    console.error(`Still running after the tests: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
}, 15_000).unref();
