import assert from 'node:assert/strict';
import { checkExpectation, type RunFacts, type Verdict } from '../../../../src/core/cases/checkExpectation.ts';
import type { Expectation } from '../../../../src/core/cases/functionCase.ts';
import { countsOf, recordsOf } from '../../../../src/core/cases/recordsOf.ts';

const check = (expect: Expectation | undefined, facts: Partial<RunFacts>): Verdict =>
    checkExpectation(expect, { batches: [], ...facts });
const says = (verdict: Verdict): string => (verdict.met ? 'met' : verdict.message);
const threw = (message: string): Partial<RunFacts> => ({
    failed: { error: { kind: 'actionError', payload: { message, at: 1 } }, headline: message },
});

describe('What is expected of a run', () => {
    it('is success where nothing else is said', () => {
        assert.equal(says(check(undefined, {})), 'met');
        assert.equal(says(check(undefined, threw('no quota'))), 'Failed: no quota');
        assert.equal(says(check({ result: 1 }, threw('no quota'))), 'Failed: no quota');
    });

    it('is not met where the function never came to its end', () => {
        const never = { neverSettled: true };
        for (const expect of [undefined, { records: {} }, { schema: true }])
            assert.match(says(check(expect, never)), /^Succeeded without "Done"/);
        assert.equal(says(check({ fails: {} }, never)), 'The run is expected to fail, and it succeeded.');
    });

    it('is a failure that says so, on whichever line', () => {
        const message = 'No quota:\n  used 5 of 5';
        const failed: RunFacts['failed'] = {
            error: { kind: 'exception', name: 'Error', message, frames: [] },
            headline: 'No quota:',
        };
        assert.equal(says(check({ fails: { message: 'used 5' } }, { failed })), 'met');
        assert.equal(says(check({ fails: { message } }, { failed })), 'met');
        assert.equal(says(check({ fails: { message: 'No quota:' } }, { failed })), 'met');
        assert.match(says(check({ fails: { message: 'used 6' } }, { failed })), /^The run failed, but not as expected/);
    });

    it('is a result, but for what is ignored', () => {
        const result = { value: { id: 2, name: 'x' } };
        assert.equal(says(check({ result: { name: 'x', id: 1 }, ignore: ['$.id'] }, { result })), 'met');
        const verdict = check({ result: { name: 'y', id: 1 }, ignore: ['$.id'] }, { result });
        assert.deepEqual(verdict, {
            met: false,
            message: 'The result is not as expected: $.name',
            sides: { expected: { name: 'y' }, actual: { name: 'x' } },
        });
    });

    it('tells no result from null', () => {
        assert.equal(says(check({ result: null }, { result: { value: null } })), 'met');
        assert.equal(says(check({ result: null }, {})), 'A result is expected, and the run gave none.');
    });

    it('names few of many differences', () => {
        assert.match(
            says(check({ result: [1, 2, 3, 4] }, { result: { value: [] } })),
            /: \$\[0\], \$\[1\], \$\[2\], …$/,
        );
    });

    const batches: RunFacts['batches'] = [
        { kind: 'saved', model: 'Issue', records: [{ id: '2', n: 2 }] },
        { kind: 'saved', model: 'Issue', records: [{ id: '1', n: 1 }] },
        { kind: 'deleted', records: [{ id: '9' }] },
    ];

    it('is records in any order of their ids', () => {
        const expected = {
            models: {
                Issue: {
                    saved: [
                        { n: 1, id: '1' },
                        { id: '2', n: 2 },
                    ],
                },
            },
            deleted: [{ id: '9' }],
        };
        assert.equal(says(check({ records: expected }, { batches })), 'met');
        assert.equal(says(check({ records: recordsOf(batches) }, { batches })), 'met');
        const other = check({ records: { ...expected, models: { Issue: { saved: [] } } } }, { batches });
        assert.match(says(other), /^The records are not as expected: \$\.models\.Issue\.saved\[0\]/);
    });

    it('is how many records there are', () => {
        const records = countsOf(recordsOf(batches));
        assert.deepEqual(records, { models: { Issue: { saved: 2 } }, deleted: 1 });
        assert.equal(says(check({ records }, { batches })), 'met');
        assert.match(says(check({ records: { ...records, deleted: 2 } }, { batches })), /\$\.deleted$/);
        assert.match(says(check({ records: {} }, { batches })), /\$\.models\.Issue/);
        assert.equal(says(check({ records: {} }, {})), 'met');
    });

    it('is a schema, for the result or for each record', () => {
        const schema = { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] };
        assert.equal(says(check({ schema }, { result: { value: { n: 3, more: true } } })), 'met');
        const wrong = says(check({ schema }, { result: { value: { n: 'x' } } }));
        assert.equal(wrong, 'Does not fit the schema: $.n: Must be a number.');
        const text = { type: 'object', properties: { n: { type: 'string' } } };
        assert.match(says(check({ schema: text }, { batches })), /^Does not fit the schema: \$\[0\]\.n: /);
        assert.equal(says(check({ schema: true }, { batches })), 'met');
        assert.match(says(check({ schema: true }, {})), /^Nothing came back/);
    });

    it('is no schema whose words are not understood', () => {
        for (const schema of [
            { if: {} },
            { properties: { a: { items: { uniqueItems: true } } } },
            { anyOf: [{ then: {} }] },
        ]) {
            const verdict = says(check({ schema }, { result: { value: {} } }));
            assert.match(verdict, /This schema can’t be checked here: it uses "(if|uniqueItems|then)"/);
        }
        assert.match(says(check({ schema: false }, { result: { value: {} } })), /Nothing fits/);
    });

    it('is a failure, by its kind, a part of what it says, or its payload', () => {
        assert.equal(says(check({ fails: {} }, threw('no quota for x'))), 'met');
        assert.equal(
            says(check({ fails: { kind: 'actionError', message: 'no quota' } }, threw('no quota for x'))),
            'met',
        );
        assert.match(says(check({ fails: { kind: 'timeout' } }, threw('no quota'))), /not as expected: \$\.kind$/);
        assert.match(says(check({ fails: { message: 'other' } }, threw('no quota'))), /\$\.message$/);
        const payload = { message: 'no quota', at: 2 };
        assert.match(says(check({ fails: { payload } }, threw('no quota'))), /\$\.payload\.at$/);
        assert.equal(says(check({ fails: { payload }, ignore: ['$.at'] }, threw('no quota'))), 'met');
        assert.match(says(check({ fails: {} }, { result: { value: 1 } })), /expected to fail/);
    });
});
