import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readOutput } from '../../../../src/core/run/output/readOutput.ts';
import { savedCheckpoint } from '../../../../src/core/run/output/savedCheckpoint.ts';

const of = (...logged: readonly string[]): unknown => {
    const output = ['Executing -> integration:"github" script:"function" ', ...logged, 'Done'].join('\n');
    return savedCheckpoint(readOutput({ functionType: 'sync', output }).lines);
};

describe('The checkpoint that a run saved', () => {
    for (const line of [
        'saveCheckpoint {"page":4}',
        'Saved checkpoint: {"page":4}',
        'checkpoint saved {"page":4}',
        'Saving the new checkpoint {"page":4} after 20 records',
        'next checkpoint = {"page":4}',
    ])
        it(`is told by "${line}"`, () => assert.deepEqual(of('http [200] GET /x', line, 'saved 20'), { page: 4 }));

    for (const line of [
        'metadata {"owner":"o"} checkpoint {"page":1} lastSyncDate undefined',
        'Resuming from the saved checkpoint {"page":1}',
        'Last checkpoint saved was {"page":1}',
        'Saved checkpoint',
        'Saved checkpoint {"page":',
        'Saved checkpoint {}',
        'Saved checkpoint {"page":{"of":1}}',
        'Saved record {"checkpoint":"x"}',
        'saved 20',
    ])
        it(`is not told by "${line}"`, () => assert.equal(of(line), undefined));

    it('is the last one of many', () => {
        const lines = Array.from({ length: 30 }, (_, page) => `Saved checkpoint {"page":${page},"done":false}`);
        assert.deepEqual(of(...lines), { page: 29, done: false });
    });

    it('is told by no recorded run: the platform keeps it to itself', () => {
        const body = z.looseObject({ output: z.string().optional() });
        const pairs = z
            .array(z.object({ response: z.object({ body: z.unknown() }) }))
            .parse(JSON.parse(readFileSync(new URL('../../../fixtures/wire.json', import.meta.url), 'utf8')));
        const outputs = pairs.flatMap(({ response }) => body.safeParse(response.body).data?.output ?? []);
        assert.ok(outputs.some((output) => output.includes('checkpoint')));
        for (const output of outputs)
            assert.equal(savedCheckpoint(readOutput({ functionType: 'sync', output }).lines), undefined);
    });
});
