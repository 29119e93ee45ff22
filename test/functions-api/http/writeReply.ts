import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reply } from './reply.ts';

const exposed =
    'Authorization, Etag, Content-Type, Content-Length, X-Nango-Signature, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset';

function writeHead(response: ServerResponse, reply: Reply, length: number): void {
    response.writeHead(reply.status, {
        ...reply.headers,
        'content-length': length,
        'access-control-allow-origin': '*',
        'access-control-expose-headers': exposed,
    });
}

/** Writes an answer whole. */
export function writeReply(response: ServerResponse, reply: Reply): void {
    const body = Buffer.from(reply.body);
    writeHead(response, reply, body.length);
    response.end(body);
}

/** Announces the whole answer, writes half of it and drops the connection. */
export function writeHalf(response: ServerResponse, reply: Reply): void {
    const body = Buffer.from(reply.body);
    writeHead(response, reply, body.length);
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

/** Writes an answer a few bytes at a time, until the other side leaves. */
export async function writeSlowly(
    response: ServerResponse,
    reply: Reply,
    { bytes, everyMs }: { readonly bytes: number; readonly everyMs: number },
): Promise<void> {
    const body = Buffer.from(reply.body);
    writeHead(response, reply, body.length);
    for (let start = 0; start < body.length && !response.destroyed; start += Math.max(1, bytes)) {
        response.write(body.subarray(start, start + Math.max(1, bytes)));
        await wait(everyMs);
    }
    response.end();
}
