import assert from 'node:assert/strict';
import {
    advanceDeployment,
    deployedNames,
    deploymentMs,
    isDeploying,
    newDeployment,
    type DeploymentEvent,
    type DeploymentState,
} from '../../../../src/core/deploy/deploymentState.ts';
import type { Deployment } from '../../../../src/core/run/job.ts';

const fresh = newDeployment({
    key: 'k',
    functionKey: 'file:///a.ts',
    name: 'create-issue',
    type: 'action',
    integration: 'github',
    environment: { id: 'dev', name: 'dev', production: false },
    origin: 'https://nango.example.com',
    codeHash: 'hash',
    putsBack: false,
    startedAt: 1_000,
});

const job: Deployment = { id: 'd1', status: 'success', createdAt: 0, deployedFunctions: [] };
const started = { kind: 'started', id: 'd1', at: 2_000 } as const;
const unreachable = { kind: 'unreachable', host: 'nango.example.com', reason: 'ECONNRESET' } as const;

const after = (...events: readonly DeploymentEvent[]): DeploymentState => events.reduce(advanceDeployment, fresh);

describe('A deployment', () => {
    it('starts, is followed, and ends', () => {
        assert.deepEqual([fresh.phase, isDeploying(fresh)], ['starting', true]);
        const running = after(started);
        assert.deepEqual([running.phase, running.deploymentId, running.runningSince], ['running', 'd1', 2_000]);
        assert.equal(advanceDeployment(running, { kind: 'seen' }), running);
        const deployedFunctions = [{ name: 'create-issue', version: 'v1.1.0' }];
        const end = after(started, {
            kind: 'ended',
            at: 9_000,
            deployment: { ...job, deployed: true, deployedFunctions },
        });
        assert.deepEqual([end.phase, isDeploying(end), deployedNames(end)], ['deployed', false, 'create-issue v1.1.0']);
        assert.equal(deploymentMs(end), 7_000);
        assert.equal(deploymentMs({ ...end, durationMs: 16_500 }), 16_500);
    });

    it('goes on over a broken connection', () => {
        const lost = after(started, { kind: 'waiting', failure: unreachable });
        assert.deepEqual([lost.phase, lost.failure], ['reconnecting', unreachable]);
        const back = advanceDeployment(lost, { kind: 'seen' });
        assert.deepEqual([back.phase, back.failure], ['running', undefined]);
    });

    it('waits before it is sent without being under way', () => {
        const failure = { kind: 'rateLimited', retryAfterMs: 1000, serverText: '' } as const;
        assert.equal(after({ kind: 'waiting', failure }).phase, 'starting');
    });

    it('tells the last line of what was printed as the reason', () => {
        const error = { code: 'deployment_error', message: 'Packaging\n\n  No room.\n' };
        const end = after(started, { kind: 'ended', at: 3_000, deployment: { ...job, status: 'failed', error } });
        assert.deepEqual([end.phase, end.refusal, end.output], ['failed', 'No room.', error.message]);
        const refused = after(started, { kind: 'ended', at: 3_000, deployment: { ...job, deployed: false } });
        assert.deepEqual([refused.phase, refused.refusal], ['failed', '']);
    });

    it('fails with compile problems, told at once or as a job', () => {
        assert.deepEqual(after({ kind: 'problems', count: 2, at: 5_000 }).endedAt, 5_000);
        const error = { code: 'compilation_error', message: 'err' };
        const end = after(
            started,
            { kind: 'ended', at: 3_000, deployment: { ...job, status: 'failed', error } },
            { kind: 'problems', count: 3, at: 4_000 },
        );
        assert.deepEqual([end.phase, end.problems, end.endedAt], ['failed', 3, 3_000]);
    });

    it('has failed where it was never sent, and is lost where nobody knows', () => {
        assert.equal(after({ kind: 'failed', failure: unreachable, at: 2_000 }).phase, 'failed');
        const maybe = { kind: 'maybeStarted', job: 'deployment', reason: 'reset' } as const;
        assert.equal(after({ kind: 'failed', failure: maybe, at: 2_000 }).phase, 'lost');
        const noWord = { kind: 'noWord', job: 'deployment', id: 'd1' } as const;
        assert.equal(after(started, { kind: 'failed', failure: noWord, at: 2_000 }).phase, 'lost');
    });
});
