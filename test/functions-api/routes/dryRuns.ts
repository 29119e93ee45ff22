import { invalid, json, refusal } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Job } from '../jobs.ts';
import { dryRunBody, jobParams, noQuery } from '../requestShapes.ts';
import { dryRunFunction, type DryRunOrder } from '../sandbox/dryRunFunction.ts';
import type { ServerParts } from '../serverParts.ts';

const access = { scope: 'environment:functions:dryrun' };

/** `POST /functions/dryruns` and what follows it. */
export function dryRunRoutes({ jobs, sandbox, fast }: ServerParts): readonly Route[] {
    const run = (job: Job, order: DryRunOrder): void => {
        if (fast) {
            fast.start(job);
            return;
        }
        dryRunFunction(sandbox, order).then(
            (outcome) => {
                job.end(outcome);
            },
            (error: unknown) => {
                job.end({ status: 'failed', error: { code: 'dryrun_error', message: String(error) } });
            },
        );
    };
    return [
        {
            method: 'POST',
            pattern: '/functions/dryruns',
            access,
            handle: (call) => {
                const query = noQuery.safeParse(call.query);
                if (!query.success) {
                    return invalid('invalid_query_params', query.error);
                }
                const parsed = dryRunBody.safeParse(call.body);
                if (!parsed.success) {
                    return invalid('invalid_body', parsed.error);
                }
                const { integration_id: integrationId, connection_id: connectionId, ...body } = parsed.data;
                const { environment } = call;
                if (!environment.integration(integrationId)) {
                    return refusal(404, 'integration_not_found', `Integration '${integrationId}' was not found`);
                }
                if (!environment.connection(integrationId, connectionId)) {
                    const message = `Connection '${connectionId}' was not found for integration '${integrationId}'`;
                    return refusal(404, 'connection_not_found', message);
                }
                const about = {
                    environment: environment.name,
                    integrationId,
                    functionType: body.function_type,
                };
                const job = jobs.start({ kind: 'dryrun', ...about });
                const created = job.created();
                if (!call.stuck) {
                    const inputs = { input: body.input, metadata: body.metadata, checkpoint: body.checkpoint };
                    run(job, { ...about, connectionId, code: body.code, inputs, lastSyncDate: body.last_sync_date });
                }
                return json(202, created);
            },
        },
        {
            method: 'GET',
            pattern: '/functions/dryruns/:id',
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
                const job = call.vanished ? undefined : jobs.find('dryrun', call.environment.name, id);
                if (!job) {
                    return refusal(404, 'dryrun_not_found', `Dryrun '${id}' was not found`);
                }
                if (!call.stuck) {
                    fast?.poll(job);
                }
                return json(200, job.shown({ running: call.stuck }));
            },
        },
        {
            method: 'POST',
            pattern: '/functions/dryruns/:id/result',
            access: 'sandbox',
            handle: () => json(200, { ok: true }),
        },
    ];
}
