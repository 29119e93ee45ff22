import type { DeployedFunction } from '../../functions-api/account/deployedFunctions.ts';
import type { UsedServer } from './server.ts';
import { action } from './texts.ts';

/** Plays a deployment that was not made from here: fast mode stores nothing by itself. */
export function putDeployed(
    { api }: UsedServer,
    name: string,
    more: Partial<DeployedFunction> = {},
    environment: 'dev' | 'prod' = 'dev',
): void {
    api.environments[environment].functions.put({
        integration_id: 'github',
        name,
        type: 'action',
        source: 'standalone',
        version: '1.0.0',
        scopes: [],
        returns: [],
        json_schema: null,
        features: [],
        last_deployed: '2026-11-19T14:02:00.000Z',
        code: action,
        ...more,
    });
}
