import assert from 'node:assert/strict';
import type { RunState, RunSummary } from '../../../src/core/run/runState.ts';
import { dryRunOf } from '../../../src/editor/runs/dryRunFinding.ts';
import { textHash } from '../../../src/editor/runs/textHash.ts';
import { runSubject } from '../../support/runSubject.ts';

describe('how the last dry run of a text went', () => {
    const text = 'export default createAction({});';

    const found = (run: Partial<RunState>, summary: Partial<RunSummary> = {}): ReturnType<typeof dryRunOf> => {
        const ended: RunState = {
            ...runSubject,
            key: 'run',
            codeHash: textHash(text),
            startedAt: 1,
            phase: 'succeeded',
            endedAt: 2,
            ...run,
        };
        return dryRunOf(text, {
            store: { all: () => [ended] },
            outcomes: { summaryOf: () => Promise.resolve({ headline: '', calls: 0, ...summary }) },
        });
    };

    it('is known of this very text only', async () => {
        assert.deepEqual(await found({ codeHash: textHash(`${text} `) }), { kind: 'none' });
        assert.deepEqual(await found({ phase: 'lost' }), { kind: 'none' });
        assert.deepEqual(await found({ phase: 'running' }), { kind: 'underWay' });
    });

    it('is in doubt where what came back does not match, or nothing says that the function came to its end', async () => {
        const run = 'file:///a.ts';
        assert.deepEqual(await found({}), { kind: 'passed' });
        assert.deepEqual(await found({}, { mismatches: 2 }), { kind: 'doubtful', doubt: "2 values don't match", run });
        assert.deepEqual(await found({}, { neverSettled: true }), {
            kind: 'doubtful',
            doubt: 'a promise was never settled',
            run,
        });
        assert.deepEqual(await found({ phase: 'failed' }, { headline: 'no quota' }), {
            kind: 'failed',
            reason: 'no quota',
            run,
        });
    });
});
