import type * as z from 'zod';
import { FailureError, type Deed } from '../core/failure.ts';
import type { FunctionType } from '../core/function/functionFile.ts';
import type { Deployment, DryRun } from '../core/run/job.ts';
import type { JsonSchema } from '../core/schema/jsonSchema.ts';
import { deployedInputSchema } from './deployedSchema.ts';
import { dryRunBody, type DryRunRequest } from './dryRunBody.ts';
import { rateLimitOf, type RateLimit } from './rateLimit.ts';
import {
    wireCompiled,
    wireConnections,
    wireDeployment,
    wireDryRun,
    wireFunction,
    wireIntegrations,
} from './schemas.ts';
import { TransportError, type HttpResponse, type Transport } from './transport.ts';
import { deploymentOf, dryRunOf } from './wireMapping.ts';
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

/** A function that compiled. */
export interface Compiled {
    readonly bundledJs: string;
    readonly bundleBytes: number;
}

/** What a function is deployed with. */
export interface DeploymentRequest {
    readonly integrationId: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly code: string;
    readonly version?: string;
    readonly allowDestructive?: boolean;
}

/** An integration of the environment. */
export interface Integration {
    readonly id: string;
    readonly provider: string;
    readonly displayName: string;
}

/** A connection, with its end user where the API gives one. */
export interface Connection {
    readonly id: string;
    readonly provider: string;
    readonly user: string;
    /** The kinds of errors that the platform reports for it, in its own words; empty where it names none. */
    readonly errors: readonly string[];
    /** Absent where the server does not say. */
    readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A function as deployed. `lastDeployed` is epoch milliseconds. */
export interface DeployedState {
    readonly source: string;
    readonly enabled: boolean;
    readonly lastDeployed?: number;
    /** Of an action's input, of a sync's metadata. */
    readonly inputSchema?: JsonSchema;
}

/** The platform needs up to 3 minutes to compile and 5 s more to say so. Milliseconds. */
const compileTimeoutMs = 185_000;
const answerTimeoutMs = 30_000;
/** A dry run answers whole: a 1 MB error message makes 4.2 MB. */
const maxBytes = 128 * 1024 * 1024;

/** Nango's Functions API for one environment. Every method throws {@link FailureError}. */
export class FunctionsApi {
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

    /** Compiles a function and keeps its bundle. No side effects on the platform. */
    async compile(code: string, signal?: AbortSignal): Promise<Compiled> {
        const request = this.describe('compile', signal, { timeoutMs: compileTimeoutMs });
        const answer = await this.post('/functions/compile', { code }, [200], request);
        const wire = this.read(wireCompiled, answer, request.context);
        return { bundledJs: wire.bundled_js, bundleBytes: wire.bundle_size_bytes };
    }

    /** Starts a dry run; never sent twice. */
    async startDryRun(run: DryRunRequest, signal?: AbortSignal): Promise<DryRun> {
        const request = this.describe('dryRun', signal, {
            starts: 'dryRun',
            integration: run.integrationId,
            connection: run.connectionId,
        });
        return this.dryRunIn(
            await this.post('/functions/dryruns', dryRunBody(run), [200, 202], request),
            request.context,
        );
    }

    /** Looks at a dry run. */
    async getDryRun(id: string, signal?: AbortSignal): Promise<DryRun> {
        const request = this.describe('dryRun', signal, { job: { kind: 'dryRun', id } });
        return this.dryRunIn(await this.get(`/functions/dryruns/${encodeURIComponent(id)}`, request), request.context);
    }

    /** Starts a deployment; never sent twice. Older servers answer with its end. */
    async startDeployment(deployment: DeploymentRequest, signal?: AbortSignal): Promise<Deployment> {
        const request = this.describe('deploy', signal, {
            starts: 'deployment',
            integration: deployment.integrationId,
            functionName: deployment.name,
        });
        const body = {
            type: 'function',
            integration_id: deployment.integrationId,
            function_name: deployment.name,
            function_type: deployment.type,
            code: deployment.code,
            version: deployment.version,
            allow_destructive: deployment.allowDestructive,
        };
        const answer = await this.post('/functions/deployments', body, [200, 201, 202], request);
        return deploymentOf(this.read(wireDeployment, answer, request.context));
    }

    /** Looks at a deployment. */
    async getDeployment(id: string, signal?: AbortSignal): Promise<Deployment> {
        const request = this.describe('deploy', signal, { job: { kind: 'deployment', id } });
        const answer = await this.get(`/functions/deployments/${encodeURIComponent(id)}`, request);
        return deploymentOf(this.read(wireDeployment, answer, request.context));
    }

