import * as z from 'zod';
import type { DeployedFunction } from '../account/deployedFunctions.ts';
import { invalid, json, refusal, type Reply } from '../http/reply.ts';
import type { Call, Route } from '../http/route.ts';
import { functionName, integrationKey } from '../requestShapes.ts';

const type = z.enum(['sync', 'action', 'on-event']);
const listParams = z.strictObject({ uniqueKey: integrationKey });
const oneParams = z.strictObject({ uniqueKey: integrationKey, name: functionName });
const oneQuery = z.strictObject({ type: type.optional() });
const deleteQuery = z.strictObject({ type: z.enum(['sync', 'action']) });
const listQuery = z.strictObject({
    type: type.optional(),
    search: z.string().trim().min(1).max(255).optional(),
    page: z.coerce.number().int().min(0).optional().default(0),
    limit: z.coerce.number().int().min(1).max(100).optional().default(20),
});

/** The deployed functions of an integration: list, read, code, delete. */
export function functionRoutes(): readonly Route[] {
    const one = '/integrations/:uniqueKey/functions/:name';
    const read = { scope: 'environment:functions:read' };
    return [
        {
            method: 'GET',
            pattern: '/integrations/:uniqueKey/functions',
            access: { scope: 'environment:functions:list' },
            handle: list,
        },
        { method: 'GET', pattern: one, access: read, handle: showOne },
        { method: 'GET', pattern: `${one}/code`, access: read, handle: showCode },
        { method: 'DELETE', pattern: one, access: { scope: 'environment:functions:delete' }, handle: deleteOne },
    ];
}

function list(call: Call): Reply {
    const query = listQuery.safeParse(call.query);
    if (!query.success) {
        return invalid('invalid_query_params', query.error);
    }
    const params = listParams.safeParse(call.params);
    if (!params.success) {
        return invalid('invalid_uri_params', params.error);
    }
    const { uniqueKey } = params.data;
    if (!call.environment.integration(uniqueKey)) {
        return refusal(404, 'not_found', 'Integration does not exist');
    }
    const { page, limit, search } = query.data;
    const found = call.environment.functions
        .of(uniqueKey)
        .filter((each) => query.data.type === undefined || each.type === query.data.type)
        .filter((each) => search === undefined || each.name.toLowerCase().includes(search.toLowerCase()));
    const data = found.slice(page * limit, (page + 1) * limit).map(shown);
    return json(200, { data, pagination: { total: found.length, page, limit } });
}

function shown(each: DeployedFunction): Record<string, unknown> {
    const sync = { runs: each.runs, auto_start: each.auto_start, track_deletes: each.track_deletes };
    return {
        name: each.name,
        ...(each.description === undefined ? {} : { description: each.description }),
        scopes: each.scopes,
        type: each.type,
        ...(each.input === undefined ? {} : { input: each.input }),
        returns: each.returns,
        json_schema: each.json_schema,
        ...(each.type === 'sync' ? sync : {}),
        id: each.id,
        enabled: true,
        last_deployed: each.last_deployed,
        source: each.source,
    };
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
    const { uniqueKey, name } = params.data;
    if (!call.environment.integration(uniqueKey)) {
        return refusal(404, 'not_found', 'Integration does not exist');
    }
    const [newest] = call.environment.functions.named(uniqueKey, name, query.data.type);
    return newest ? json(200, { data: shown(newest) }) : refusal(404, 'not_found', 'Function does not exist');
}

function showCode(call: Call): Reply {
    const params = oneParams.safeParse(call.params);
    if (!params.success) {
        return invalid('invalid_uri_params', params.error);
    }
    const query = oneQuery.safeParse(call.query);
    if (!query.success) {
        return invalid('invalid_query_params', query.error);
    }
    const { uniqueKey, name } = params.data;
    if (!call.environment.integration(uniqueKey)) {
        return refusal(404, 'not_found', `Integration '${uniqueKey}' not found`);
    }
    const [found, other] = call.environment.functions.named(uniqueKey, name, query.data.type);
    if (!found) {
        return refusal(404, 'not_found', `Function '${name}' not found for integration '${uniqueKey}'`);
    }
    if (other) {
        const message = `Multiple functions named '${name}' found for integration '${uniqueKey}'. Specify a type to disambiguate.`;
        const matches = [found, other].map((each) => ({ type: each.type, name: each.name }));
        return json(409, { error: { code: 'ambiguous_function', message, payload: { matches } } });
    }
    return json(200, { type: found.type, code: found.code });
}

function deleteOne(call: Call): Reply {
    const query = deleteQuery.safeParse(call.query);
    if (!query.success) {
        return invalid('invalid_query_params', query.error);
    }
    const params = oneParams.safeParse(call.params);
    if (!params.success) {
        return invalid('invalid_uri_params', params.error);
    }
    const { uniqueKey, name } = params.data;
    if (!call.environment.integration(uniqueKey)) {
        return refusal(404, 'not_found', 'Integration does not exist');
    }
    const [found] = call.environment.functions.named(uniqueKey, name, query.data.type);
    if (!found) {
        return refusal(404, 'not_found', 'Function does not exist');
    }
    if (found.source === 'repo') {
        const message = 'repo functions are deleted through `nango deploy`, not this endpoint';
        return refusal(400, 'function_managed_by_deploy', message);
    }
    call.environment.functions.delete(found);
    return json(200, { data: { success: true } });
}
