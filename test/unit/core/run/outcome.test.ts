import assert from 'node:assert/strict';
import { outcomeOf, type OutcomeFacts } from '../../../../src/core/run/outcome.ts';
import { newRun } from '../../../../src/core/run/runState.ts';
import { runSubject } from '../../../support/runSubject.ts';

const run = newRun({
    ...runSubject,
    type: 'sync',
    startedAt: 1_000,
});

function wordsOf(facts: Omit<OutcomeFacts, 'headline' | 'durationMs'>): readonly unknown[] {
    const outcome = outcomeOf({ ...run, phase: 'succeeded' }, { headline: '', durationMs: 1_100, ...facts });
    return [outcome.short, outcome.sentence, outcome.doubtful];
}

describe('The outcome of a run', () => {
    it('counts one record as one', () => {
        assert.deepEqual(wordsOf({ records: 1 }), ['1 record · 1.1 s', 'Succeeded in 1.1 s, 1 record.', false]);
        assert.deepEqual(wordsOf({ records: 2 }), ['2 records · 1.1 s', 'Succeeded in 1.1 s, 2 records.', false]);
    });

    it('is doubtful where a promise was never settled, whatever came back', () => {
        const never = ['Succeeded without "Done"', 'Succeeded without "Done": a promise was never settled.', true];
        assert.deepEqual(wordsOf({ neverSettled: true }), never);
        assert.deepEqual(wordsOf({ records: 0, neverSettled: true }), never);
    });
});
