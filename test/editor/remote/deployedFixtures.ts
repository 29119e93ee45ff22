import type { FunctionsApiServer } from '../../functions-api/server.ts';

type Deployed = Parameters<FunctionsApiServer['environments']['dev']['functions']['put']>[0];

/** Puts a function on the server as if it had been deployed. */
export function putFunction(
    api: FunctionsApiServer,
    integration: string,
    name: string,
    more: Partial<Deployed> = {},
    environment: 'dev' | 'prod' = 'dev',
): void {
    api.environments[environment].functions.put({
        integration_id: integration,
        name,
        type: 'action',
        source: 'standalone',
        version: 'v1.0.0',
        scopes: [],
        returns: [],
        json_schema: {},
        features: [],
        last_deployed: '2026-11-21T10:00:00.000Z',
        code: `// ${name}\n`,
        ...more,
    });
}
