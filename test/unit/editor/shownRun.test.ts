import assert from 'node:assert/strict';
import type { DryRun } from '../../../src/core/run/job.ts';
import { readOutput } from '../../../src/core/run/output/readOutput.ts';
import { advance, newRun, type RunEvent, type RunState } from '../../../src/core/run/runState.ts';
import { RunParts } from '../../../src/editor/runs/result/runParts.ts';
import { shownRunOf } from '../../../src/editor/runs/result/shownRun.ts';
import { shownValue } from '../../../src/editor/runs/result/shownValue.ts';
import type { ShownRun } from '../../../src/protocol/shownRun.ts';
import { runSubject } from '../../support/runSubject.ts';

const subject = {
    ...runSubject,
    name: 'create-issue',
    startedAt: 1_000,
    inputs: { connection: 'demo-conn', input: { owner: 'o' } },
} as const;

function run(...events: readonly RunEvent[]): RunState {
    return events.reduce(advance, newRun(subject));
}
function started(report: Partial<DryRun>): RunEvent {
    return {
        kind: 'started',
        dryRun: { id: 'id', status: 'running', createdAt: 1_000, ...report },
        ms: 200,
        at: 2_000,
    };
}
function shown(state: RunState): ShownRun {
    const report = state.dryRun;
    const output =
        report === undefined || report.status === 'running'
            ? undefined
            : readOutput({ functionType: 'action', output: report.output, result: report.result, error: report.error });
    return shownRunOf(state, { parts: new RunParts(state, output), output, codeChanged: false });
}

describe('shownRunOf', () => {
    it('counts the steps of a run under way', () => {
        const view = shown(
            run({ kind: 'compiling' }, { kind: 'compiled', ms: 4_000 }, { kind: 'starting' }, started({})),
        );
        assert.deepEqual(
            view.steps.map(({ label, state }) => `${label}: ${state}`),
            ['Compiled: done', 'Sent to Nango: done', 'Running: running', 'Result and output: waiting'],
        );
        assert.equal(view.connection, 'demo-conn');
        assert.deepEqual(view.inputs, [{ title: 'Input', value: { kind: 'value', value: { owner: 'o' } } }]);
    });

    it('says what can be done while the server is away', () => {
        const away: RunEvent = {
            kind: 'unreachable',
            failure: { kind: 'unreachable', host: 'api.nango.dev', reason: 'ECONNRESET' },
            at: 52_000,
            nextTryAt: 60_000,
        };
        const { notice } = shown(run(started({}), away));
        assert.ok(notice);
        assert.equal(
            notice.text,
            "Can't reach api.nango.dev since 0:51 (ECONNRESET). The run goes on in Nango; it was not sent again.",
        );
        assert.deepEqual(
            notice.buttons.map(({ label }) => label),
            ['Try Now', 'Show Log'],
        );
        assert.equal(notice.nextTryAt, 60_000);
    });

    it('offers to watch a run again that nobody watches or that was lost, if it has an id', () => {
        const labels = (state: RunState): readonly string[] =>
            shown(state).notice?.buttons.map(({ label }) => label) ?? [];
        const noWord = { kind: 'noWord', job: 'dryRun', id: 'id' } as const;
        assert.deepEqual(labels(run(started({}), { kind: 'notWatching', at: 43_000 })), ['Watch Again']);
        assert.deepEqual(labels(run({ kind: 'notWatching', at: 43_000 })), []);
        assert.deepEqual(labels(run(started({}), { kind: 'lost', failure: noWord, at: 9 })), [
            'Watch Again',
            'Show Log',
        ]);
    });

    it('shows an ActionError with its payload and the whole text', () => {
        const output =
            'Executing -> integration:"x" script:"function" \nDone\nAn error occurred during execution\n' +
            JSON.stringify({
                type: 'action_script_runtime_error',
                payload: { message: 'no quota for NangoHQ', left: 0 },
                status: 500,
            });
        const { error } = shown(
            run(started({ status: 'failed', output, error: { code: 'dryrun_error', message: output } })),
        );
        assert.ok(error);
        assert.equal(error.headline, 'no quota for NangoHQ');
        assert.deepEqual(error.payload, { kind: 'value', value: { message: 'no quota for NangoHQ', left: 0 } });
        assert.equal(error.raw, output);
    });

    it('leads a failed compile to Problems', () => {
        const output = '\nerr - github/actions/function.ts:3:5 \r\n  Nope.\r\n\n✗ Typechecking\nFound 1 error';
        const state = run(started({ status: 'failed', output, error: { code: 'compilation_error', message: output } }));
        assert.deepEqual(shown(state).error?.remedies, [
            { label: 'Show Problems', intent: { intent: 'showProblems' } },
        ]);
    });

    it('leads a missing connection to the list of connections', () => {
        const failure = {
            kind: 'connectionMissing',
            connection: 'no',
            integration: 'github',
            serverText: '{"error":{}}',
        } as const;
        const { error } = shown(run({ kind: 'failed', failure, at: 2_000 }));
        assert.ok(error);
        assert.equal(error.headline, 'Nango has no connection "no" for github.');
        assert.deepEqual(error.remedies, [{ label: 'Choose Connection', intent: { intent: 'chooseConnection' } }]);
        assert.equal(error.raw, '{"error":{}}');
    });

    it('warns of a promise that was never settled', () => {
        const output = 'Executing -> integration:"x" script:"function" \nstarting';
        const { notice } = shown(run(started({ status: 'success', output })));
        assert.match(notice?.text ?? '', /never settled/);
    });

    it('leaves out what is too large for the state, and says how much there is', () => {
        assert.deepEqual(shownValue(['x'.repeat(300_000)]), { kind: 'large' });
        assert.deepEqual(shownValue(null), { kind: 'value', value: null });
        const call = 'http [200] GET http://localhost:3003/proxy/repos/NangoHQ/demo/issues';
        const lines = Array.from({ length: 20_000 }, (_, i) => (i % 4 === 0 ? `${call}?page=${i}` : `line ${i}`));
        const output = `Executing -> \n${lines.join('\n')}\nDone`;
        const view = shown(run(started({ status: 'success', output, result: { value: null } })));
        assert.deepEqual([view.outputLines, view.output], [20_002, []]);
        assert.deepEqual([view.callCount, view.calls], [5_000, []]);
    });
});
