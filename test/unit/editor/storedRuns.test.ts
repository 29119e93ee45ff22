import assert from 'node:assert/strict';
import type { RunState } from '../../../src/core/run/runState.ts';
import { runsShape } from '../../../src/editor/stateShapes.ts';
import { StoredState } from '../../../src/editor/storedState.ts';
import { MemoryMemento } from '../../editor/support/memoryMemento.ts';

/** As version 0.1.0 stored it, before runs could be pinned and were kept in files of their own. */
const stored = {
    version: 1,
    value: [
        {
            key: '6f0e1d6c-0000-4000-8000-000000000001',
            functionKey: 'file:///w/github/actions/create-issue.ts',
            name: 'create-issue',
            type: 'action',
            integration: 'github',
            environment: { id: 'default', name: 'dev', production: false },
            origin: 'https://api.nango.dev',
            codeHash: 'hash',
            inputs: { connection: 'demo-conn', input: { title: 'Hello' } },
            caseName: 'bug report',
            startedAt: 1_795_000_000_000,
            phase: 'succeeded',
            compileMs: 4_300,
            startMs: 200,
            dryRunId: '5ca913b8-81bf-496b-b612-007d6cca23d8',
            runningSince: 1_795_000_004_500,
            endedAt: 1_795_000_020_000,
        },
        {
            key: '6f0e1d6c-0000-4000-8000-000000000002',
            functionKey: 'file:///w/github/actions/create-issue.ts',
            name: 'create-issue',
            type: 'action',
            integration: 'github',
            environment: { id: 'default', name: 'dev', production: false },
            origin: 'https://api.nango.dev',
            codeHash: 'hash',
            inputs: { connection: 'bad-conn', input: {} },
            startedAt: 1_794_000_000_000,
            phase: 'failed',
            endedAt: 1_794_000_000_300,
            failure: { kind: 'connectionMissing', connection: 'bad-conn', integration: 'github', serverText: '{}' },
        },
    ],
};

async function read(state: unknown): Promise<readonly RunState[]> {
    const memento = new MemoryMemento();
    await memento.update(runsShape.key, state);
    return new StoredState(memento, runsShape).get();
}

describe('Stored runs', () => {
    it('of version 0.1.0 are read as they were', async () => {
        assert.deepEqual(await read(stored), stored.value);
    });

    it('keep what has come since', async () => {
        const [first] = stored.value;
        const run = {
            ...first,
            continues: '6f0e1d6c-0000-4000-8000-000000000002',
            summary: { headline: '', records: 3, calls: 1, durationMs: 9_000 },
            pinned: true,
            reportBytes: 4_711,
        };
        assert.deepEqual(await read({ version: 1, value: [run] }), [run]);
    });

    it('that can’t be read are left out, the others stay', async () => {
        const [first] = stored.value;
        assert.deepEqual(await read({ version: 1, value: [{ key: 1 }, first, null, 'run'] }), [first]);
        assert.deepEqual(await read({ version: 1, value: 'nothing' }), []);
        assert.deepEqual(await read(undefined), []);
    });
});
