import type { Deed } from '../core/failure/deed.ts';
import type { Failure, TemplateRefusal } from '../core/failure/failure.ts';
import { rateLimitOf } from './rateLimit.ts';
import { wireError, type WireError } from './schemas.ts';
import type { HttpResponse, TransportError } from './transport.ts';

/** What a request was about: names the failure's sentence needs. */
export interface RequestContext {
    readonly deed: Deed;
    readonly environment: string;
    readonly host: string;
    readonly integration?: string;
    readonly connection?: string;
    readonly functionName?: string;
    /** The job being asked for. */
    readonly job?: { readonly kind: 'dryRun' | 'deployment'; readonly id: string };
    /** The request starts a job: it must not be sent twice. */
    readonly starts?: 'dryRun' | 'deployment';
}

/** The platform's documented scope of each deed, where its message names none. */
const scopes: Readonly<Record<Deed, string>> = {
    compile: 'environment:functions:compile',
    dryRun: 'environment:functions:dryrun',
    deploy: 'environment:deploy',
    listIntegrations: 'environment:integrations:list',
    listConnections: 'environment:connections:list',
    listFunctions: 'environment:functions:list',
    readFunctions: 'environment:functions:read',
    deleteFunction: 'environment:functions:delete',
};

/** The platform's codes for a function of the catalog that it does not deploy. */
const templateRefusals: Readonly<Partial<Record<string, TemplateRefusal>>> = {
    template_not_found: 'missing',
    ambiguous_function: 'ambiguous',
    plan_limit: 'plan',
    template_already_deployed: 'alreadyDeployed',
};

/** The scope a deed needs. */
export function scopeOf(deed: Deed): string {
    return scopes[deed];
}

/** An answer that is no success, as a failure. Called for any status but the expected ones, and for HTML with 200. */
export function failureOfResponse(response: HttpResponse, context: RequestContext): Failure {
    const { status, text: serverText } = response;
    const error = errorIn(response);
    if (status === 429) return limited(response);
    if (status === 401) return { kind: 'keyRefused', environment: context.environment, serverText };
    if (error === undefined) {
        if (status >= 500) return { kind: 'server', status, serverText };
        return { kind: 'notNango', host: context.host, status, serverText };
    }
    if (status === 403) return scopeMissing(error, context, serverText);
    const template = templateRefusals[error.code];
    if (template !== undefined && context.deed === 'deploy')
        return {
            kind: 'template',
            name: context.functionName ?? '',
            reason: template,
            serverText: error.message ?? serverText,
        };
    if (status === 404) return missing(error, context, serverText);
    if (error.code === 'compilation_error') return { kind: 'compileFailed', serverText: error.message ?? serverText };
    if (status === 504 && context.deed === 'compile') return { kind: 'compileTimeout', serverText };
    if (status >= 500) return { kind: 'server', status, serverText };
    if (error.message?.startsWith('Cannot overwrite existing function') === true) {
        return { kind: 'protected', name: context.functionName ?? '', serverText };
    }
    const complaints = (error.errors ?? []).map(({ path, message }) => ({ path, message }));
    return { kind: 'refused', complaints, serverText: error.message ?? serverText };
}

/** No whole answer came: what that means for this request. */
export function failureOfTransport(
    error: TransportError,
    context: RequestContext,
    timeoutMs: number,
    maxBytes: number,
): Failure {
    const { host } = context;
    if (error.problem === 'cancelled') return { kind: 'cancelled' };
    if (context.starts !== undefined && error.maybeSent) {
        return { kind: 'maybeStarted', job: context.starts, reason: error.reason };
    }
    switch (error.problem) {
        case 'unreachable':
        case 'broken':
            return { kind: 'unreachable', host, reason: error.reason };
        case 'certificate':
            return { kind: 'certificate', host, reason: error.reason };
        case 'proxy':
            return { kind: 'proxy', reason: error.reason };
        case 'timeout':
            return { kind: 'timeout', host, afterMs: timeoutMs };
        case 'tooLarge':
            return { kind: 'tooLarge', host, limitBytes: maxBytes };
    }
}

function limited(response: HttpResponse): Failure {
    const limit = rateLimitOf(response)?.limit;
    const told = limit === undefined ? {} : { limit };
    return { kind: 'rateLimited', retryAfterMs: retryAfterMs(response), ...told, serverText: response.text };
}

/** How long the server asks to wait: `Retry-After` in seconds or as a date, else until the limit resets, else a minute. */
export function retryAfterMs({ headers }: HttpResponse, now = Date.now()): number {
    const after = headers['retry-after'];
    if (after !== undefined) {
        const seconds = Number(after);
        const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - now;
        if (Number.isFinite(ms)) return Math.min(Math.max(ms, 0), 600_000);
    }
    const reset = Number(headers['x-ratelimit-reset']);
    if (Number.isFinite(reset) && reset > 0) return Math.min(Math.max(reset * 1000 - now, 1000), 120_000);
    return 60_000;
}

/** The platform's error body; absent where the answer is none. */
function errorIn({ text }: HttpResponse): WireError | undefined {
    try {
        return wireError.safeParse(JSON.parse(text)).data?.error;
    } catch {
        return undefined;
    }
}

function scopeMissing(error: WireError, context: RequestContext, serverText: string): Failure {
    const named = /Required: (\S+)/.exec(error.message ?? '')?.[1];
    return {
        kind: 'scopeMissing',
        environment: context.environment,
        deed: context.deed,
        scope: named ?? scopes[context.deed],
        serverText,
    };
}

function missing(error: WireError, context: RequestContext, serverText: string): Failure {
    if (error.code === 'connection_not_found') {
        return {
            kind: 'connectionMissing',
            connection: context.connection ?? '',
            integration: context.integration ?? '',
            serverText,
        };
    }
    if (error.code === 'integration_not_found' || error.code === 'unknown_provider_config') {
        return {
            kind: 'integrationMissing',
            integration: context.integration ?? '',
            environment: context.environment,
            serverText,
        };
    }
    if (context.job !== undefined) {
        return { kind: 'jobMissing', job: context.job.kind, id: context.job.id, serverText };
    }
    return { kind: 'notFound', serverText: error.message ?? serverText };
}
