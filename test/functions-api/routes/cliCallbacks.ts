import * as z from 'zod';
import type { DeployedFunction } from '../account/deployedFunctions.ts';
import type { Environment } from '../account/environment.ts';
import { invalid, json, type Reply } from '../http/reply.ts';
import type { Call, Route } from '../http/route.ts';

const flowConfig = z.object({
    syncName: z.string(),
    providerConfigKey: z.string(),
    type: z.enum(['action', 'sync']),
    models: z.array(z.string()),
    version: z.string().optional(),
    runs: z.string().nullish(),
    track_deletes: z.boolean().optional(),
    auto_start: z.boolean().optional(),
    metadata: z.object({ description: z.string().optional(), scopes: z.array(z.string()).optional() }).optional(),
    input: z.string().optional(),
    sync_type: z.string().optional(),
    fileBody: z.object({ js: z.string(), ts: z.string() }),
    models_json_schema: z.unknown(),
    features: z.array(z.string()).optional(),
});
type FlowConfig = z.infer<typeof flowConfig>;
const deployBody = z.object({ flowConfigs: z.array(flowConfig), source: z.enum(['repo', 'standalone']).optional() });

const schema = z.object({ definitions: z.record(z.string(), z.unknown()).default({}) });

/** What the CLI asks of the server while it dry-runs or deploys, beside connections and the proxy. */
export function cliCallbackRoutes(): readonly Route[] {
    const deploy = { scope: 'environment:deploy' };
    return [
        { method: 'POST', pattern: '/cli/telemetry', access: 'open', handle: () => json(200, { success: true }) },
        {
            method: 'GET',
            pattern: '/environment-variables',
            access: { scope: 'environment:variables:read' },
            handle: () => json(200, []),
        },
        {
            method: 'GET',
            pattern: '/scripts/config',
            access: { scope: 'environment:integrations:list_functions' },
            handle: ({ environment }) => json(200, scriptsConfig(environment)),
        },
        { method: 'POST', pattern: '/sync/deploy/confirmation', access: deploy, handle: confirm },
        { method: 'POST', pattern: '/sync/deploy', access: deploy, handle: store },
    ];
}

function confirm(call: Call): Reply {
    const body = deployBody.safeParse(call.body);
    if (!body.success) {
        return invalid('invalid_body', body.error);
    }
    const { environment } = call;
    const named = (flow: FlowConfig) => ({
        name: flow.syncName,
        providerConfigKey: flow.providerConfigKey,
        models: flow.models,
        auto_start: flow.auto_start === true,
        connections: environment.connections().filter((each) => each.provider_config_key === flow.providerConfigKey)
            .length,
    });
    const isNew = (flow: FlowConfig): boolean =>
        environment.functions.named(flow.providerConfigKey, flow.syncName, flow.type).length === 0;
    const pick = (type: FlowConfig['type'], wantsNew: boolean) =>
        body.data.flowConfigs.filter((flow) => flow.type === type && isNew(flow) === wantsNew).map(named);
    return json(200, {
        newSyncs: pick('sync', true),
        updatedSyncs: pick('sync', false),
        deletedSyncs: [],
        newActions: pick('action', true),
        updatedActions: pick('action', false),
        deletedActions: [],
        newOnEventScripts: [],
        updatedOnEventScripts: [],
        deletedOnEventScripts: [],
        deletedModels: [],
    });
}

function store(call: Call): Reply {
    const body = deployBody.safeParse(call.body);
    if (!body.success) {
        return invalid('invalid_body', body.error);
    }
    const deployed = body.data.flowConfigs.map((flow) => {
        const stored = call.environment.functions.put({
            integration_id: flow.providerConfigKey,
            name: flow.syncName,
            type: flow.type,
            source: body.data.source ?? 'repo',
            version: flow.version === undefined || flow.version === '' ? '0.0.1' : flow.version,
            ...(flow.metadata?.description === undefined ? {} : { description: flow.metadata.description }),
            scopes: flow.metadata?.scopes ?? [],
            ...(flow.input === undefined ? {} : { input: flow.input }),
            returns: flow.models,
            json_schema: flow.models_json_schema,
            ...(flow.runs === undefined ? {} : { runs: flow.runs }),
            ...(flow.type === 'sync'
                ? { auto_start: flow.auto_start === true, track_deletes: flow.track_deletes === true }
                : {}),
            ...(flow.sync_type === undefined ? {} : { sync_type: flow.sync_type }),
            features: flow.features ?? [],
            last_deployed: new Date().toISOString(),
            code: flow.fileBody.ts,
        });
        return {
            name: stored.name,
            version: stored.version,
            providerConfigKey: stored.integration_id,
            type: stored.type,
            models: stored.returns,
            id: stored.id,
        };
    });
    return json(200, deployed);
}

function scriptsConfig(environment: Environment): unknown[] {
    return environment
        .integrations()
        .map((integration) => ({ integration, functions: environment.functions.of(integration.unique_key) }))
        .filter(({ functions }) => functions.length > 0)
        .map(({ integration, functions }) => ({
            actions: functions.filter(({ type }) => type === 'action').map(script),
            providerConfigKey: integration.unique_key,
            provider: integration.provider,
            syncs: functions.filter(({ type }) => type === 'sync').map(script),
            'on-events': [],
        }));
}

function script(each: DeployedFunction): Record<string, unknown> {
    const models = Object.keys(schema.parse(each.json_schema).definitions);
    const sync = {
        sync_type: each.sync_type ?? 'full',
        auto_start: each.auto_start,
        runs: each.runs,
        track_deletes: each.track_deletes,
    };
    return {
        id: each.id,
        name: each.name,
        type: each.type,
        returns: each.returns,
        description: each.description,
        attributes: {},
        scopes: each.scopes,
        version: each.version,
        source: each.source,
        endpoints: [],
        input: each.input,
        enabled: true,
        last_deployed: each.last_deployed,
        webhookSubscriptions: [],
        json_schema: each.json_schema,
        sdk_version: '0.71.10-zero',
        models: models.map((name) => ({ name, fields: [] })),
        features: each.features,
        ...(each.type === 'sync' ? sync : {}),
    };
}
