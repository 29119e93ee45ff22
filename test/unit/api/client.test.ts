import assert from 'node:assert/strict';
import type { RequestRecord } from '../../../src/api/apiRequests.ts';
import { FunctionsApi } from '../../../src/api/client.ts';
import { UndiciTransport } from '../../../src/api/undiciTransport.ts';
import { FailureError, type Failure } from '../../../src/core/failure/failure.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';

const direct = { proxy: '', proxyAuthorization: '', noProxy: [], strictTls: true, certificateAuthorities: [] };
const run = { integrationId: 'github', type: 'action', code: 'x', connectionId: 'demo-conn', input: {} } as const;

describe('FunctionsApi against the local server', () => {
    let server: FunctionsApiServer;
    let transport: UndiciTransport;
    let log: RequestRecord[];

    before(async () => {
        server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
        transport = new UndiciTransport(direct);
    });
    after(async () => {
        await transport.close();
        await server.stop();
    });
    beforeEach(() => {
        server.faults.clear();
        server.requests.clear();
        log = [];
    });

    const apiWith = (apiKey: string, origin = server.url): FunctionsApi =>
        new FunctionsApi(
            transport,
            { environment: 'dev', origin, apiKey },
            { onRequest: (record) => log.push(record), onRateLimit: () => undefined },
        );
    const failureIn = async (doing: Promise<unknown>): Promise<Failure> => {
        try {
            await doing;
        } catch (error) {
            if (error instanceof FailureError) return error.failure;
            throw error;
        }
        return assert.fail('it did not fail');
    };

    it('compiles', async () => {
        server.fast.nextCompile({ bundledJs: 'bundle' });
        assert.equal((await apiWith(testKeys.dev).compile('x')).bundledJs, 'bundle');
    });

    it('hands over what the compiler said, whole', async () => {
        const message = '\nerr - function/functions/function.ts:3:5 \r\n  Nope.\r\n\n✗ Typechecking\nFound 1 error';
        server.fast.nextCompile({ message });
        assert.deepEqual(await failureIn(apiWith(testKeys.dev).compile('x')), {
            kind: 'compileFailed',
            serverText: message,
        });
    });

    it('starts a dry run and sees it end, result and all', async () => {
        const api = apiWith(testKeys.dev);
        server.fast.nextDryRun({ runningPolls: 1 });
        const started = await api.startDryRun(run);
        assert.equal(started.status, 'running');
        assert.equal((await api.getDryRun(started.id)).status, 'running');
        const ended = await api.getDryRun(started.id);
        assert.equal(ended.status, 'success');
        assert.deepEqual(ended.result, { value: { greeting: 'you' } });
        assert.equal(typeof ended.durationMs, 'number');
    });

    it('sends only what it was given', async () => {
        await apiWith(testKeys.dev).startDryRun({ ...run, type: 'sync', input: undefined, metadata: { owner: 'o' } });
        assert.deepEqual(server.requests.all()[0]?.body, {
            integration_id: 'github',
            function_type: 'sync',
            code: 'x',
            connection_id: 'demo-conn',
            metadata: { owner: 'o' },
        });
    });

    it('lists integrations and connections', async () => {
        const api = apiWith(testKeys.dev);
        assert.ok((await api.listIntegrations()).some(({ id }) => id === 'github'));
        const connections = await api.listConnections('github');
        assert.deepEqual(connections.map(({ id }) => id).sort(), ['bad-creds', 'demo-conn']);
    });

    it('finds nothing deployed under a new name', async () => {
        assert.equal(await apiWith(testKeys.dev).deployed.find('github', 'never-deployed', 'action'), undefined);
    });

    const refusals: readonly [string, (api: typeof apiWith) => Promise<unknown>, Failure['kind']][] = [
        ['an unknown key', (api) => api(testKeys.unknown).compile('x'), 'keyRefused'],
        ['a key of another form', (api) => api('nonsense').compile('x'), 'keyRefused'],
        ['a missing scope', (api) => api(testKeys.compileOnly).startDryRun(run), 'scopeMissing'],
        [
            'an unknown connection',
            (api) => api(testKeys.dev).startDryRun({ ...run, connectionId: 'no' }),
            'connectionMissing',
        ],
        [
            'a field of the wrong form',
            (api) => api(testKeys.dev).startDryRun({ ...run, integrationId: '..' }),
            'refused',
        ],
        ['an empty text', (api) => api(testKeys.dev).compile(''), 'refused'],
        ['an id that is none', (api) => api(testKeys.dev).getDryRun('nonsense'), 'refused'],
        [
            'an unknown job',
            (api) => api(testKeys.dev).getDeployment('11111111-1111-4111-8111-111111111111'),
            'jobMissing',
        ],
    ];
    for (const [what, act, kind] of refusals) {
        it(`tells ${what} as ${kind}`, async () => {
            const failure = await failureIn(act(apiWith));
            assert.equal(failure.kind, kind);
            if ('serverText' in failure) assert.notEqual(failure.serverText, '');
        });
    }

    it('names the field that was refused', async () => {
        const failure = await failureIn(apiWith(testKeys.dev).compile(''));
        assert.equal(failure.kind === 'refused' && failure.complaints[0]?.path[0], 'code');
    });

    const faults = [
        [{ kind: 'status', status: 429, retryAfterSeconds: 7 }, 'rateLimited', 'rateLimited'],
        [{ kind: 'status', status: 500 }, 'server', 'server'],
        [{ kind: 'status', status: 503 }, 'server', 'server'],
        [{ kind: 'status', status: 504 }, 'server', 'server'],
        [{ kind: 'html' }, 'notNango', 'notNango'],
        [{ kind: 'reset' }, 'unreachable', 'maybeStarted'],
        [{ kind: 'resetAfter' }, 'unreachable', 'maybeStarted'],
        [{ kind: 'truncated' }, 'unreachable', 'maybeStarted'],
        [{ kind: 'malformed' }, 'unreadable', 'maybeStarted'],
    ] as const;
    for (const [fault, whenAsking, whenStarting] of faults) {
        it(`tells ${JSON.stringify(fault)} as ${whenAsking}, at a start as ${whenStarting}`, async () => {
            const api = apiWith(testKeys.dev);
            server.faults.push({ fault });
            assert.equal((await failureIn(api.listIntegrations())).kind, whenAsking);
            server.faults.push({ fault });
            assert.equal((await failureIn(api.startDryRun(run))).kind, whenStarting);
            assert.equal(server.requests.all({ method: 'POST' }).length <= 1, true, 'sent twice');
        });
    }

    it('reads how long the server asks to wait', async () => {
        server.faults.push({ fault: { kind: 'status', status: 429, retryAfterSeconds: 7 } });
        const failure = await failureIn(apiWith(testKeys.dev).listIntegrations());
        assert.equal(failure.kind === 'rateLimited' && failure.retryAfterMs, 7_000);
    });

    it('tells a server that is not there', async () => {
        const failure = await failureIn(apiWith(testKeys.dev, 'http://127.0.0.1:1').startDryRun(run));
        assert.equal(failure.kind, 'unreachable');
    });

    it('stops when told to', async () => {
        server.faults.push({ fault: { kind: 'hang' } });
        const controller = new AbortController();
        const arrived = server.requests.next();
        const failing = failureIn(apiWith(testKeys.dev).compile('x', controller.signal));
        await arrived;
        controller.abort();
        assert.equal((await failing).kind, 'cancelled');
    });

    it('logs method, path and status of each request, and never a key, a query or a body', async () => {
        const api = apiWith(testKeys.dev);
        await api.listConnections('github', { search: 'secret words' });
        await api.startDryRun({ ...run, code: 'const hidden = 1' });
        const text = JSON.stringify(log);
        assert.deepEqual(
            log.map(({ method, path, status }) => `${method} ${path} ${status}`),
            ['GET /connections 200', 'POST /functions/dryruns 202'],
        );
        for (const hidden of [testKeys.dev, testKeys.dev.slice(0, 12), 'secret', 'hidden']) {
            assert.ok(!text.includes(hidden), hidden);
        }
    });

    it('sends the key to the server it is for and nowhere else', async () => {
        const other = await startFunctionsApi({ mode: 'fast' });
        try {
            await apiWith(testKeys.dev).listIntegrations();
            assert.equal(server.requests.all()[0]?.headers.authorization, `Bearer ${testKeys.dev}`);
            assert.deepEqual(other.requests.all(), []);
        } finally {
            await other.stop();
        }
    });
});
