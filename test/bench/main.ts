/**
 * What `npm run bench` runs: measures a production build in a real VS Code and prints its figures beside what they are
 * compared with. `--quick` measures less often,
 * `--only activation` (or another word of a part's title) one part,
 * `--corpus <checkout>` reads the schemas of the public functions in it. It fails only where something could not be measured.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../host/vscode/exitOnSignals.ts';
import { activation } from './activation.ts';
import type { BenchLine, BenchPart } from './benchLine.ts';
import { checks } from './checks.ts';
import { formRender } from './formRender.ts';
import { overhead } from './overhead.ts';
import { packageExtension } from './packagedExtension.ts';
import { pollLag } from './pollLag.ts';
import { rules } from './rules.ts';
import { schemas } from './schemas.ts';
import { size } from './size/size.ts';
import { sizes } from './sizes.ts';
import { table } from './table.ts';
import { types } from './types.ts';
import { tree } from './tree.ts';

exitOnSignals();
const { values } = parseArgs({
    options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        corpus: { type: 'string' },
    },
});
const counts = values.quick
    ? { windows: 3, compiles: 10, dryRuns: 4, followed: 8, forms: 10, trees: 1, sizes: 3 }
    : { windows: 6, compiles: 40, dryRuns: 12, followed: 16, forms: 40, trees: 3, sizes: 5 };

const started = Date.now();
const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
const loadBefore = load();
console.error('Packaging…');
const extension = await packageExtension();
const parts: readonly BenchPart[] = [
    { title: 'Sizes of a production build (1 KB = 1000 bytes)', measure: () => Promise.resolve(sizes(extension)) },
    { title: 'Schemas and inputs', measure: () => Promise.resolve(schemas(values.corpus)) },
    { title: 'Rules', measure: () => Promise.resolve(rules(values.corpus)) },
    { title: 'Checking runs', measure: () => Promise.resolve(checks()) },
    { title: 'The form of an input of 62 fields', measure: () => formRender(counts.forms) },
    { title: 'Following a dry run', measure: () => pollLag(counts.followed) },
    { title: 'Activation in a window of its own', measure: () => activation(extension, counts.windows) },
    { title: 'In the extension host', measure: () => overhead(extension, counts) },
    { title: 'The Functions view with 2,000 functions', measure: () => tree(extension, counts.trees) },
    { title: 'Types: TypeScript’s server with the plugin', measure: () => types(extension) },
    { title: 'Size: large dry runs, shown', measure: () => size(extension, counts.sizes) },
];
const measured: { title: string; lines: readonly BenchLine[] }[] = [];
for (const { title, measure } of parts.filter((part) => part.title.toLowerCase().includes(values.only.toLowerCase()))) {
    console.error(`${title}…`);
    try {
        measured.push({ title, lines: await measure() });
    } catch (error) {
        console.error(error);
        measured.push({ title, lines: [{ what: 'could not be measured', figure: '' }] });
        process.exitCode = 1;
    }
}
extension.stop();
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`
${table(measured)}

Times are medians (least to most, n measures). Taken in ${minutes} min on ${availableParallelism()} cores under a load of
${loadBefore} at the start and ${load()} at the end: where others work on the machine, times are too long.`);
