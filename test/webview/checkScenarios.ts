import type { Mismatch } from '../../src/core/run/check/mismatch.ts';
import type { RecordMismatch } from '../../src/core/run/check/modelCheck.ts';
import type { ResultState } from '../../src/protocol/resultState.ts';
import type { ShownCheck, ShownModelCheck } from '../../src/protocol/shownCheck.ts';
import type { ShownRun } from '../../src/protocol/shownRun.ts';
import { contentOf, type HeldContents } from './heldContents.ts';
import { records, succeeded, synced } from './scenarios.ts';

const shown = (run: ShownRun): ResultState => ({ view: 'run', version: 1, run });

const wrong = (path: Mismatch['path'], says: string, sentence: string): Mismatch => ({
    path,
    kind: 'wrong',
    says,
    sentence,
});

const missing = (...path: Mismatch['path']): Mismatch => ({
    path,
    kind: 'missing',
    says: `${String(path.at(-1))} is missing`,
    sentence: `output requires ${String(path.at(-1))}.`,
});

const noCheck: ShownCheck = { models: [], inputs: [], total: 0 };

const { result: _result, ...withoutResult } = succeeded;

/** A value in which several things are wrong, one of them below what is folded. */
const mismatches: readonly Mismatch[] = [
    missing('title'),
    wrong(['id'], 'output says number', 'Must be a number.'),
    wrong(['owner', 'roles', 1, 'since'], 'output says string', 'Must be text.'),
];

const mismatchedValue = {
    id: 'not a number',
    url: 'https://example.test/NangoHQ/demo/issues/58',
    owner: {
        login: 'octo',
        roles: [
            { name: 'admin', since: '2026' },
            { name: 'owner', since: 2026 },
        ],
    },
    more: true,
};

/** The same run with a result in which some values don't match. */
export const mismatched: ShownRun = {
    ...succeeded,
    key: 'run-4',
    announcement: "Succeeded in 34.9 seconds. 3 values don't match.",
    result: { kind: 'value', value: mismatchedValue },
    check: { ...noCheck, result: { mismatches, total: 3, unknown: [['more']] }, total: 3 },
};

const ofRecords = (mismatch: Mismatch, ...runs: RecordMismatch['records']): RecordMismatch => ({
    ...mismatch,
    records: runs,
});

const duplicate: Mismatch = {
    path: ['id'],
    kind: 'duplicate',
    says: 'the id appears twice',
    sentence: 'This id was saved before in this run: this record replaces the earlier one.',
};

const issueCheck: ShownModelCheck = {
    name: 'GithubIssue',
    model: 'GithubIssue',
    columns: ['id', 'number', 'title', 'state', 'author', 'body', 'closed_at'],
    mismatches: [
        ofRecords(wrong(['number'], 'GithubIssue says integer', 'Must be a whole number.'), [1, 1]),
        ofRecords({ ...missing('id'), sentence: 'Nango refuses records without an id.' }, [2, 2]),
        ofRecords(duplicate, [3, 3]),
        ofRecords(wrong(['labels', 0, 'name'], 'GithubIssue says string', 'Must be text.'), [4, 4]),
    ],
    marked: [[1, 4]],
    total: 3,
    wrong: 3,
    duplicates: 1,
};

/** A sync in whose records some values don't match. */
export const mismatchedRecords: ShownRun = {
    ...synced,
    key: 'run-5',
    models: [
        {
            model: 'GithubIssue',
            total: 20,
            records: records(20).map((record, index) => {
                const value = typeof record.value === 'object' ? { ...record.value } : {};
                if (index === 1) return { ...record, value: { ...value, number: 'two' } };
                if (index === 2) return { ...record, value: { ...value, id: undefined } };
                if (index === 3) return { ...record, value: { ...value, id: '1000' } };
                return index === 4 ? { ...record, value: { ...value, labels: [{ name: 5 }] } } : record;
            }),
        },
    ],
    check: { ...noCheck, models: [issueCheck], total: 3 },
};

/** States of the result view in which something does not match what the function says. */
export const checkScenarios = {
    mismatch: shown(mismatched),
    oneMismatch: shown({
        ...mismatched,
        result: { kind: 'value', value: { id: 'not a number', url: 'u' } },
        check: { ...noCheck, result: { mismatches: mismatches.slice(1, 2), total: 1, unknown: [] }, total: 1 },
    }),
    manyMismatches: shown({
        ...mismatched,
        check: { ...noCheck, result: { mismatches, total: 48_210, unknown: [] }, total: 48_210 },
    }),
    mismatchedRecords: shown(mismatchedRecords),
    mismatchedInputs: shown({
        ...succeeded,
        key: 'run-6',
        check: {
            ...noCheck,
            inputs: [
                {
                    title: 'Input',
                    check: {
                        mismatches: [
                            wrong(['repo'], 'input says number', 'Must be a number.'),
                            wrong(['labels', 0], 'Must be one of a, b.', 'Must be one of a, b.'),
                        ],
                        total: 2,
                        unknown: [],
                    },
                },
            ],
        },
    }),
    returnedNothing: shown({
        ...withoutResult,
        key: 'run-7',
        check: {
            ...noCheck,
            result: { mismatches: [wrong([], 'output says object', 'Must be an object.')], total: 1, unknown: [] },
            total: 1,
        },
    }),
} as const satisfies Record<string, ResultState>;

/** The same with values and records that stay with the extension. */
export const heldMismatches = {
    result: { ...mismatched, key: 'run-8', result: { kind: 'large' } },
    records: {
        ...mismatchedRecords,
        key: 'run-9',
        models: mismatchedRecords.models.map((model) => ({ ...model, records: [] })),
    },
} as const satisfies Record<string, ShownRun>;

/** What stays with the extension of them. */
export const heldMismatchContents: HeldContents = {
    'run-8': contentOf({ result: mismatchedValue }),
    'run-9': contentOf({ records: mismatchedRecords.models[0]?.records ?? [] }),
};
