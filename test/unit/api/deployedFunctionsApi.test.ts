import assert from 'node:assert/strict';
import { FunctionsApi } from '../../../src/api/client.ts';
import { UndiciTransport } from '../../../src/api/undiciTransport.ts';
import { FailureError, type Failure } from '../../../src/core/failure/failure.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';

const direct = { proxy: '', proxyAuthorization: '', noProxy: [], strictTls: true, certificateAuthorities: [] };

describe('What is deployed, asked of the local server', () => {
    let server: FunctionsApiServer;
    let transport: UndiciTransport;

    before(async () => {
        server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
        transport = new UndiciTransport(direct);
    });
    after(async () => {
        await transport.close();
        await server.stop();
    });

    const deployedWith = (apiKey: string): FunctionsApi['deployed'] =>
        new FunctionsApi(
            transport,
            { environment: 'dev', origin: server.url, apiKey },
            { onRequest: () => undefined, onRateLimit: () => undefined },
        ).deployed;
    const failureIn = async (doing: Promise<unknown>): Promise<Failure> => {
        try {
            await doing;
        } catch (error) {
            if (error instanceof FailureError) return error.failure;
            throw error;
        }
        return assert.fail('it did not fail');
    };

    function put(integration: string, name: string, more: Partial<Parameters<typeof store>[0]> = {}): void {
        store({
            integration_id: integration,
            name,
            type: 'action',
            source: 'standalone',
            version: 'v1.0.0',
            description: 'Does it',
            scopes: ['repo'],
            input: 'In',
            returns: ['Out'],
            json_schema: { definitions: { In: { type: 'object', properties: { id: { type: 'string' } } } } },
            features: [],
            last_deployed: '2026-11-21T10:00:00.000Z',
            code: `// ${name}`,
            ...more,
        });
    }
    const store = (deployed: Parameters<typeof server.environments.dev.functions.put>[0]): void =>
        void server.environments.dev.functions.put(deployed);

    it('is listed by page, with how many there are in all', async () => {
        const integration = 'no-connections';
        for (let index = 0; index < 130; index++) put(integration, `fn-${String(index).padStart(3, '0')}`);
        const api = deployedWith(testKeys.dev);
        const first = await api.list(integration);
        assert.deepEqual([first.total, first.functions.length, first.functions[0]?.name], [130, 100, 'fn-000']);
        const second = await api.list(integration, { page: 1 });
        assert.deepEqual([second.functions.length, second.functions.at(-1)?.name], [30, 'fn-129']);
        const found = await api.list(integration, { search: ' 12' });
        assert.deepEqual(
            found.functions.map(({ name }) => name),
            [
                'fn-012',
                'fn-112',
                'fn-120',
                'fn-121',
                'fn-122',
                'fn-123',
                'fn-124',
                'fn-125',
                'fn-126',
                'fn-127',
                'fn-128',
                'fn-129',
            ],
        );
    });

    it('is told in our own words', async () => {
        put('github', 'hourly', { type: 'sync', runs: 'every hour', auto_start: false, source: 'repo' });
        assert.deepEqual(await deployedWith(testKeys.dev).find('github', 'hourly', 'sync'), {
            name: 'hourly',
            type: 'sync',
            source: 'repo',
            enabled: true,
            description: 'Does it',
            lastDeployed: Date.parse('2026-11-21T10:00:00.000Z'),
            schedule: 'every hour',
            autoStart: false,
            scopes: ['repo'],
            models: ['Out'],
            inputSchema: {
                type: 'object',
                properties: { id: { type: 'string' } },
                $defs: { In: { type: 'object', properties: { id: { type: 'string' } } } },
            },
        });
    });

    it('gives its code as it was sent, and nothing for what is not there', async () => {
        put('github', 'coded', { code: "export default 'ü';\r\n" });
        const api = deployedWith(testKeys.dev);
        assert.equal(await api.code('github', 'coded', 'action'), "export default 'ü';\r\n");
        assert.equal(await api.code('github', 'coded', 'sync'), undefined);
        assert.equal(await api.find('github', 'never', 'action'), undefined);
    });

    it('is deleted, but for what a repository deploys', async () => {
        put('github', 'gone');
        put('github', 'stays', { source: 'repo' });
        const api = deployedWith(testKeys.dev);
        await api.delete('github', 'gone', 'action');
        assert.equal(await api.find('github', 'gone', 'action'), undefined);
        const failure = await failureIn(api.delete('github', 'stays', 'action'));
        assert(failure.kind === 'refused');
        assert.match(failure.serverText, /nango deploy/);
    });

    it('names the scope that a key lacks for each deed', async () => {
        const api = deployedWith(testKeys.deployOnly);
        const lacking = async (doing: Promise<unknown>): Promise<string> => {
            const failure = await failureIn(doing);
            return failure.kind === 'scopeMissing' ? failure.scope : failure.kind;
        };
        assert.deepEqual(
            [
                await lacking(api.list('github')),
                await lacking(api.find('github', 'x', 'action')),
                await lacking(api.code('github', 'x', 'action')),
                await lacking(api.delete('github', 'x', 'action')),
            ],
            [
                'environment:functions:list',
                'environment:functions:read',
                'environment:functions:read',
                'environment:functions:delete',
            ],
        );
    });

    it('offers templates, and deploys one at once', async () => {
        server.environments.dev.addIntegration({
            unique_key: 'hub',
            provider: 'github',
            display_name: 'Hub',
            created_at: '2026-11-22',
        });
        const api = deployedWith(testKeys.dev);
        const templates = await api.templates('github');
        assert.ok(templates.length >= 5);
        assert.deepEqual(await api.templates('nobody'), []);
        const deployment = await api.deployTemplate('hub', 'list-repos', 'action');
        assert.equal(deployment.status, 'success');
        assert.equal((await api.find('hub', 'list-repos', 'action'))?.source, 'catalog');
    });

    for (const [what, name, type, reason] of [
        ['is not in the catalog', 'nope', 'action', 'missing'],
        ['is deployed already', 'list-repos', 'action', 'alreadyDeployed'],
    ] as const)
        it(`says why a template that ${what} is not deployed`, async () => {
            const failure = await failureIn(deployedWith(testKeys.dev).deployTemplate('hub', name, type));
            assert(failure.kind === 'template');
            assert.equal(failure.reason, reason);
            assert.notEqual(failure.serverText, '');
        });
});
