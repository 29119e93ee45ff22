import { performance } from 'node:perf_hooks';
import { readSchemas } from '../../src/core/schema/readSchemas.ts';
import { sampleValue } from '../../src/core/schema/sampleValue.ts';
import { validateValue } from '../../src/core/schema/validateValue.ts';
import { below, type BenchLine } from './benchLine.ts';
import { sourcesOf } from './sources.ts';
import { small } from './spread.ts';

interface Times {
    /** From the text to its schemas. */
    readonly read: number;
    /** From an input to what is wrong with it; absent where the function has none. */
    readonly validate?: number;
}

/** How long schemas take to read and inputs to check: over a checkout of public functions, else over our fixtures. */
export function schemas(checkout: string | undefined): readonly BenchLine[] {
    const sources = sourcesOf(checkout);
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

function figure(times: readonly number[]): string {
    return `median ${small(share(times, 0.5))} ms, p95 ${small(share(times, 0.95))} ms`;
}

function share(times: readonly number[], part: number): number {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * part)] ?? 0;
}
