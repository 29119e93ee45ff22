import * as tls from 'node:tls';
import methods from 'undici/lib/api/index.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import type { HttpRequest, HttpResponse, Transport } from './transport.ts';
import { transportErrorOf } from './transportErrorOf.ts';
import { TransportError } from './transport.ts';

// What undici's main entry does, but for installing a global dispatcher: proxies call `connect` on dispatchers.
Object.assign(Dispatcher.prototype, methods);

/** How connections are made, as VS Code's and the system's settings say. */
export interface ConnectionOptions {
    /** Proxy URL for all requests; empty for none. */
    readonly proxy: string;
    /** `Proxy-Authorization` header value; empty for none. */
    readonly proxyAuthorization: string;
    /** Hosts that are reached directly. */
    readonly noProxy: readonly string[];
    /** Refuse certificates that no known authority signed. */
    readonly strictTls: boolean;
    /** More authorities to trust, PEM. */
    readonly certificateAuthorities: readonly string[];
}

/** Connections to this machine never go through a proxy. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** One keep-alive dispatcher of undici's; it leaves everybody else's `fetch` alone. */
export class UndiciTransport implements Transport {
    private readonly agent: InstanceType<typeof EnvHttpProxyAgent>;

    constructor(options: ConnectionOptions) {
        const secure = {
            rejectUnauthorized: options.strictTls,
            ca: [...systemAuthorities(), ...options.certificateAuthorities],
        };
        this.agent = new EnvHttpProxyAgent({
            httpProxy: options.proxy,
            httpsProxy: options.proxy,
            noProxy: [...loopback, ...options.noProxy].join(','),
            ...(options.proxyAuthorization === '' ? {} : { token: options.proxyAuthorization }),
            connect: { ...secure, timeout: 15_000 },
            requestTls: secure,
            proxyTls: secure,
            keepAliveTimeout: 30_000,
        });
    }

    async send(sent: HttpRequest): Promise<HttpResponse> {
        const timeout = AbortSignal.timeout(sent.timeoutMs);
        const signal = sent.signal === undefined ? timeout : AbortSignal.any([sent.signal, timeout]);
        try {
            const { statusCode, headers, body } = await this.agent.request({
                origin: sent.url.origin,
                path: sent.url.pathname + sent.url.search,
                method: sent.method,
                headers: { ...sent.headers },
                body: sent.body ?? null,
                headersTimeout: 0,
                bodyTimeout: 0,
                signal,
            });
            const text = await readAll(body, sent.maxBytes);
            return { status: statusCode, headers: flat(headers), text };
        } catch (error) {
            if (sent.signal?.aborted === true)
                throw new TransportError('cancelled', 'cancelled', true, { cause: error });
            if (timeout.aborted) throw new TransportError('timeout', `${sent.timeoutMs} ms`, true, { cause: error });
            throw transportErrorOf(error);
        }
    }

    async close(): Promise<void> {
        // Requests under way come to their end.
        await this.agent.close();
    }
}

async function readAll(body: AsyncIterable<Buffer> & { destroy(): unknown }, maxBytes: number): Promise<string> {
    let whole = Buffer.alloc(0);
    let size = 0;
    for await (const chunk of body) {
        const before = size;
        size += chunk.byteLength;
        if (size > maxBytes) {
            body.destroy();
            throw new TransportError('tooLarge', `${maxBytes} bytes`, true);
        }
        // Put together while the rest is on its way, so that little is left to do when all of it is there.
        if (size <= whole.byteLength) chunk.copy(whole, before);
        else whole = Buffer.concat([whole.subarray(0, before), chunk], size * 2);
    }
    return whole.toString('utf8', 0, size);
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
    const one: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined) one[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
    }
    return one;
}

/** Node's own authorities, those of NODE_EXTRA_CA_CERTS and those the operating system trusts. */
function systemAuthorities(): readonly string[] {
    // Hosts older than Node 22.15 don't have it; they fall back to what Node ships.
    if (typeof tls.getCACertificates !== 'function') return tls.rootCertificates;
    return [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
}
