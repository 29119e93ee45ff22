import assert from 'node:assert/strict';
import { codeSpan, plain, table } from '../../../../../src/core/run/export/markdown.ts';
import { runReport, type ReportFacts } from '../../../../../src/core/run/export/runReport.ts';
import type { RunState } from '../../../../../src/core/run/runState.ts';

const run: RunState = {
    key: 'k',
    functionKey: 'file:///github/actions/create-issue.ts',
    name: 'create-issue',
    type: 'action',
    integration: 'github',
    environment: { id: 'dev', name: 'dev', production: false },
    origin: 'https://api.nango.dev',
    codeHash: 'h',
    inputs: { connection: 'demo-conn' },
    startedAt: Date.UTC(2026, 10, 22, 12, 0, 30),
    phase: 'succeeded',
    compileMs: 4_300,
    startMs: 1_300,
    dryRun: {
        id: 'id',
        status: 'success',
        createdAt: 0,
        durationMs: 34_900,
        result: { value: { id: 5000, note: '``` and <b>' } },
    },
};
const nothing: ReportFacts = { outcome: 'Succeeded in 34.9 s.', models: new Map(), calls: [] };

describe('a run as Markdown', () => {
    it('tells what ran where and when, how it ended, and what came back', () => {
        const calls = [{ method: 'POST', status: 201, path: '/repos/o/r/issues', query: 'a=1' }];
        assert.equal(
            runReport(run, { ...nothing, calls }),
            [
                '### Dry run of create-issue',
                '',
                'Succeeded in 34.9 s.',
                '',
                '| Function | Where | When | Took |',
                '| --- | --- | --- | --- |',
                '| `create-issue` action, `github` | `dev` · api.nango.dev · `demo-conn` | 2026-11-22 12:00 UTC | compile 4.3 s, start 1.3 s, run 34.9 s |',
                '',
                '**Result**',
                '',
                '````json',
                '{\n  "id": 5000,\n  "note": "``` and <b>"\n}',
                '````',
                '',
                '**Calls**',
                '',
                '| # | Status | Method | Path |',
                '| --- | --- | --- | --- |',
                '| 1 | 201 | POST | `/repos/o/r/issues?a=1` |',
                '',
            ].join('\n'),
        );
    });

    it('tells the error with its stack', () => {
        const { dryRun: _report, ...failed } = run;
        const error = { headline: 'No `quota` for @ana', cause: 'Thrown by your code.', stack: ['at exec (a.ts:6:1)'] };
        const text = runReport({ ...failed, phase: 'failed' }, { ...nothing, outcome: 'Failed', error });
        assert.match(
            text,
            /\*\*Error\*\*\n\nNo \\`quota\\` for \\@ana\n\nThrown by your code\.\n\n```text\nat exec \(a\.ts:6:1\)\n```/,
        );
    });

    it('lists what does not match what the function says', () => {
        const lines = Array.from({ length: 25 }, (_, index) => `items[${index}].id: must be a *string*`);
        const text = runReport(run, { ...nothing, mismatches: { lines, total: 30 } });
        assert.match(text, /\*\*30 values don't match\*\*\n\n- items\\\[0\\\]\.id: must be a \\\*string\\\*\n/);
        assert.match(text, /… 5 more/);
        assert.doesNotMatch(runReport(run, { ...nothing, mismatches: { lines: [], total: 0 } }), /match/);
    });

    it('shows the beginning of what is large, and says what is left out', () => {
        const fields = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`f${index}`, `#${index} | @x`]));
        const records = Array.from({ length: 57 }, () => ({ kind: 'saved', value: fields }) as const);
        const calls = Array.from({ length: 50 }, (_, page) => ({
            method: 'GET',
            status: 200,
            path: `/p/${page}`,
            query: '',
        }));
        const value = Array.from({ length: 5_000 }, (_, id) => ({ id }));
        const large = { ...run, dryRun: { id: 'id', status: 'success', createdAt: 0, result: { value } } } as const;
        const text = runReport(large, { ...nothing, models: new Map([['Issue', records]]), calls });
        assert.ok(text.length < 10_000);
        assert.match(text, /…\n```\n\nCut here: the beginning of what came back\./);
        assert.match(text, /\*\*57 records of Issue\*\*/);
        assert.match(text, /Showing 10 of 57 records\.\n\nNot shown: `f6`, `f7`, `f8`\./);
        assert.match(text, /\| saved \| `#0 \\\| @x` \|/);
        assert.match(text, /… 30 more/);
    });

    it('lets nothing in it pass for Markdown', () => {
        assert.equal(codeSpan('a `b` ``c`'), '``` a `b` ``c` ```');
        assert.equal(codeSpan(' a\n b '), '`a b`');
        assert.equal(plain('*x* [y](z) #1 @me'), '\\*x\\* \\[y\\](z) \\#1 \\@me');
        assert.equal(table(['a|b'], [['c\nd']]), '| a\\|b |\n| --- |\n| c d |');
    });
});
