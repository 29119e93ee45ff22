import { performance } from 'node:perf_hooks';
import { lintFunction } from '../../src/core/lint/lintFunction.ts';
import { below, type BenchLine } from './benchLine.ts';
import { sourcesOf } from './sources.ts';
import { small } from './spread.ts';

/** How long the rules take over a file: over a checkout of public functions, else over our fixtures. */
export function rules(checkout: string | undefined): readonly BenchLine[] {
    const sources = sourcesOf(checkout);
    const timeOf = (source: string): number => {
        const started = performance.now();
        lintFunction('github/actions/get-user.ts', source);
        return performance.now() - started;
    };
    // The first rounds warm up.
    for (let round = 0; round < 3; round++) sources.slice(0, 500).forEach(timeOf);
    const times = sources.map(timeOf).sort((a, b) => a - b);
    const share = (part: number): number => times[Math.floor(times.length * part)] ?? 0;
    return [
        {
            what: 'holding a function against the rules',
            figure: `median ${small(share(0.5))} ms, p95 ${small(share(0.95))} ms`,
            aim: below(share(0.95), 10, 'ms (p95)'),
            beside: `${sources.length} ${checkout === undefined ? 'texts of our fixtures' : 'public functions'}, parsing included`,
        },
    ];
}
