import assert from 'node:assert/strict';
import type { DryRun } from '../../../../src/core/run/job.ts';
import {
    advance,
    hasEnded,
    isUnderWay,
    newRun,
    type RunEvent,
    type RunState,
} from '../../../../src/core/run/runState.ts';
import { runSubject } from '../../../support/runSubject.ts';

const subject = {
    ...runSubject,
    startedAt: 1_000,
} as const;
const job = (status: DryRun['status']): DryRun => ({ id: 'id', status, createdAt: 1_000 });
const after = (...events: readonly RunEvent[]): RunState => events.reduce(advance, newRun(subject));
const unreachable = (at: number): RunEvent => ({
    kind: 'unreachable',
    failure: { kind: 'unreachable', host: 'example.test', reason: 'ECONNRESET' },
    at,
    nextTryAt: at + 500,
});

describe('RunState', () => {
    it('goes from compiling over starting and running to its end', () => {
        const run = after(
            { kind: 'compiling' },
            { kind: 'compiled', ms: 4_000 },
            { kind: 'starting' },
            { kind: 'started', dryRun: job('running'), ms: 300, at: 5_300 },
        );
        assert.equal(run.phase, 'running');
        assert.equal(run.compileMs, 4_000);
        assert.equal(run.startMs, 300);
        assert.equal(run.dryRunId, 'id');
        assert.ok(isUnderWay(run));
        const ended = advance(run, { kind: 'seen', dryRun: job('success'), at: 9_000 });
        assert.equal(ended.phase, 'succeeded');
        assert.equal(ended.endedAt, 9_000);
        assert.ok(hasEnded(ended));
    });

    it('ends at once on a server that answers the start with the end', () => {
        assert.equal(after({ kind: 'started', dryRun: job('failed'), ms: 1, at: 2_000 }).phase, 'failed');
    });

    it('remembers since when the server is away, and forgets it when it is back', () => {
        const started: RunEvent = { kind: 'started', dryRun: job('running'), ms: 1, at: 2_000 };
        const away = after(started, unreachable(3_000), unreachable(4_000));
        assert.equal(away.phase, 'reconnecting');
        assert.equal(away.unreachableSince, 3_000);
        assert.equal(away.nextTryAt, 4_500);
        const back = advance(away, { kind: 'seen', dryRun: job('running'), at: 5_000 });
        assert.equal(back.phase, 'running');
        assert.ok(!('unreachableSince' in back) && !('failure' in back) && !('nextTryAt' in back));
    });

    it('stays the same object while looks bring nothing new', () => {
        const running = after({ kind: 'started', dryRun: job('running'), ms: 1, at: 2_000 });
        assert.equal(advance(running, { kind: 'seen', dryRun: job('running'), at: 3_000 }), running);
        assert.notEqual(advance(running, { kind: 'seen', dryRun: job('waiting'), at: 3_000 }), running);
        const away = advance(running, unreachable(3_000));
        assert.equal(advance(away, { kind: 'seen', dryRun: job('running'), at: 4_000 }).phase, 'running');
    });

    it('tells that the server asks to wait, and forgets it when it goes on', () => {
        const failure = { kind: 'rateLimited', retryAfterMs: 40_000, serverText: '' } as const;
        const waiting = after({ kind: 'compiling' }, { kind: 'limited', failure, nextTryAt: 41_000 });
        assert.equal(waiting.phase, 'compiling');
        assert.deepEqual(waiting.failure, failure);
        const compiled = advance(waiting, { kind: 'compiled', ms: 45_000 });
        assert.equal(compiled.failure, undefined);
        assert.equal(compiled.nextTryAt, undefined);
        const started = advance(advance(compiled, { kind: 'limited', failure, nextTryAt: 90_000 }), {
            kind: 'started',
            dryRun: job('running'),
            ms: 1,
            at: 90_001,
        });
        assert.equal(started.failure, undefined);
    });

    it('keeps its id when nobody watches, and is picked up by it', () => {
        const started: RunEvent = { kind: 'started', dryRun: job('running'), ms: 1, at: 2_000 };
        const left = after(started, { kind: 'notWatching', at: 43_000 });
        assert.equal(left.phase, 'notWatching');
        assert.ok(!isUnderWay(left) && !hasEnded(left));
        assert.equal(advance(left, { kind: 'watching' }).phase, 'running');
        assert.equal(left.dryRunId, 'id');
    });

    it('tells a run that failed from one that was lost', () => {
        const failure = { kind: 'noWord', job: 'dryRun', id: 'id' } as const;
        assert.equal(after({ kind: 'failed', failure, at: 2_000 }).phase, 'failed');
        assert.equal(after({ kind: 'lost', failure, at: 2_000 }).phase, 'lost');
    });
});
