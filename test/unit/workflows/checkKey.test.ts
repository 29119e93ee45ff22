import assert from 'node:assert/strict';
import { FunctionsApi } from '../../../src/api/client.ts';
import { UndiciTransport } from '../../../src/api/undiciTransport.ts';
import { FailureError } from '../../../src/core/failure/failure.ts';
import { checkKey } from '../../../src/workflows/checkKey.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';

describe('checkKey', () => {
    let server: FunctionsApiServer;
    let transport: UndiciTransport;

    before(async () => {
        server = await startFunctionsApi({ mode: 'fast' });
        transport = new UndiciTransport({
            proxy: '',
            proxyAuthorization: '',
            noProxy: [],
            strictTls: true,
            certificateAuthorities: [],
        });
    });
    after(async () => {
        await transport.close();
        await server.stop();
    });
    beforeEach(() => server.requests.clear());

    const check = (apiKey: string): ReturnType<typeof checkKey> =>
        checkKey(
            new FunctionsApi(
                transport,
                { environment: 'dev', origin: server.url, apiKey },
                { onRequest: () => undefined, onRateLimit: () => undefined },
            ),
        );
    const allowed = async (apiKey: string): Promise<readonly string[]> =>
        (await check(apiKey)).filter((ability) => ability.allowed === 'yes').map(({ deed }) => deed);

    it('finds all that a full key may do', async () => {
        const all = ['compile', 'dryRun', 'deploy', 'listIntegrations', 'listConnections', 'readFunctions'];
        assert.deepEqual(await allowed(testKeys.dev), all);
    });

    it('finds the little that a narrow key may do, and names the scopes it lacks', async () => {
        assert.deepEqual(await allowed(testKeys.compileOnly), ['compile']);
        const missing = (await check(testKeys.compileOnly)).find(({ deed }) => deed === 'deploy');
        assert.deepEqual(missing, { deed: 'deploy', scope: 'environment:deploy', allowed: 'no' });
    });

    it('works for a key that may not even compile', async () => {
        assert.deepEqual(await allowed(testKeys.deployOnly), ['deploy']);
    });

    it('starts nothing', async () => {
        await check(testKeys.dev);
        for (const { method, body } of server.requests.all()) if (method === 'POST') assert.deepEqual(body, {});
        assert.ok(server.requests.all().every(({ status }) => status !== 202));
    });

    it('tells a refused key at once, with one request', async () => {
        await assert.rejects(check(testKeys.unknown), (error) => {
            return error instanceof FailureError && error.failure.kind === 'keyRefused';
        });
        assert.equal(server.requests.all().length, 1);
    });

    it('tells a server that is no Nango', async () => {
        server.faults.push({ fault: { kind: 'html' } });
        await assert.rejects(check(testKeys.dev), (error) => {
            return error instanceof FailureError && error.failure.kind === 'notNango';
        });
    });
});
