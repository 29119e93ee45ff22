import assert from 'node:assert/strict';
import { FailureError, type Failure } from '../../../src/core/failure/failure.ts';
import type { JobStatus } from '../../../src/core/run/job.ts';
import { follow, type FollowedJob, type Sighting } from '../../../src/workflows/follow.ts';
import { PollBudget } from '../../../src/workflows/pollBudget.ts';
import { ManualClock, settle } from '../../support/manualClock.ts';

type Answer = JobStatus | Failure;

/** A job that answers looks from a script, the last answer again and again, and notes when it was looked at. */
class ScriptedJob {
    readonly looks: number[] = [];
    readonly sightings: Sighting<FollowedJob>[] = [];
    readonly clock = new ManualClock();
    readonly controller = new AbortController();
    readonly start = this.clock.now();
    inFlight = 0;
    mostInFlight = 0;
    wake: () => void = () => undefined;
    /** Milliseconds each look takes. */
    slowness = 0;
    private readonly answers: readonly Answer[];

    constructor(...answers: readonly Answer[]) {
        this.answers = answers;
    }

    follow(budget = new PollBudget(this.clock)): this {
        void this.collect(budget);
        return this;
    }

    kinds(): readonly string[] {
        return this.sightings.map(({ kind }) => kind);
    }

    private async collect(budget: PollBudget): Promise<void> {
        const sightings = follow({
            look: () => this.look(),
            startedAt: this.start,
            clock: this.clock,
            budget,
            signal: this.controller.signal,
            onWait: (wake) => (this.wake = wake),
        });
        for await (const sighting of sightings) this.sightings.push(sighting);
    }

    private async look(): Promise<FollowedJob> {
        const answer = this.answers[Math.min(this.looks.length, this.answers.length - 1)] ?? 'running';
        this.looks.push(this.clock.now() - this.start);
        this.inFlight += 1;
        this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
        if (this.slowness > 0) await this.clock.sleep(this.slowness);
        this.inFlight -= 1;
        if (typeof answer !== 'string') throw new FailureError(answer);
        return { id: 'id', status: answer };
    }
}

const away: Failure = { kind: 'unreachable', host: 'example.test', reason: 'ECONNRESET' };
const unknown: Failure = { kind: 'jobMissing', job: 'dryRun', id: 'id', serverText: '' };

describe('follow', () => {
    it('looks quickly at first, then less often', async () => {
        const job = new ScriptedJob('running').follow();
        await job.clock.pass(200_000);
        const gaps = job.looks.slice(1).map((at, i) => at - (job.looks[i] ?? 0));
        assert.equal(job.looks[0], 1_000);
        assert.deepEqual(
            [...new Set(gaps)],
            [1_000, 600, 2_000, 4_000].sort((a, b) => gaps.indexOf(a) - gaps.indexOf(b)),
        );
        assert.ok(gaps.slice(4).every((gap, i, all) => i === 0 || gap >= (all[i - 1] ?? 0) || gap === 600));
    });

    it('ends with the job', async () => {
        const job = new ScriptedJob('running', 'running', 'success').follow();
        await job.clock.pass(60_000);
        assert.deepEqual(job.kinds(), ['seen', 'seen', 'ended']);
        assert.equal(job.looks.length, 3);
    });

    it('never has two looks under way, however slow the server', async () => {
        const job = new ScriptedJob('running');
        job.slowness = 5_000;
        job.follow();
        await job.clock.pass(60_000);
        assert.equal(job.mostInFlight, 1);
        assert.ok(job.looks.length > 5);
    });

    it('survives dropped connections, looking again later and later', async () => {
        const job = new ScriptedJob('running', away, away, away, 'running', 'failed').follow();
        await job.clock.pass(60_000);
        assert.deepEqual(job.kinds(), ['seen', 'unreachable', 'unreachable', 'unreachable', 'seen', 'ended']);
        const gaps = job.looks.slice(1).map((at, i) => at - (job.looks[i] ?? 0));
        assert.deepEqual(gaps.slice(1, 4), [1_000, 2_000, 4_000]);
    });

    it('waits as long as the server asks', async () => {
        const limited: Failure = { kind: 'rateLimited', retryAfterMs: 40_000, serverText: '' };
        const job = new ScriptedJob(limited, 'success').follow();
        await job.clock.pass(120_000);
        assert.deepEqual(job.looks, [1_000, 41_000]);
    });

    it('gives up at once on answers that no waiting changes', async () => {
        for (const failure of [
            { kind: 'keyRefused', environment: 'dev', serverText: '' },
            { kind: 'certificate', host: 'example.test', reason: 'CERT_HAS_EXPIRED' },
        ] satisfies Failure[]) {
            const job = new ScriptedJob(failure).follow();
            await job.clock.pass(60_000);
            assert.deepEqual(job.sightings, [{ kind: 'gone', failure }]);
        }
    });

    it('takes a job for gone only when it stays unknown', async () => {
        const back = new ScriptedJob(unknown, unknown, 'success').follow();
        await back.clock.pass(60_000);
        assert.deepEqual(back.kinds(), ['unreachable', 'unreachable', 'ended']);
        const gone = new ScriptedJob(unknown).follow();
        await gone.clock.pass(60_000);
        assert.deepEqual(gone.kinds(), ['unreachable', 'unreachable', 'gone']);
    });

    it('ends with a clear word 10 minutes after the start', async () => {
        const job = new ScriptedJob('running').follow();
        await job.clock.pass(599_000);
        assert.equal(job.kinds().includes('silent'), false);
        await job.clock.pass(10_000);
        assert.equal(job.kinds().at(-1), 'silent');
        const looks = job.looks.length;
        await job.clock.pass(600_000);
        assert.equal(job.looks.length, looks);
    });

    it('ends silently when nobody watches any more', async () => {
        const job = new ScriptedJob('running').follow();
        await job.clock.pass(5_000);
        const looks = job.looks.length;
        job.controller.abort();
        await job.clock.pass(60_000);
        assert.equal(job.looks.length, looks);
        assert.ok(job.kinds().every((kind) => kind === 'seen'));
    });

    it('looks at once when woken', async () => {
        const job = new ScriptedJob(away, away, away, away, away, 'success').follow();
        await job.clock.pass(25_000);
        const looks = job.looks.length;
        job.wake();
        await settle();
        assert.equal(job.looks.length, looks + 1);
    });
});
