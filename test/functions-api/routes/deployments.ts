import type * as z from 'zod';
import { findTemplates } from '../account/catalog.ts';
import type { Environment } from '../account/environment.ts';
import { invalid, json, refusal, type Reply } from '../http/reply.ts';
import type { Call, Route } from '../http/route.ts';
import { deploymentBody, jobParams, noQuery } from '../requestShapes.ts';
import { deployFunction } from '../sandbox/deployFunction.ts';
import type { ServerParts } from '../serverParts.ts';

const access = { scope: 'environment:deploy' };
type Body = z.infer<typeof deploymentBody>;

/** `POST /functions/deployments` and what follows it. */
export function deploymentRoutes(parts: ServerParts): readonly Route[] {
    const { jobs, fast } = parts;
    return [
        {
            method: 'POST',
            pattern: '/functions/deployments',
            access,
            handle: (call) => {
                const query = noQuery.safeParse(call.query);
                if (!query.success) {
                    return invalid('invalid_query_params', query.error);
                }
                const body = deploymentBody.safeParse(call.body);
                if (!body.success) {
                    return invalid('invalid_body', body.error);
                }
                if (!call.environment.integration(body.data.integration_id)) {
                    const message = `Integration '${body.data.integration_id}' was not found`;
                    return refusal(404, 'integration_not_found', message);
                }
                return body.data.type === 'function'
                    ? deployCode(parts, call, body.data)
                    : deployTemplate(parts, call.environment, body.data);
            },
        },
        {
            method: 'GET',
            pattern: '/functions/deployments/:id',
            access,
            handle: (call) => {
                const query = noQuery.safeParse(call.query);
                if (!query.success) {
                    return invalid('invalid_query_params', query.error);
                }
                const params = jobParams.safeParse(call.params);
                if (!params.success) {
                    return invalid('invalid_uri_params', params.error);
                }
                const { id } = params.data;
                const job = call.vanished ? undefined : jobs.find('deployment', call.environment.name, id);
                if (!job) {
                    return refusal(404, 'deployment_not_found', `Deployment '${id}' was not found`);
                }
                if (!call.stuck) {
                    fast?.poll(job);
                }
                return json(200, job.shown({ running: call.stuck }));
            },
        },
        {
            method: 'POST',
            pattern: '/functions/deployments/:id/result',
            access: 'sandbox',
            handle: () => json(200, { ok: true }),
        },
    ];
}

function deployCode(parts: ServerParts, call: Call, body: Extract<Body, { type: 'function' }>): Reply {
    const { environment } = call;
    const about = {
        environment: environment.name,
        integrationId: body.integration_id,
        functionType: body.function_type,
        functionName: body.function_name,
    };
    const [existing] = environment.functions.named(about.integrationId, about.functionName, about.functionType);
    if (existing && existing.source !== 'standalone') {
        return refusal(400, 'invalid_request', `Cannot overwrite existing function '${about.functionName}'`);
    }
    const job = parts.jobs.start({ kind: 'deployment', ...about });
    const created = job.created();
    if (call.stuck) {
        return json(202, created);
    }
    if (parts.fast) {
        parts.fast.start(job);
        return json(202, created);
    }
    const version = body.version === undefined || body.version === '' ? undefined : body.version;
    const allowDestructive = body.allow_destructive && existing !== undefined;
    const order = { ...about, code: body.code, version, allowDestructive, source: 'standalone' as const };
    deployFunction(parts.sandbox, order).then(
        (outcome) => {
            job.end(outcome);
        },
        (error: unknown) => {
            job.end({ status: 'failed', error: { code: 'deployment_error', message: String(error) } });
        },
    );
    return json(202, created);
}

/** A template is deployed at once, without the CLI: the job is over when it is answered. */
function deployTemplate(
    { jobs }: ServerParts,
    environment: Environment,
    body: Extract<Body, { type: 'template' }>,
): Reply {
    const provider = environment.integration(body.integration_id)?.provider ?? '';
    const found = findTemplates(provider, body.template, body.function_type);
    const [template] = found;
    if (!template) {
        const message = `No template named '${body.template}' exists for this integration`;
        return refusal(404, 'template_not_found', message);
    }
    if (found.length > 1) {
        const message = `'${body.template}' exists as both a sync and an action; specify 'function_type' to disambiguate`;
        return refusal(409, 'ambiguous_function', message);
    }
    const [existing] = environment.functions.named(body.integration_id, template.name, template.type);
    if (existing) {
        const message = `'${body.template}' is already deployed on this integration`;
        return refusal(409, 'template_already_deployed', message);
    }
    if (template.code === undefined) {
        return refusal(500, 'deployment_error', 'Failed to deploy the template');
    }
    const { version, code, ...described } = template;
    environment.functions.put({
        ...described,
        code,
        version,
        integration_id: body.integration_id,
        source: 'catalog',
        features: [],
        last_deployed: new Date().toISOString(),
    });
    const job = jobs.start({
        kind: 'deployment',
        environment: environment.name,
        integrationId: body.integration_id,
        functionType: template.type,
        functionName: template.name,
    });
    job.end({
        status: 'success',
        output: `Successfully deployed the functions:\n- ${template.name}@${version}`,
        deployed: true,
        deployedFunctions: [{ name: template.name, version }],
    });
    return json(202, job.created());
}