    /** The environment's integrations. */
    async listIntegrations(signal?: AbortSignal): Promise<readonly Integration[]> {
        const request = this.describe('listIntegrations', signal);
        const { data } = this.read(wireIntegrations, await this.get('/integrations', request), request.context);
        return data.map(({ unique_key: id, provider, display_name: displayName }) => ({
            id,
            provider,
            displayName: displayName ?? id,
        }));
    }

    /** One page of an integration's connections; the API gives no total. Pages count from 0. */
    async listConnections(
        integrationId: string,
        { search = '', page = 0, limit = 100 }: { search?: string; page?: number; limit?: number } = {},
        signal?: AbortSignal,
    ): Promise<readonly Connection[]> {
        const query = new URLSearchParams({ integrationId, page: String(page), limit: String(limit) });
        if (search !== '') query.set('search', search);
        const request = this.describe('listConnections', signal, { integration: integrationId });
        const answer = await this.get(`/connections?${query.toString()}`, request);
        const { connections } = this.read(wireConnections, answer, request.context);
        return connections.map((connection) => ({
            id: connection.connection_id,
            provider: connection.provider ?? '',
            user: connection.end_user?.display_name ?? connection.end_user?.email ?? connection.end_user?.id ?? '',
            errors: (connection.errors ?? []).map(({ type }) => type ?? ''),
            ...(connection.metadata == null ? {} : { metadata: connection.metadata }),
        }));
    }

    /** A function as deployed; absent when there is none. */
    async findDeployed(
        integrationId: string,
        name: string,
        type: FunctionType,
        signal?: AbortSignal,
    ): Promise<DeployedState | undefined> {
        const request = this.describe('readFunctions', signal, { integration: integrationId });
        const path = `/integrations/${encodeURIComponent(integrationId)}/functions/${encodeURIComponent(name)}?type=${type}`;
        try {
            const { data } = this.read(wireFunction, await this.get(path, request), request.context);
            const inputSchema = deployedInputSchema(data.input, data.json_schema);
            return {
                source: data.source ?? 'unknown',
                enabled: data.enabled ?? true,
                ...(data.last_deployed == null ? {} : { lastDeployed: Date.parse(data.last_deployed) }),
                ...(inputSchema === undefined ? {} : { inputSchema }),
            };
        } catch (error) {
            if (error instanceof FailureError && error.failure.kind === 'notFound') return undefined;
            throw error;
        }
    }

    /** Sends a request that can't succeed and tells how it was refused; used to check a key without side effects. */
    async probe(deed: Deed, method: 'GET' | 'POST', path: string, signal?: AbortSignal): Promise<HttpResponse> {
        const request = this.describe(deed, signal);
        return this.send(method, path, method === 'POST' ? '{}' : undefined, request);
    }

    private describe(
        deed: Deed,
        signal?: AbortSignal,
        { timeoutMs = answerTimeoutMs, ...names }: Partial<RequestContext> & { timeoutMs?: number } = {},
    ): DescribedRequest {
        const { environment, origin } = this.target;
        const context = { ...names, deed, environment, host: new URL(origin).host };
        return signal === undefined ? { context, timeoutMs } : { context, timeoutMs, signal };
    }

    private async get(path: string, request: DescribedRequest): Promise<HttpResponse> {
        const answer = await this.send('GET', path, undefined, request);
        // An unknown GET route answers 200 with the dashboard's page.
        if (answer.status === 200 && isJson(answer)) return answer;
        throw new FailureError(failureOfResponse(answer, request.context));
    }

    private async post(
        path: string,
        body: Readonly<Record<string, unknown>>,
        expected: readonly number[],
        request: DescribedRequest,
    ): Promise<HttpResponse> {
        const answer = await this.send('POST', path, JSON.stringify(body), request);
        if (expected.includes(answer.status) && isJson(answer)) return answer;
        throw new FailureError(failureOfResponse(answer, request.context));
    }

    private async send(
        method: 'GET' | 'POST',
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

    private dryRunIn(answer: HttpResponse, context: RequestContext): DryRun {
        const wire = this.read(wireDryRun, answer, context);
        return dryRunOf(wire, 'result' in wire);
    }

    private read<Shape extends z.ZodType>(
        shape: Shape,
        answer: HttpResponse,
        context: RequestContext,
    ): z.output<Shape> {
        const read = shape.safeParse(parseJson(answer));
        if (read.success) return read.data;
        // The server may have accepted a start whose answer got lost on the way.
        throw new FailureError(
            context.starts === undefined
                ? { kind: 'unreadable', host: context.host, serverText: answer.text }
                : { kind: 'maybeStarted', job: context.starts, reason: 'unreadable answer' },
        );
    }
}

interface DescribedRequest {
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
