import assert from 'node:assert/strict';
import * as z from 'zod';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../functions-api/server.ts';

const refused = z.object({ error: z.object({ code: z.string(), message: z.string().optional() }) });

describe('keys, scopes and the rate limit of the local server', () => {
    let server: FunctionsApiServer;

    before(async () => {
        server = await startFunctionsApi({ mode: 'fast' });
    });
    after(() => server.stop());

    async function codeFor(key: string, method: string, path: string): Promise<number> {
        const response = await fetch(`${server.url}${path}`, {
            method,
            headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
            ...(method === 'POST' ? { body: '{}' } : {}),
        });
        await response.arrayBuffer();
        return response.status;
    }

    it('tells by 400 and 403 what each key may do, without doing it', async () => {
        const may = async (key: string): Promise<string[]> => {
            const probes = [
                ['compile', 'POST', '/functions/compile'],
                ['dryRun', 'POST', '/functions/dryruns'],
                ['deploy', 'POST', '/functions/deployments'],
                ['integrations', 'GET', '/integrations'],
                ['connections', 'GET', '/connections'],
                ['functions', 'GET', '/integrations/github/functions'],
            ] as const;
            const codes = await Promise.all(
                probes.map(async ([name, method, path]) => ({ name, status: await codeFor(key, method, path) })),
            );
            return codes.filter(({ status }) => status !== 403).map(({ name }) => name);
        };
        assert.deepEqual(await may(testKeys.compileOnly), ['compile']);
        assert.deepEqual(await may(testKeys.compileAndDryRun), ['compile', 'dryRun']);
        assert.deepEqual(await may(testKeys.noLists), ['compile', 'dryRun', 'deploy']);
        assert.deepEqual(await may(testKeys.deployOnly), ['deploy']);
        assert.deepEqual(await may(testKeys.noFunctions), ['integrations', 'connections']);
        assert.equal((await may(testKeys.dev)).length, 6);
    });

    it('shows each key its own environment', async () => {
        const connections = async (key: string): Promise<string> => {
            const headers = { authorization: `Bearer ${key}` };
            return (await fetch(`${server.url}/connections`, { headers })).text();
        };
        assert.match(await connections(testKeys.dev), /demo-conn/);
        assert.doesNotMatch(await connections(testKeys.dev), /octo-conn/);
        assert.match(await connections(testKeys.prod), /octo-conn/);
        assert.doesNotMatch(await connections(testKeys.prod), /demo-conn/);
    });

    it('keeps a job to its environment', async () => {
        const created = await fetch(`${server.url}/functions/dryruns`, {
            method: 'POST',
            headers: { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' },
            body: JSON.stringify({
                integration_id: 'github',
                connection_id: 'demo-conn',
                function_type: 'action',
                code: 'x',
            }),
        });
        const { id } = z.object({ id: z.string() }).parse(await created.json());
        assert.equal(await codeFor(testKeys.dev, 'GET', `/functions/dryruns/${id}`), 200);
        assert.equal(await codeFor(testKeys.prod, 'GET', `/functions/dryruns/${id}`), 404);
        assert.equal(await codeFor(testKeys.dev, 'GET', `/functions/deployments/${id}`), 404);
    });

    it('counts down to a 429 that says when to come back', async () => {
        const small = await startFunctionsApi({ mode: 'fast', rateLimit: { points: 3, windowMs: 60_000 } });
        try {
            const ask = (): Promise<Response> =>
                fetch(`${small.url}/integrations`, { headers: { authorization: `Bearer ${testKeys.dev}` } });
            const remaining: (string | null)[] = [];
            for (let count = 0; count < 3; count += 1) {
                remaining.push((await ask()).headers.get('x-ratelimit-remaining'));
            }
            assert.deepEqual(remaining, ['2', '1', '0']);
            const over = await ask();
            assert.equal(over.status, 429);
            assert.equal(refused.parse(await over.json()).error.code, 'too_many_request');
            const seconds = Number(over.headers.get('retry-after'));
            assert.ok(seconds >= 0 && seconds < 60, String(seconds));
        } finally {
            await small.stop();
        }
    });

    it('refuses JSON that is none, whatever the key', async () => {
        const response = await fetch(`${server.url}/functions/compile`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"code":',
        });
        assert.equal(response.status, 400);
        assert.equal(refused.parse(await response.json()).error.code, 'invalid_json');
    });
});
