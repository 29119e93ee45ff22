/**
 * Holds public functions against the rules and counts. `node test/corpus/checkRules.ts <checkout> [--list <rule>]
 * [--only <file with paths>]`: with `--list` each hit of a rule is printed, too; with `--only` the paths in a file are
 * read. It fails where a single-file function that compiles breaks a rule that says it would not.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lintFunction } from '../../src/core/lint/lintFunction.ts';
import type { RuleSetting } from '../../src/core/lint/rule.ts';
import { rules } from '../../src/core/lint/rules.ts';

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'string' }, only: { type: 'string' } },
});
const [checkout] = positionals;
if (checkout === undefined) {
    console.error('Name the folder of a checkout.');
    process.exit(2);
}

const files =
    values.only === undefined
        ? globSync('integrations/*/{actions,syncs}/*.ts', { cwd: checkout }).sort()
        : readFileSync(values.only, 'utf8')
              .split('\n')
              .filter((line) => line !== '');
const counts = new Map(
    rules.map(({ id }) => [id, { hits: 0, single: 0, actions: new Set<string>(), syncs: new Set<string>() }]),
);
// Those that are off are counted, too.
const severities: Record<string, RuleSetting> = {};
for (const { id, severity } of rules) severities[id] = severity === 'off' ? 'hint' : severity;
const times: number[] = [];
const totals = { actions: 0, errors: 0 };
for (const file of files) {
    const source = readFileSync(path.join(checkout, file), 'utf8');
    const isSync = file.includes('/syncs/');
    const isSingle = !/\bfrom\s*['"]\.{1,2}\//.test(source);
    totals.actions += isSync ? 0 : 1;
    const started = performance.now();
    const problems = lintFunction(file, source, { severities });
    times.push(performance.now() - started);
    for (const { rule, severity, range, message } of problems) {
        const count = counts.get(rule);
        if (!count) continue;
        count.hits++;
        count.single += isSingle ? 1 : 0;
        (isSync ? count.syncs : count.actions).add(file);
        const isWrong = severity === 'error' && isSingle;
        totals.errors += isWrong ? 1 : 0;
        if (isWrong || values.list === rule) {
            console.log(`${file}:${range.start.line + 1}:${range.start.character + 1} ${rule}: ${message}`);
        }
    }
}

const { actions, errors } = totals;
const syncs = files.length - actions;
const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`.padStart(7);
console.log(`\n${'rule'.padEnd(38)}${'severity'.padEnd(9)}   hits  files  single   of actions  of syncs`);
for (const { id, severity } of rules) {
    const count = counts.get(id);
    if (!count) continue;
    const cells = [count.hits, count.actions.size + count.syncs.size, count.single].map((cell) =>
        String(cell).padStart(7),
    );
    console.log(
        `${id.padEnd(38)}${severity.padEnd(9)}${cells.join('')}   ${share(count.actions.size, actions)}   ${share(count.syncs.size, syncs)}`,
    );
}
times.sort((a, b) => a - b);
const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
console.log(
    `\n${files.length} functions: ${actions} actions, ${syncs} syncs; median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
);
console.log(`errors on single-file functions: ${errors}`);
process.exitCode = errors > 0 ? 1 : 0;
