import type { Deed } from '../core/failure/deed.ts';
import type { FunctionType } from '../core/function/functionFile.ts';
import type { Deployment, DryRun } from '../core/run/job.ts';
import { ApiRequests, type ApiObserver, type ApiTarget } from './apiRequests.ts';
import { DeployedFunctionsApi } from './deployedFunctionsApi.ts';
import { dryRunBody, type DryRunRequest } from './dryRunBody.ts';
import { wireCompiled, wireConnections, wireDeployment, wireDryRun, wireIntegrations } from './schemas.ts';
import type { HttpResponse, Transport } from './transport.ts';
import { deploymentOf, dryRunOf } from './wireMapping.ts';
import type { RequestContext } from './wireFailure.ts';

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

/** The platform needs up to 3 minutes to compile and 5 s more to say so. Milliseconds. */
const compileTimeoutMs = 185_000;

/** Nango's Functions API for one environment. Every method throws {@link FailureError}. */
export class FunctionsApi {
    readonly target: Omit<ApiTarget, 'apiKey'>;
    /** What is deployed, and what the catalog offers. */
    readonly deployed: DeployedFunctionsApi;
    private readonly requests: ApiRequests;

    constructor(transport: Transport, target: ApiTarget, observer: ApiObserver) {
        this.requests = new ApiRequests(transport, target, observer);
        this.deployed = new DeployedFunctionsApi(this.requests);
        this.target = this.requests.target;
    }

    /** Compiles a function and keeps its bundle. No side effects on the platform. */
    async compile(code: string, signal?: AbortSignal): Promise<Compiled> {
        const request = this.requests.describe('compile', signal, { timeoutMs: compileTimeoutMs });
        const answer = await this.requests.post('/functions/compile', { code }, [200], request);
        const wire = this.requests.read(wireCompiled, answer, request.context);
        return { bundledJs: wire.bundled_js, bundleBytes: wire.bundle_size_bytes };
    }

    /** Starts a dry run; never sent twice. */
    async startDryRun(run: DryRunRequest, signal?: AbortSignal): Promise<DryRun> {
        const request = this.requests.describe('dryRun', signal, {
            starts: 'dryRun',
            integration: run.integrationId,
            connection: run.connectionId,
        });
        return this.dryRunIn(
            await this.requests.post('/functions/dryruns', dryRunBody(run), [200, 202], request),
            request.context,
        );
    }

    /** Looks at a dry run. */
    async getDryRun(id: string, signal?: AbortSignal): Promise<DryRun> {
        const request = this.requests.describe('dryRun', signal, { job: { kind: 'dryRun', id } });
        return this.dryRunIn(
            await this.requests.get(`/functions/dryruns/${encodeURIComponent(id)}`, request),
            request.context,
        );
    }

    /** Starts a deployment; never sent twice. Older servers answer with its end. */
    async startDeployment(deployment: DeploymentRequest, signal?: AbortSignal): Promise<Deployment> {
        const request = this.requests.describe('deploy', signal, {
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
        const answer = await this.requests.post('/functions/deployments', body, [200, 201, 202], request);
        return deploymentOf(this.requests.read(wireDeployment, answer, request.context));
    }

    /** Looks at a deployment. */
    async getDeployment(id: string, signal?: AbortSignal): Promise<Deployment> {
        const request = this.requests.describe('deploy', signal, { job: { kind: 'deployment', id } });
        const answer = await this.requests.get(`/functions/deployments/${encodeURIComponent(id)}`, request);
        return deploymentOf(this.requests.read(wireDeployment, answer, request.context));
    }

    /** The environment's integrations. */
    async listIntegrations(signal?: AbortSignal): Promise<readonly Integration[]> {
        const request = this.requests.describe('listIntegrations', signal);
        const { data } = this.requests.read(
            wireIntegrations,
            await this.requests.get('/integrations', request),
            request.context,
        );
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
        const request = this.requests.describe('listConnections', signal, { integration: integrationId });
        const answer = await this.requests.get(`/connections?${query.toString()}`, request);
        const { connections } = this.requests.read(wireConnections, answer, request.context);
        return connections.map((connection) => ({
            id: connection.connection_id,
            provider: connection.provider ?? '',
            user: connection.end_user?.display_name ?? connection.end_user?.email ?? connection.end_user?.id ?? '',
            errors: (connection.errors ?? []).map(({ type }) => type ?? ''),
            ...(connection.metadata == null ? {} : { metadata: connection.metadata }),
        }));
    }

    /** Sends a request that can't succeed and tells how it was refused; used to check a key without side effects. */
    probe(deed: Deed, method: 'GET' | 'POST', path: string, signal?: AbortSignal): Promise<HttpResponse> {
        return this.requests.probe(deed, method, path, signal);
    }

    private async dryRunIn(answer: HttpResponse, context: RequestContext): Promise<DryRun> {
        const wire = await this.requests.readInSteps(wireDryRun, answer, context);
        return dryRunOf(wire, 'result' in wire);
    }
}
