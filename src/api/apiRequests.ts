import { setImmediate } from 'node:timers/promises';
import type * as z from 'zod';
import type { Deed } from '../core/failure/deed.ts';
import { FailureError } from '../core/failure/failure.ts';
import { jsonInSteps } from '../core/text/jsonInSteps.ts';
import { rateLimitOf, type RateLimit } from './rateLimit.ts';
import { TransportError, type HttpResponse, type Transport } from './transport.ts';
import { failureOfResponse, failureOfTransport, type RequestContext } from './wireFailure.ts';

/** The server, the key and what the person calls them. The key is used here and shown nowhere. */
export interface ApiTarget {
    readonly environment: string;
    readonly origin: string;
    readonly apiKey: string;
}

/** One request, for the log: never a body, a query or a key. `status` 0: no answer. */
export interface RequestRecord {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly ms: number;
    readonly requestId: string;
}

/** What the client tells as it goes. */
export interface ApiObserver {
    readonly onRequest: (record: RequestRecord) => void;
    readonly onRateLimit: (limit: RateLimit) => void;
}

const answerTimeoutMs = 30_000;
/** Reading more than this is left for a task of its own. Characters. */
const largeText = 1_000_000;
/** A dry run answers whole: a 1 MB error message makes 4.2 MB. */
const maxBytes = 128 * 1024 * 1024;

/** Requests to one server with one key, and what their answers mean. */
export class ApiRequests {
    readonly target: Omit<ApiTarget, 'apiKey'>;
    private readonly transport: Transport;
    private readonly apiKey: string;
    private readonly observer: ApiObserver;

    constructor(transport: Transport, { apiKey, ...target }: ApiTarget, observer: ApiObserver) {
        this.transport = transport;
        this.apiKey = apiKey;
        this.target = target;
        this.observer = observer;
    }

    /** Sends a request that can't succeed and tells how it was refused; used to check a key without side effects. */
    async probe(deed: Deed, method: 'GET' | 'POST', path: string, signal?: AbortSignal): Promise<HttpResponse> {
        const request = this.describe(deed, signal);
        return this.send(method, path, method === 'POST' ? '{}' : undefined, request);
    }

    /** A request in words: what it is for, so that its failure can be told. */
    describe(
        deed: Deed,
        signal?: AbortSignal,
        { timeoutMs = answerTimeoutMs, ...names }: Partial<RequestContext> & { timeoutMs?: number } = {},
    ): DescribedRequest {
        const { environment, origin } = this.target;
        const context = { ...names, deed, environment, host: new URL(origin).host };
        return signal === undefined ? { context, timeoutMs } : { context, timeoutMs, signal };
    }

    /** @throws {FailureError} unless JSON comes with 200. */
    async get(path: string, request: DescribedRequest): Promise<HttpResponse> {
        const answer = await this.send('GET', path, undefined, request);
        // An unknown GET route answers 200 with the dashboard's page.
        if (answer.status === 200 && isJson(answer)) return answer;
        throw new FailureError(failureOfResponse(answer, request.context));
    }

    /** @throws {FailureError} unless JSON comes with an expected status. */
    async post(
        path: string,
        body: Readonly<Record<string, unknown>>,
        expected: readonly number[],
        request: DescribedRequest,
    ): Promise<HttpResponse> {
        const answer = await this.send('POST', path, JSON.stringify(body), request);
        if (expected.includes(answer.status) && isJson(answer)) return answer;
        throw new FailureError(failureOfResponse(answer, request.context));
    }

    /** @throws {FailureError} unless JSON comes with 200. */
    async delete(path: string, request: DescribedRequest): Promise<HttpResponse> {
        const answer = await this.send('DELETE', path, undefined, request);
        if (answer.status === 200 && isJson(answer)) return answer;
        throw new FailureError(failureOfResponse(answer, request.context));
    }

    private async send(
        method: 'GET' | 'POST' | 'DELETE',
        path: string,
        body: string | undefined,
        { context, timeoutMs, signal }: DescribedRequest,
    ): Promise<HttpResponse> {
        const url = new URL(path, this.target.origin);
        const started = performance.now();
        const record = (status: number, requestId: string) =>
            this.observer.onRequest({
                method,
                path: url.pathname,
                status,
                ms: Math.round(performance.now() - started),
                requestId,
            });
        try {
            const answer = await this.transport.send({
                method,
                url,
                headers: {
                    authorization: `Bearer ${this.apiKey}`,
                    accept: 'application/json',
                    'user-agent': 'nango-functions-vscode',
                    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                },
                ...(body === undefined ? {} : { body }),
                timeoutMs,
                maxBytes,
                ...(signal === undefined ? {} : { signal }),
            });
            record(answer.status, answer.headers['x-request-id'] ?? '');
            const limit = rateLimitOf(answer);
            if (limit !== undefined) this.observer.onRateLimit(limit);
            return answer;
        } catch (error) {
            record(0, '');
            if (!(error instanceof TransportError)) throw error;
            throw new FailureError(failureOfTransport(error, context, timeoutMs, maxBytes), { cause: error });
        }
    }

    /** @throws {FailureError} when the answer has another shape. */
    read<Shape extends z.ZodType>(shape: Shape, answer: HttpResponse, context: RequestContext): z.output<Shape> {
        return this.shaped(shape, parseJson(answer), answer, context);
    }

    /**
     * The same for an answer that may be large: it is read in steps.
     * @throws {FailureError} when the answer has another shape.
     */
    async readInSteps<Shape extends z.ZodType>(
        shape: Shape,
        answer: HttpResponse,
        context: RequestContext,
    ): Promise<z.output<Shape>> {
        const value = await parseJsonInSteps(answer);
        return this.shaped(shape, value, answer, context);
    }

    private shaped<Shape extends z.ZodType>(
        shape: Shape,
        value: unknown,
        answer: HttpResponse,
        context: RequestContext,
    ): z.output<Shape> {
        const read = shape.safeParse(value);
        if (read.success) return read.data;
        // The server may have accepted a start whose answer got lost on the way.
        throw new FailureError(
            context.starts === undefined
                ? { kind: 'unreadable', host: context.host, serverText: answer.text }
                : { kind: 'maybeStarted', job: context.starts, reason: 'unreadable answer' },
        );
    }
}

/** A request and what it is about. */
export interface DescribedRequest {
    readonly context: RequestContext;
    readonly timeoutMs: number;
    readonly signal?: AbortSignal;
}

function isJson({ headers }: HttpResponse): boolean {
    return headers['content-type']?.includes('json') === true;
}

function parseJson({ text }: HttpResponse): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

async function parseJsonInSteps({ text }: HttpResponse): Promise<unknown> {
    // What brought it has taken its time as well.
    if (text.length > largeText) await setImmediate();
    const steps = jsonInSteps(text);
    try {
        for (;;) {
            const step = steps.next();
            if (step.done === true) return step.value;
            await setImmediate();
        }
    } catch {
        return undefined;
    }
}
