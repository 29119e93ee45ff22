import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { readSchemas } from '../../src/core/schema/readSchemas.ts';
import { sampleValue } from '../../src/core/schema/sampleValue.ts';
import { validateValue } from '../../src/core/schema/validateValue.ts';
import { below, type BenchLine } from './benchLine.ts';
import { ms } from './spread.ts';

interface Times {
    /** From the text to its schemas. */
    readonly read: number;
    /** From an input to what is wrong with it; absent where the function has none. */
    readonly validate?: number;
}

/** How long schemas take to read and inputs to check: over a checkout of public functions, else over our fixtures. */
export function schemas(checkout: string | undefined): readonly BenchLine[] {
    const sources = checkout === undefined ? fixtures() : functionsIn(checkout);
    // The first round warms up.
    sources.slice(0, 500).forEach(timesOf);
    const times = sources.map(timesOf);
    const read = times.map((each) => each.read);
    const validate = times.flatMap((each) => each.validate ?? []);
    const both = times.map((each) => each.read + (each.validate ?? 0));
    const of = `${sources.length} ${checkout === undefined ? 'texts of our fixtures' : 'public functions'}`;
    return [
        { what: 'reading the schemas of a function', figure: figure(read), beside: of },
        { what: 'a key in an input until it is checked', figure: figure(validate), beside: 'all fields filled' },
        {
            what: 'a key in the function until its input is checked',
            figure: figure(both),
            aim: below(share(both, 0.95), 10, 'ms (p95)'),
        },
    ];
}

function timesOf(source: string): Times {
    const started = performance.now();
    const { input } = readSchemas(source);
    const read = performance.now() - started;
    if (!input) {
        return { read };
    }
    const { value } = sampleValue(input.schema, 'all');
    const asked = performance.now();
    validateValue(input.schema, value, input.conversions);
    return { read, validate: performance.now() - asked };
}

function functionsIn(checkout: string): string[] {
    return globSync('integrations/*/{actions,syncs}/*.ts', { cwd: checkout }).map((file) =>
        readFileSync(path.join(checkout, file), 'utf8'),
    );
}

function fixtures(): string[] {
    const folder = path.join(import.meta.dirname, '../fixtures');
    const cases: unknown = JSON.parse(readFileSync(path.join(folder, 'compile-cases.json'), 'utf8'));
    return [
        ...z
            .array(z.object({ source: z.string() }))
            .parse(cases)
            .map(({ source }) => source),
        ...globSync('workspace/**/*.ts', { cwd: folder }).map((file) => readFileSync(path.join(folder, file), 'utf8')),
    ];
}

function figure(times: readonly number[]): string {
    return `median ${small(share(times, 0.5))} ms, p95 ${small(share(times, 0.95))} ms`;
}

function small(time: number): string {
    return time < 1 ? time.toFixed(2) : ms(time);
}

function share(times: readonly number[], part: number): number {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * part)] ?? 0;
}
