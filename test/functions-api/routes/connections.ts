import * as z from 'zod';
import type { StoredConnection } from '../account/environment.ts';
import { invalid, json, refusal, type Reply } from '../http/reply.ts';
import type { Call, Route } from '../http/route.ts';
import { connectionId, integrationKey, noQuery } from '../requestShapes.ts';

const listQuery = z.strictObject({
    connectionId: z.string().min(1).max(255).optional(),
    search: z.string().min(1).max(255).optional(),
    endUserId: z.string().min(1).max(255).optional(),
    integrationId: z.string().min(1).optional(),
    endUserOrganizationId: z.string().min(1).max(255).optional(),
    tags: z.string().optional(),
    limit: z.coerce.number().min(1).max(2000).optional(),
    page: z.coerce.number().min(0).optional(),
});

const oneQuery = z.strictObject({
    provider_config_key: integrationKey,
    refresh_token: z.stringbool().optional(),
    force_refresh: z.stringbool().optional(),
    refresh_github_app_jwt_token: z.stringbool().optional(),
});
const oneParams = z.strictObject({ connectionId });

const metadataBody = z.strictObject({
    connection_id: z.union([connectionId, z.array(connectionId)]),
    provider_config_key: integrationKey,
    metadata: z.record(z.string(), z.unknown()),
});

/** The endpoints under `/connections`, and the old `/connection/{id}` that the CLI calls. */
export function connectionRoutes(): readonly Route[] {
    const read = { access: { scope: 'environment:connections:read' }, handle: showOne } as const;
    return [
        {
            method: 'GET',
            pattern: '/connections',
            access: { scope: 'environment:connections:list' },
            handle: (call) => {
                const query = listQuery.safeParse(call.query);
                return query.success ? list(call, query.data) : invalid('invalid_query_params', query.error);
            },
        },
        {
            method: 'PATCH',
            pattern: '/connections/metadata',
            access: { scope: 'environment:connections:write' },
            handle: patchMetadata,
        },
        { method: 'GET', pattern: '/connections/:connectionId', ...read },
        { method: 'GET', pattern: '/connection/:connectionId', ...read },
    ];
}

function list(call: Call, query: z.infer<typeof listQuery>): Reply {
    const integrations = query.integrationId?.split(',').map((id) => id.trim());
    const { limit = 10_000, page = 0 } = query;
    const found = call.environment
        .connections()
        .filter((each) => query.connectionId === undefined || each.connection_id === query.connectionId)
        .filter((each) => query.search === undefined || each.connection_id.includes(query.search))
        .filter((each) => integrations === undefined || integrations.includes(each.provider_config_key));
    return json(200, { connections: found.slice(page * limit, (page + 1) * limit).map(brief) });
}

function brief(connection: StoredConnection): Record<string, unknown> {
    return { ...described(connection), created: postgresTime(connection.created_at) };
}

function described(connection: StoredConnection): Record<string, unknown> {
    const { id, connection_id, provider_config_key, provider, metadata, errors = [], end_user = null } = connection;
    return {
        id,
        connection_id,
        provider_config_key,
        provider,
        errors,
        end_user,
        tags: {},
        metadata,
    };
}

function postgresTime(iso: string): string {
    return iso.replace('Z', '+00:00');
}

function showOne(call: Call): Reply {
    const query = oneQuery.safeParse(call.query);
    if (!query.success) {
        return invalid('invalid_query_params', query.error);
    }
    const params = oneParams.safeParse(call.params);
    if (!params.success) {
        return invalid('invalid_uri_params', params.error);
    }
    const integrationId = query.data.provider_config_key;
    if (!call.environment.integration(integrationId)) {
        return refusal(400, 'unknown_provider_config', 'Provider does not exist');
    }
    const connection = call.environment.connection(integrationId, params.data.connectionId);
    if (!connection) {
        return refusal(404, 'not_found', 'Failed to find connection');
    }
    const created = postgresTime(connection.created_at);
    return json(200, {
        ...described(connection),
        connection_config: {},
        webhook_url_override: null,
        created_at: created,
        updated_at: created,
        last_fetched_at: postgresTime(new Date().toISOString()),
        credentials: connection.credentials,
    });
}

function patchMetadata(call: Call): Reply {
    const query = noQuery.safeParse(call.query);
    if (!query.success) {
        return invalid('invalid_query_params', query.error);
    }
    const body = metadataBody.safeParse(call.body);
    if (!body.success) {
        return invalid('invalid_body', body.error);
    }
    const { connection_id, provider_config_key: integrationId, metadata } = body.data;
    const found: StoredConnection[] = [];
    for (const id of [connection_id].flat()) {
        const connection = call.environment.connection(integrationId, id);
        if (!connection) {
            const message = `Connection with connection id ${id} and provider config key ${integrationId} not found. Please make sure the connection exists in the Nango dashboard`;
            return refusal(404, 'unknown_connection', message);
        }
        found.push(connection);
    }
    for (const connection of found) {
        call.environment.mergeMetadata(connection, metadata);
    }
    return json(200, call.body);
}
