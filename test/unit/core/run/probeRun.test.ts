import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { answerTo } from '../../../probe/answers.ts';

const recorded = z
    .array(z.object({ name: z.string(), source: z.string(), output: z.string(), error: z.looseObject({}) }))
    .parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/traces.json'), 'utf8')));

const answered = z.object({
    error: z.object({ kind: z.string(), position: z.object({ line: z.number() }).optional() }),
});

describe('The probe, asked for a run that failed', function () {
    this.timeout(20_000);

    for (const name of ['two helpers deep', 'CRLF', 'long chain over lines'])
        it(`answers with the place in its source: ${name}`, async () => {
            const run = recorded.find((each) => each.name === name);
            assert(run !== undefined);
            const body = { status: 'failed', function_type: 'action', output: run.output, error: run.error };
            const answer = await answerTo(JSON.stringify({ id: 1, ask: 'run', body, source: run.source }));
            const marked = run.source.split(/\r\n|\n/).findIndex((line) => line.includes('// @1'));
            const { error } = answered.parse(answer);
            assert.deepEqual([error.kind, error.position?.line], ['exception', marked]);
        });

    it('answers without a place where there is no source', async () => {
        const [run] = recorded;
        assert(run !== undefined);
        const body = { status: 'failed', function_type: 'action', output: run.output, error: run.error };
        const { error } = answered.parse(await answerTo(JSON.stringify({ id: 1, ask: 'run', body })));
        assert.deepEqual([error.kind, error.position], ['exception', undefined]);
    });
});
