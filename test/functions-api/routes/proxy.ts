import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '../account/environment.ts';
import { refusal, type Reply } from '../http/reply.ts';
import type { Call, Route } from '../http/route.ts';
import type { ServerParts } from '../serverParts.ts';

const retryDelayMs = 100;

/** `ANY /proxy/*`: the real HTTP calls of a dry run, with the connection's credentials. */
export function proxyRoutes({ provider }: ServerParts): readonly Route[] {
    return [
        {
            method: 'ANY',
            pattern: '/proxy/*',
            access: { scope: 'environment:proxy' },
            handle: async (call) => {
                const integrationId = single(call.headers['provider-config-key']);
                const connectionId = single(call.headers['connection-id']);
                const connection = call.environment.connection(integrationId, connectionId);
                if (!connection) {
                    return refusal(400, 'unknown_connection', `No connection '${connectionId}' of '${integrationId}'`);
                }
                return forward(call, `${provider.url}${call.path.slice('/proxy'.length)}${call.search}`, connection);
            },
        },
    ];
}

async function forward(call: Call, url: string, connection: Connection): Promise<Reply> {
    const retries = Math.min(Number(single(call.headers['retries']) || '0'), 10);
    for (let attempt = 0; ; attempt += 1) {
        const response = await fetch(url, {
            method: call.method,
            headers: headersFor(call, connection),
            ...(call.bytes.length > 0 ? { body: new Uint8Array(call.bytes) } : {}),
        });
        const body = Buffer.from(await response.arrayBuffer());
        if (attempt < retries && (response.status >= 500 || response.status === 429)) {
            await wait(retryDelayMs);
            continue;
        }
        const headers = Object.fromEntries(
            [...response.headers].filter(([name]) => ['content-type', 'link', 'retry-after'].includes(name)),
        );
        return { status: response.status, headers, body };
    }
}

/** The content type, the key, and whatever the function set itself (sent with a prefix). */
function headersFor(call: Call, connection: Connection): Record<string, string> {
    const own = Object.entries(call.headers)
        .filter(([name]) => name.startsWith('nango-proxy-'))
        .map(([name, value]) => [name.slice('nango-proxy-'.length), single(value)] as const);
    const type = call.headers['content-type'];
    const { apiKey } = connection.credentials;
    return {
        ...(type === undefined ? {} : { 'content-type': type }),
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        ...Object.fromEntries(own),
    };
}

function single(value: string | string[] | undefined): string {
    return [value].flat()[0] ?? '';
}
