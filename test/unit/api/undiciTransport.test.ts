import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import { TransportError, type HttpResponse } from '../../../src/api/transport.ts';
import { UndiciTransport, type ConnectionOptions } from '../../../src/api/undiciTransport.ts';
import { addressOf, startConnectProxy } from '../../support/connectProxy.ts';

const tls = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../fixtures/tls', name), 'utf8');
const direct: ConnectionOptions = {
    proxy: '',
    proxyAuthorization: '',
    noProxy: [],
    strictTls: true,
    certificateAuthorities: [],
};
const trusting = { ...direct, certificateAuthorities: [tls('authority.pem')] };

describe('UndiciTransport', () => {
    let server: Server;
    let port: number;

    before(async () => {
        server = createServer({ key: tls('server.key.pem'), cert: tls('server.pem') }, (request, response) => {
            response.setHeader('content-type', 'application/json');
            response.setHeader('X-Seen', request.headers.host ?? '');
            response.end(request.url === '/big' ? JSON.stringify('x'.repeat(10_000)) : '{"ok":true}');
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        ({ port } = addressOf(server.address()));
    });
    after(() => new Promise<void>((resolve) => server.close(() => resolve())));

    async function get(options: ConnectionOptions, url: string, maxBytes = 1_000_000): Promise<HttpResponse> {
        const transport = new UndiciTransport(options);
        try {
            return await transport.send({ method: 'GET', url: new URL(url), headers: {}, timeoutMs: 10_000, maxBytes });
        } finally {
            await transport.close();
        }
    }
    const problemIn = async (asking: Promise<unknown>): Promise<TransportError> => {
        try {
            await asking;
        } catch (error) {
            if (error instanceof TransportError) return error;
            throw error;
        }
        return assert.fail('an answer came');
    };

    it('trusts a private authority that it was given', async () => {
        const answer = await get(trusting, `https://localhost:${port}/`);
        assert.equal(answer.status, 200);
        assert.equal(answer.text, '{"ok":true}');
        assert.equal(answer.headers['x-seen'], `localhost:${port}`);
    });

    it('refuses a certificate that nobody known has signed, before anything is sent', async () => {
        const error = await problemIn(get(direct, `https://localhost:${port}/`));
        assert.equal(error.problem, 'certificate');
        assert.equal(error.maybeSent, false);
    });

    it('refuses a certificate for another host', async () => {
        const proxy = await startConnectProxy(port);
        try {
            const error = await problemIn(get({ ...trusting, proxy: proxy.url }, 'https://other.example.test/'));
            assert.equal(error.problem, 'certificate');
        } finally {
            await proxy.stop();
        }
    });

    it('takes any certificate where the settings say so', async () => {
        assert.equal((await get({ ...direct, strictTls: false }, `https://localhost:${port}/`)).status, 200);
    });

    it('goes through a proxy, and tells it who is asking', async () => {
        const proxy = await startConnectProxy(port, 'Basic dXNlcjpwYXNz');
        try {
            const options = { ...trusting, proxy: proxy.url, proxyAuthorization: 'Basic dXNlcjpwYXNz' };
            assert.equal((await get(options, 'https://nango.example.test/')).status, 200);
            assert.deepEqual(proxy.tunnels, ['nango.example.test:443']);
        } finally {
            await proxy.stop();
        }
    });

    it('tells a proxy that refuses', async () => {
        const proxy = await startConnectProxy(port, 'Basic dXNlcjpwYXNz');
        try {
            const error = await problemIn(get({ ...trusting, proxy: proxy.url }, 'https://nango.example.test/'));
            assert.equal(error.problem, 'proxy');
        } finally {
            await proxy.stop();
        }
    });

    it('goes around the proxy to this machine and to hosts that are excepted', async () => {
        const proxy = await startConnectProxy(port);
        try {
            const options = { ...trusting, proxy: proxy.url, noProxy: ['excepted.example.test'] };
            assert.equal((await get(options, `https://localhost:${port}/`)).status, 200);
            await problemIn(get(options, 'https://excepted.example.test/'));
            assert.deepEqual(proxy.tunnels, []);
        } finally {
            await proxy.stop();
        }
    });

    it('refuses an answer that is larger than asked for', async () => {
        const error = await problemIn(get(trusting, `https://localhost:${port}/big`, 5_000));
        assert.equal(error.problem, 'tooLarge');
    });

    it('leaves everybody else’s fetch alone', () => {
        const slots = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'].map((name) => Symbol.for(name));
        const before = slots.map((slot): unknown => Reflect.get(globalThis, slot));
        const transport = new UndiciTransport(direct);
        assert.deepEqual(
            slots.map((slot): unknown => Reflect.get(globalThis, slot)),
            before,
        );
        void transport.close();
    });
});
