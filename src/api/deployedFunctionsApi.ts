import { FailureError } from '../core/failure/failure.ts';
import type { FunctionType } from '../core/function/functionFile.ts';
import type { DeployedFunction, DeployedType } from '../core/deploy/deployedFunction.ts';
import type { Template } from '../core/deploy/template.ts';
import type { Deployment } from '../core/run/job.ts';
import type { ApiRequests } from './apiRequests.ts';
import { deployedFunctionOf, templateOf, wireTypeOf } from './deployedMapping.ts';
import { wireDeleted, wireFunction, wireFunctionCode, wireFunctionPage, wireTemplates } from './deployedSchemas.ts';
import { wireDeployment } from './schemas.ts';
import { deploymentOf } from './wireMapping.ts';

/** One page of an integration's functions. */
export interface FunctionPage {
    readonly functions: readonly DeployedFunction[];
    /** How many there are in all. */
    readonly total: number;
}

/** The most functions that the platform gives on one page. */
export const largestPage = 100;

/** What is deployed in an environment and what a provider's catalog offers. Every method throws {@link FailureError}. */
export class DeployedFunctionsApi {
    private readonly requests: ApiRequests;

    constructor(requests: ApiRequests) {
        this.requests = requests;
    }

    /** One page of an integration's functions by name. Pages count from 0. */
    async list(
        integrationId: string,
        { search = '', page = 0 }: { readonly search?: string; readonly page?: number } = {},
        signal?: AbortSignal,
    ): Promise<FunctionPage> {
        const request = this.requests.describe('listFunctions', signal, { integration: integrationId });
        const query = new URLSearchParams({ page: String(page), limit: String(largestPage) });
        if (search.trim() !== '') query.set('search', search.trim());
        const path = `/integrations/${encodeURIComponent(integrationId)}/functions?${query.toString()}`;
        const wire = this.requests.read(wireFunctionPage, await this.requests.get(path, request), request.context);
        const functions = wire.data.map(deployedFunctionOf);
        return { functions, total: wire.pagination?.total ?? page * largestPage + functions.length };
    }

    /** A function as deployed; absent when there is none. */
    async find(
        integrationId: string,
        name: string,
        type: FunctionType,
        signal?: AbortSignal,
    ): Promise<DeployedFunction | undefined> {
        const request = this.requests.describe('readFunctions', signal, { integration: integrationId });
        const path = `${onePath(integrationId, name)}?type=${type}`;
        return this.orNothing(async () => {
            const wire = this.requests.read(wireFunction, await this.requests.get(path, request), request.context);
            return deployedFunctionOf(wire.data);
        });
    }

    /** The code of a function exactly as it was deployed; absent when there is none. */
    async code(
        integrationId: string,
        name: string,
        type: DeployedType,
        signal?: AbortSignal,
    ): Promise<string | undefined> {
        const request = this.requests.describe('readFunctions', signal, { integration: integrationId });
        const path = `${onePath(integrationId, name)}/code?type=${wireTypeOf(type)}`;
        return this.orNothing(async () => {
            const answer = await this.requests.get(path, request);
            return this.requests.read(wireFunctionCode, answer, request.context).code;
        });
    }

    /** Deletes a function; those of a repository the platform keeps. */
    async delete(integrationId: string, name: string, type: FunctionType, signal?: AbortSignal): Promise<void> {
        const request = this.requests.describe('deleteFunction', signal, {
            integration: integrationId,
            functionName: name,
        });
        const answer = await this.requests.delete(`${onePath(integrationId, name)}?type=${type}`, request);
        this.requests.read(wireDeleted, answer, request.context);
    }

    /** What the catalog offers for a provider; none for one that the server does not know. */
    async templates(provider: string, signal?: AbortSignal): Promise<readonly Template[]> {
        const request = this.requests.describe('listFunctions', signal);
        const path = `/providers/${encodeURIComponent(provider)}/templates`;
        const wire = this.requests.read(wireTemplates, await this.requests.get(path, request), request.context);
        return wire.data.map(templateOf);
    }

    /** Deploys a function of the catalog: over as soon as it is answered. Never sent twice. */
    async deployTemplate(
        integrationId: string,
        name: string,
        type: FunctionType,
        signal?: AbortSignal,
    ): Promise<Deployment> {
        const request = this.requests.describe('deploy', signal, {
            starts: 'deployment',
            integration: integrationId,
            functionName: name,
        });
        const body = { type: 'template', integration_id: integrationId, template: name, function_type: type };
        const answer = await this.requests.post('/functions/deployments', body, [200, 201, 202], request);
        return deploymentOf(this.requests.read(wireDeployment, answer, request.context));
    }

    private async orNothing<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
        try {
            return await read();
        } catch (error) {
            if (error instanceof FailureError && error.failure.kind === 'notFound') return undefined;
            throw error;
        }
    }
}

function onePath(integrationId: string, name: string): string {
    return `/integrations/${encodeURIComponent(integrationId)}/functions/${encodeURIComponent(name)}`;
}
