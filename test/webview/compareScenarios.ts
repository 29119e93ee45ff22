import type { ComparedHead, ShownComparison, ShownDifference } from '../../src/protocol/comparison.ts';
import type { ResultState } from '../../src/protocol/resultState.ts';
import { NOW } from './scenarios.ts';

const minutes = (count: number): number => count * 60_000;

const head = (part: Partial<ComparedHead>): ComparedHead => ({
    name: 'create-issue',
    phase: 'succeeded',
    outcome: 'Succeeded',
    environment: { name: 'dev', production: false },
    connection: 'demo-conn',
    at: NOW - minutes(2),
    ...part,
});

const yesterday = Date.UTC(2026, 10, 21, 17, 40);

const changed = (path: string, before: string, after: string, ignorable = `$.${path}`): ShownDifference => ({
    kind: 'changed',
    subject: '',
    path,
    before,
    after,
    ignorable,
});

const url = 'https://example.test/NangoHQ/demo/issues';

const actionDifferences: readonly ShownDifference[] = [
    changed('id', '5001', '5000'),
    changed('url', `"${url}/59"`, `"${url}/58"`),
    { kind: 'added', subject: 'call 2', path: '', after: '200 GET /repos/NangoHQ/demo/issues' },
    { kind: 'removed', subject: '', path: 'input.estimate', before: '8' },
    { kind: 'changed', subject: 'code', path: '', before: 'text 4f1c2aa', after: 'text b0d5e19' },
    { kind: 'figure', subject: 'compile', path: '', before: '4.3 s' },
    { kind: 'figure', subject: 'run', path: '', before: '14.6 s', after: '34.9 s' },
];

/** Two runs of an action that differ a little. */
export const comparedActions: ShownComparison = {
    key: 'run-1 run-2',
    before: head({ at: yesterday }),
    after: head({}),
    busy: false,
    groups: [
        { part: 'result', count: 2 },
        { part: 'records', count: 0 },
        { part: 'calls', count: 1 },
        { part: 'inputs', count: 2 },
        { part: 'timing', count: 2 },
    ],
    from: 0,
    differences: actionDifferences,
    ignored: ['$.fetched_at'],
    sentence: '',
    announcement: '5 differences.',
};

/** A part of so many differences between the records of two runs, as the extension sends it. */
export const comparedRecords = (count: number, from: number, most = 300): ShownComparison => ({
    ...comparedActions,
    key: 'run-3 run-4',
    before: head({ name: 'fetch-issues', at: yesterday, environment: { name: 'prod', production: true } }),
    after: head({ name: 'fetch-issues', phase: 'failed', outcome: 'Failed: no quota' }),
    groups: [
        { part: 'result', count: 1 },
        { part: 'records', count },
        { part: 'calls', count: 0 },
        { part: 'inputs', count: 0 },
        { part: 'timing', count: 1 },
    ],
    from,
    differences: Array.from({ length: Math.min(most, count + 2 - from) }, (_, index): ShownDifference => {
        const number = from + index;
        const subject = String(1000 + number);
        if (number === 0)
            return { kind: 'changed', subject: 'outcome', path: '', before: 'Succeeded', after: 'Failed: no quota' };
        if (number === count + 1) return { kind: 'figure', subject: 'run', path: '', before: '9.0 s', after: '2.1 s' };
        if (number % 7 === 1)
            return { kind: 'removed', subject, path: '', before: `{"id": "${subject}", "title": "Fix login"}` };
        if (number % 7 === 2)
            return { kind: 'added', subject, path: '', after: `{"id": "${subject}", "title": "Crash on start"}` };
        const moved = {
            before: `"2026-10-${10 + (number % 10)}T10:00:00Z"`,
            after: `"2026-11-${10 + (number % 9)}T10:30:00Z"`,
        };
        return { kind: 'changed', subject, path: 'updated_at', ...moved, ignorable: '$.updated_at' };
    }),
    ignored: [],
    sentence: 'The second run fetched 3 records where the first fetched 57.',
    announcement: `${count + 1} differences.`,
});

const compare = (comparison: ShownComparison): ResultState => ({ view: 'compare', version: 1, comparison });

/** Every state of two runs compared. */
export const compareScenarios = {
    compare: compare(comparedActions),
    compareRecords: compare(comparedRecords(20_000, 0)),
    compareMany: compare({
        ...comparedActions,
        ignored: ['$.fetched_at', '$.items[*].updated_at', '$..etag', '$.meta.request_id', '$["odd key"][0].id'],
        differences: [
            changed('items[12].assignee.organisation.billing.address.line1', '"12 High Street"', '"14 High Street"'),
            changed('body', `"…${'x'.repeat(40)}1${'y'.repeat(300)}…`, `"…${'x'.repeat(40)}2${'y'.repeat(300)}…`),
            changed('title', '"Fix login"', '"Add dark mode"'),
            changed('hidden', '"safe\u202Egnp.exe"', '"safe\u202Egpj.exe"'),
            changed('html', '"<b>1</b>"', '"<i>1</i>"'),
            { kind: 'changed', subject: '', path: 'items (order)', before: '[1, 2, 3]', after: '[3, 1, 2]' },
            {
                kind: 'added',
                subject: '',
                path: 'more',
                after: JSON.stringify({ list: [1, 2, 3], text: 'z'.repeat(300) }),
            },
        ],
        groups: [{ part: 'result', count: 7 }],
    }),
    compareSame: compare({
        ...comparedActions,
        groups: [{ part: 'timing', count: 1 }],
        differences: [{ kind: 'figure', subject: 'run', path: '', before: '14.6 s', after: '34.9 s' }],
        announcement: 'No differences.',
    }),
    compareBusy: compare({ ...comparedActions, busy: true, groups: [], differences: [], announcement: 'Comparing.' }),
} as const satisfies Record<string, ResultState>;
