import * as z from 'zod';
import type { Integration } from '../account/environment.ts';
import { invalid, json, refusal } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { integrationKey, noQuery } from '../requestShapes.ts';
import type { ServerParts } from '../serverParts.ts';

const params = z.strictObject({ uniqueKey: integrationKey });

/** `GET /integrations` and `GET /integrations/{key}`. */
export function integrationRoutes({ serverUrl }: ServerParts): readonly Route[] {
    const shown = ({ created_at, ...integration }: Integration): Record<string, unknown> => {
        const { unique_key, provider, display_name, ...rest } = integration;
        const logo = `${serverUrl()}/images/template-logos/${provider}.svg`;
        const times = { forward_webhooks: true, created_at, updated_at: created_at };
        return { unique_key, provider, display_name, logo, ...rest, ...times };
    };
    return [
        {
            method: 'GET',
            pattern: '/integrations',
            access: { scope: 'environment:integrations:list' },
            handle: (call) => {
                const query = noQuery.safeParse(call.query);
                return query.success
                    ? json(200, { data: call.environment.integrations().map(shown) })
                    : invalid('invalid_query_params', query.error);
            },
        },
        {
            method: 'GET',
            pattern: '/integrations/:uniqueKey',
            access: { scope: 'environment:integrations:read' },
            handle: (call) => {
                const parsed = params.safeParse(call.params);
                if (!parsed.success) {
                    return invalid('invalid_uri_params', parsed.error);
                }
                const { uniqueKey } = parsed.data;
                const integration = call.environment.integration(uniqueKey);
                return integration
                    ? json(200, { data: shown(integration) })
                    : refusal(404, 'not_found', `Integration "${uniqueKey}" does not exist`);
            },
        },
    ];
}
