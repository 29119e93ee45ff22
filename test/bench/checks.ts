import { performance } from 'node:perf_hooks';
import { readPromises } from '../../src/core/run/check/promises.ts';
import { checkRun, type RunValues } from '../../src/core/run/check/runCheck.ts';
import { below, type BenchLine } from './benchLine.ts';
import { milliseconds, spreadOf } from './spread.ts';

const issue = `z.object({
    id: z.string(), number: z.int(), title: z.string(), state: z.enum(['open', 'closed']),
    user: z.object({ login: z.string(), id: z.number() }), body: z.string().nullable(),
    labels: z.array(z.string()), created_at: z.iso.datetime(), updated_at: z.iso.datetime(),
})`;

const head = "import { createAction, createSync } from 'nango';\nimport * as z from 'zod';\n";
const sync = `${head}export default createSync({ models: { GithubIssue: ${issue} }, exec: async () => {} });`;
const action = `${head}export default createAction({ output: z.object({ items: z.array(${issue}) }), exec: async () => {} });`;

const issues = (count: number, number: (index: number) => unknown): readonly unknown[] =>
    Array.from({ length: count }, (_, index) => ({
        id: String(1000 + index),
        number: number(index),
        title: `Fix login #${index}`,
        state: index % 3 === 0 ? 'closed' : 'open',
        user: { login: 'ana', id: 7 },
        body: index % 4 === 0 ? null : `Steps to see it again, number ${index}: open the page, wait, press twice.`,
        labels: index % 2 === 0 ? [] : ['bug'],
        created_at: '2026-09-01T10:00:00Z',
        updated_at: '2026-10-01T10:00:00Z',
    }));

/** How long runs take to be held against what their functions say, and the longest step of it. */
export function checks(): readonly BenchLine[] {
    const right = { kind: 'saved', model: 'GithubIssue', records: issues(20_000, (index) => index) } as const;
    const wrong = { ...right, records: issues(20_000, String) };
    const none = { returnedNothing: false, batches: [] };
    const items = issues(18_000, (index) => index);
    const rows = [
        ['20,000 records that match', sync, { ...none, type: 'sync', batches: [right] }],
        ['20,000 records of which none matches', sync, { ...none, type: 'sync', batches: [wrong] }],
        ['a result of 5 MB', action, { ...none, type: 'action', result: { value: { items } } }],
    ] as const;
    return rows.flatMap(([what, source, values]) => linesOf(what, source, values));
}

function linesOf(what: string, source: string, values: RunValues): readonly BenchLine[] {
    const rounds = Array.from({ length: 5 }, () => roundOf(source, values));
    const whole = spreadOf(rounds.map((round) => round.whole));
    const longest = spreadOf(rounds.map((round) => round.longest));
    return [
        { what: `checking ${what}`, figure: milliseconds(whole), aim: below(whole.median, 200, 'ms') },
        { what: 'its longest step', figure: milliseconds(longest), aim: below(longest.median, 100, 'ms') },
    ];
}

function roundOf(source: string, values: RunValues): { readonly whole: number; readonly longest: number } {
    const started = performance.now();
    const steps = checkRun(values, readPromises(source));
    let longest = 0;
    for (;;) {
        const before = performance.now();
        const { done } = steps.next();
        longest = Math.max(longest, performance.now() - before);
        if (done === true) return { whole: performance.now() - started, longest };
    }
}
