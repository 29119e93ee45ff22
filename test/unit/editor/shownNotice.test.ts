import assert from 'node:assert/strict';
import type { DryRun } from '../../../src/core/run/job.ts';
import { readOutput } from '../../../src/core/run/output/readOutput.ts';
import type { RunState, RunSummary } from '../../../src/core/run/runState.ts';
import { RunParts } from '../../../src/editor/runs/result/runParts.ts';
import { shownNoticeOf } from '../../../src/editor/runs/result/shownNotice.ts';
import { runSubject } from '../../support/runSubject.ts';

const output = (log: string, ids: readonly string[]): string => `Executing -> integration:"github" script:"function" 
http [200] GET http://127.0.0.1/proxy/issues?page=1
${log}
Done
The dry run would produce the following results: {"updated":0,"added":${ids.length},"deleted":0}
The following log messages were generated:
"A batch save call would save the following data to the Thing model:"
${ids.map((id) => JSON.stringify({ id })).join('\n')}`;

function ended(dryRun: Partial<DryRun> | undefined, part: Partial<RunState> = {}): RunState {
    return {
        ...runSubject,
        name: 'fetch-issues',
        type: 'sync',
        phase: 'succeeded',
        dryRunId: 'id',
        ...(dryRun === undefined ? {} : { dryRun: { id: 'id', status: 'success', createdAt: 0, ...dryRun } }),
        ...part,
    };
}

function notice(run: RunState, first?: RunSummary): readonly string[] {
    const read = run.dryRun && readOutput({ functionType: run.type, output: run.dryRun.output });
    const { text, buttons = [] } = shownNoticeOf(run, read, first) ?? {};
    return text === undefined ? [] : [text, ...buttons.map(({ intent }) => intent.intent)];
}

describe('What is said of an ended sync', () => {
    it('tells where the value of an action is that the platform could not tell from what was printed after it', () => {
        const log = 'Executing -> integration:"github" script:"function"\nDone\n{\n  "a": 1\n}\nlate';
        const [text = '', ...buttons] = notice(ended({ output: log }, { type: 'action' }));
        assert.match(text, /^Something was printed after the function had ended/);
        assert.deepEqual(buttons, ['showFunction']);
    });

    it('that went on from a checkpoint: whether it was incremental, and how it compares', () => {
        const first = { headline: '', records: 57, calls: 3 };
        assert.deepEqual(notice(ended({ output: output('', ['1', '2', '3']) }), first), [
            'The second run fetched 3 records where the first fetched 57.',
            'compareWithFirst',
        ]);
    });

    it('whose log tells the checkpoint that it saved: that one can go on from there', () => {
        const saved = ended({ output: output('Saved checkpoint {"page":4}', ['1']) });
        assert.deepEqual(notice(saved), [
            'Its log says that it saved the checkpoint `{"page":4}`.',
            'runFromCheckpoint',
        ]);
        assert.deepEqual(notice(saved, { headline: '', records: 1, calls: 1 }).slice(1), [
            'compareWithFirst',
            'runFromCheckpoint',
        ]);
    });

    it('and nothing of others', () => {
        assert.deepEqual(notice(ended({ output: output('saved 20', ['1']) })), []);
        assert.deepEqual(notice(ended({ output: output('Saved checkpoint {"page":4}', []) }, { type: 'action' })), []);
    });

    it('whose report is gone: that it is', () => {
        assert.deepEqual(notice(ended(undefined)), ['What came back is not kept any more.', 'runAgain']);
    });
});

describe('The parts of a run', () => {
    it('have queries without their question mark, which rows write themselves', () => {
        const run = ended({ output: output('', []) });
        const { calls } = new RunParts(run, readOutput({ functionType: 'sync', output: run.dryRun?.output }));
        assert.deepEqual(calls, [{ method: 'GET', status: 200, path: '/issues', query: 'page=1' }]);
    });
});
