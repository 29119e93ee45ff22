import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { refuseAccess, type KeyRing } from './auth.ts';
import type { Account } from './account/demoAccount.ts';
import { readFault, statusReply, type Fault, type FaultScript } from './faults.ts';
import { readBody, type RequestBody } from './http/body.ts';
import { dashboardPage, json, noSuchRoute, refusal, type Reply } from './http/reply.ts';
import { findRoute, type Route } from './http/route.ts';
import { writeHalf, writeReply, writeSlowly } from './http/writeReply.ts';
import type { RateLimit } from './rateLimit.ts';
import type { RecordedRequest, RequestLog } from './requestLog.ts';

/** What stands between a connection and the endpoints. */
export interface DoorParts {
    readonly routes: readonly Route[];
    readonly account: Account;
    readonly keys: KeyRing;
    readonly faults: FaultScript;
    readonly requests: RequestLog;
    readonly rateLimit: RateLimit | undefined;
}

interface Arrival {
    readonly method: string;
    readonly url: URL;
    readonly request: IncomingMessage;
    readonly body: RequestBody;
    readonly fault: Fault | undefined;
}

/** Lets requests in: records them, misbehaves when told to, checks key, rate and scope, and finds the endpoint. */
export class Door {
    readonly #parts: DoorParts;

    constructor(parts: DoorParts) {
        this.#parts = parts;
    }

    /** Serves one request. Never rejects. */
    async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
        try {
            await this.#serve(request, response);
        } catch (error) {
            if (!response.headersSent && !response.destroyed) {
                writeReply(response, refusal(500, 'server_error', String(error)));
            }
        }
    }

    async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const method = request.method ?? 'GET';
        const url = new URL(request.url ?? '/', 'http://127.0.0.1');
        const body = await readBody(request);
        const identity = this.#parts.keys.identify(request.headers.authorization);
        const fromSandbox = 'caller' in identity && identity.caller.sandbox;
        if (fromSandbox) {
            const arrival = { method, url, request, body, fault: undefined };
            writeReply(response, await this.#answer(arrival));
            return;
        }
        const record = recorded(request, method, url, body);
        this.#parts.requests.add(record);
        const header = request.headers['x-fault'];
        const fault = typeof header === 'string' ? readFault(header) : this.#parts.faults.take(method, url.pathname);
        if (fault?.kind === 'latency') {
            await wait(fault.ms);
        }
        if (fault?.kind === 'hang') {
            return;
        }
        if (fault?.kind === 'reset') {
            request.socket.resetAndDestroy();
            return;
        }
        const instead = fault && standIn(fault, method, url.pathname);
        const reply = instead
            ? this.#counted(instead, method, url.pathname, 'caller' in identity)
            : await this.#answer({ method, url, request, body, fault });
        await this.#write(request, response, reply, fault, record);
    }

    /** A fault's answer with the headers that go with every answer to a known key. */
    #counted(reply: Reply, method: string, path: string, known: boolean): Reply {
        const rate = known ? this.#parts.rateLimit?.take(method, path, Date.now()) : undefined;
        const spent = reply.status === 429 ? { 'x-ratelimit-remaining': '0' } : {};
        return { ...reply, headers: { ...reply.headers, ...rate?.headers, ...spent } };
    }

    async #write(
        request: IncomingMessage,
        response: ServerResponse,
        reply: Reply,
        fault: Fault | undefined,
        record: RecordedRequest,
    ): Promise<void> {
        if (fault?.kind === 'resetAfter') {
            request.socket.resetAndDestroy();
            return;
        }
        record.status = reply.status;
        if (fault?.kind === 'truncated') {
            writeHalf(response, reply);
        } else if (fault?.kind === 'malformed') {
            writeReply(response, { ...reply, body: `${reply.body.toString().slice(0, -1)},]` });
        } else if (fault?.kind === 'drip') {
            await writeSlowly(response, reply, fault);
        } else {
            writeReply(response, reply);
        }
    }

    async #answer({ method, url, request, body, fault }: Arrival): Promise<Reply> {
        if (!body.ok) {
            return refusal(400, 'invalid_json', body.message);
        }
        const path = url.pathname;
        const type = request.headers['content-type'];
        if (path.startsWith('/functions/') && type !== undefined && !type.startsWith('application/json')) {
            return refusal(415, 'invalid_content_type', 'Content-Type header must be application/json');
        }
        const found = findRoute(this.#parts.routes, method, path);
        if (!found) {
            return method === 'GET' ? dashboardPage() : noSuchRoute(method, path);
        }
        const { account, keys, rateLimit } = this.#parts;
        const call = {
            method,
            path,
            search: url.search,
            query: Object.fromEntries(url.searchParams),
            params: found.params,
            headers: request.headers,
            bytes: body.bytes,
            body: body.value,
            stuck: fault?.kind === 'stuck',
            vanished: fault?.kind === 'vanished',
        };
        if (found.route.access === 'open') {
            return found.route.handle({ ...call, environment: account.dev });
        }
        const identity = keys.identify(request.headers.authorization);
        if ('refused' in identity) {
            return identity.refused;
        }
        const { caller } = identity;
        const rate = caller.sandbox ? undefined : rateLimit?.take(method, path, Date.now());
        const reply =
            rate?.refused ??
            refuseAccess(caller, found.route.access) ??
            (await found.route.handle({ ...call, environment: account[caller.environment] }));
        return { ...reply, headers: { ...reply.headers, ...rate?.headers } };
    }
}

/** What a fault answers in the endpoint's place, if it does. */
function standIn(fault: Fault, method: string, path: string): Reply | undefined {
    switch (fault.kind) {
        case 'status':
            return statusReply(fault, method, path);
        case 'html':
            return dashboardPage();
        case 'huge':
            return json(200, 'x'.repeat(fault.bytes));
        case 'hang':
        case 'reset':
        case 'latency':
        case 'resetAfter':
        case 'truncated':
        case 'malformed':
        case 'drip':
        case 'vanished':
        case 'stuck':
            return undefined;
    }
}

function recorded(request: IncomingMessage, method: string, url: URL, body: RequestBody): RecordedRequest {
    return {
        method,
        path: url.pathname,
        search: url.search,
        headers: request.headers,
        hasAuthorization: request.headers.authorization !== undefined,
        body: body.ok ? body.value : undefined,
        receivedAt: Date.now(),
        status: undefined,
    };
}
