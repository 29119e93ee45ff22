import assert from 'node:assert/strict';
import * as z from 'zod';
import { readFault } from '../functions-api/faults.ts';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../functions-api/server.ts';

const created = z.object({ id: z.string() });
const refused = z.object({ error: z.object({ code: z.string() }) });

describe('the faults of the local server', () => {
    let server: FunctionsApiServer;
    const headers = { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' };

    before(async () => {
        server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
    });
    afterEach(() => {
        server.faults.clear();
        server.requests.clear();
    });
    after(() => server.stop());

    function compile(fault?: string, init: RequestInit = {}): Promise<Response> {
        return fetch(`${server.url}/functions/compile`, {
            method: 'POST',
            headers: { ...headers, ...(fault === undefined ? {} : { 'x-fault': fault }) },
            body: '{"code":"x"}',
            ...init,
        });
    }

    async function startDryRun(): Promise<string> {
        const subject = { integration_id: 'github', connection_id: 'demo-conn', function_type: 'action', code: 'x' };
        const init = { method: 'POST', headers, body: JSON.stringify(subject) };
        const answer = await fetch(`${server.url}/functions/dryruns`, init);
        return created.parse(await answer.json()).id;
    }

    async function poll(id: string): Promise<{ readonly httpStatus: number; readonly text: string }> {
        const response = await fetch(`${server.url}/functions/dryruns/${id}`, { headers });
        return { httpStatus: response.status, text: await response.text() };
    }

    for (const [fault, code] of [
        ['429=7', 'too_many_request'],
        ['500', 'server_error'],
        ['503', 'execution_environment_unavailable'],
        ['504', 'timeout'],
    ] as const) {
        it(`answers ${fault} on demand`, async () => {
            const response = await compile(fault);
            assert.equal(response.status, Number(fault.slice(0, 3)));
            assert.equal(refused.parse(await response.json()).error.code, code);
            assert.equal(response.headers.get('retry-after'), fault === '429=7' ? '7' : null);
        });
    }

    it('drops the connection before or after doing what was asked', async () => {
        await assert.rejects(compile('reset'));
        assert.equal(server.requests.all()[0]?.status, undefined);
        server.faults.push({ match: { path: '/functions/dryruns' }, fault: { kind: 'resetAfter' } });
        const held = server.fast.nextDryRun();
        await assert.rejects(startDryRun());
        assert.equal((await poll(await held.id)).httpStatus, 200, 'the run has started all the same');
    });

    it('hangs until the caller gives up', async () => {
        const giveUp = new AbortController();
        const asked = server.requests.next();
        const answer = compile('hang', { signal: giveUp.signal });
        await asked;
        giveUp.abort();
        await assert.rejects(answer, { name: 'AbortError' });
    });

    it('breaks an answer off', async () => {
        const response = await compile('truncated');
        assert.equal(response.status, 200);
        await assert.rejects(response.text());
    });

    it('answers what is no JSON', async () => {
        const malformed = await compile('malformed');
        assert.match(malformed.headers.get('content-type') ?? '', /json/);
        await assert.rejects(malformed.json(), SyntaxError);
        const page = await compile('html');
        assert.equal(page.status, 200);
        assert.match(page.headers.get('content-type') ?? '', /text\/html/);
    });

    it('answers as many bytes as asked for', async () => {
        const text = await (await compile('huge=3000000')).text();
        assert.equal(text.length, 3_000_002);
    });

    it('drips a whole answer', async () => {
        const compiled = z.object({ bundled_js: z.string() });
        const dripped = compiled.parse(await (await compile('drip=64/1')).json());
        const usual = compiled.parse(await (await compile('latency=1')).json());
        assert.deepEqual(dripped, usual);
    });

    it('lets a known job vanish, once', async () => {
        const id = await startDryRun();
        server.faults.push({ match: { method: 'GET' }, fault: { kind: 'vanished' } });
        const gone = await poll(id);
        assert.equal(gone.httpStatus, 404);
        assert.match(gone.text, /dryrun_not_found/);
        assert.equal((await poll(id)).httpStatus, 200);
    });

    it('lets a job be stuck for ever', async () => {
        server.faults.push({ match: { method: 'POST' }, fault: { kind: 'stuck' } });
        const id = await startDryRun();
        for (let count = 0; count < 5; count += 1) {
            assert.match((await poll(id)).text, /"status":"running"/);
        }
    });

    it('takes scripted faults in turn, each for the requests it fits', async () => {
        server.faults.push({ match: { path: /dryruns/ }, fault: { kind: 'status', status: 503 } });
        server.faults.push({ match: { path: /compile/ }, fault: { kind: 'status', status: 500 }, times: 2 });
        assert.equal((await compile()).status, 500);
        assert.equal((await compile()).status, 500);
        assert.equal((await compile()).status, 200);
        assert.equal((await poll('11111111-1111-4111-8111-111111111111')).httpStatus, 503);
        assert.equal((await poll('11111111-1111-4111-8111-111111111111')).httpStatus, 404);
    });

    it('reads no fault into a header it does not know', () => {
        assert.equal(readFault('sunshine'), undefined);
        assert.deepEqual(readFault('drip=8/20'), { kind: 'drip', bytes: 8, everyMs: 20 });
    });
});
