import assert from 'node:assert/strict';
import * as z from 'zod';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../functions-api/server.ts';

const created = z.object({ id: z.string(), status: z.literal('running') });
const job = z.looseObject({ status: z.string() });

describe('the fast mode of the local server', () => {
    let server: FunctionsApiServer;
    const headers = { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' };

    before(async () => {
        server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
    });
    after(() => server.stop());

    async function post(path: string, body: unknown): Promise<Response> {
        return fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    }

    async function startDryRun(): Promise<string> {
        const subject = { integration_id: 'github', connection_id: 'demo-conn', function_type: 'action', code: 'x' };
        return created.parse(await (await post('/functions/dryruns', subject)).json()).id;
    }

    async function poll(path: string): Promise<z.infer<typeof job>> {
        return job.parse(await (await fetch(`${server.url}${path}`, { headers })).json());
    }

    it('compiles everything unless told otherwise', async () => {
        assert.equal((await post('/functions/compile', { code: 'x' })).status, 200);
        server.fast.nextCompile({ message: 'err - no' });
        const refused = await post('/functions/compile', { code: 'x' });
        assert.deepEqual(await refused.json(), { error: { code: 'compilation_error', message: 'err - no' } });
        assert.equal((await post('/functions/compile', { code: 'x' })).status, 200);
    });

    it('runs a dry run for as many polls as told, then ends it as told', async () => {
        const outcome = { status: 'success', output: 'Done', hasResult: true, result: [1] } as const;
        server.fast.nextDryRun({ runningPolls: 2, outcome });
        const path = `/functions/dryruns/${await startDryRun()}`;
        assert.equal((await poll(path)).status, 'running');
        const running = await poll(path);
        assert.equal(running.status, 'running');
        assert.equal('output' in running, false);
        const ended = await poll(path);
        assert.equal(ended.status, 'success');
        assert.deepEqual(ended['result'], [1]);
    });

    it('holds a dry run until it is finished', async () => {
        const held = server.fast.nextDryRun({ held: true });
        const id = await startDryRun();
        assert.equal(await held.id, id);
        for (let count = 0; count < 5; count += 1) {
            assert.equal((await poll(`/functions/dryruns/${id}`)).status, 'running');
        }
        await held.finish({ status: 'failed', output: 'no', error: { code: 'dryrun_error', message: 'no' } });
        const ended = await poll(`/functions/dryruns/${id}`);
        assert.deepEqual(ended['error'], { code: 'dryrun_error', message: 'no' });
    });

    it('ends a deployment with what was deployed', async () => {
        const subject = { integration_id: 'github', function_type: 'action', function_name: 'f', code: 'x' };
        const answer = await post('/functions/deployments', { type: 'function', ...subject });
        const path = `/functions/deployments/${created.parse(await answer.json()).id}`;
        assert.equal((await poll(path)).status, 'running');
        const ended = await poll(path);
        assert.equal(ended.status, 'success');
        assert.deepEqual(ended['deployed_functions'], [{ name: 'f', version: 'v0.0.1' }]);
    });

    it('lets a test await the next request that fits', async () => {
        const next = server.requests.next({ method: 'POST', path: /compile$/ });
        await poll('/integrations/github/functions').catch(() => undefined);
        await post('/functions/compile', { code: 'awaited' });
        const request = await next;
        assert.deepEqual(request.body, { code: 'awaited' });
        assert.equal(request.hasAuthorization, true);
    });
});
