import type { Route } from '../http/route.ts';
import type { ServerParts } from '../serverParts.ts';
import { cliCallbackRoutes } from './cliCallbacks.ts';
import { compileRoutes } from './compile.ts';
import { connectionRoutes } from './connections.ts';
import { deploymentRoutes } from './deployments.ts';
import { dryRunRoutes } from './dryRuns.ts';
import { functionRoutes } from './functions.ts';
import { integrationRoutes } from './integrations.ts';
import { providerRoutes } from './providers.ts';
import { proxyRoutes } from './proxy.ts';

/** Every endpoint of the server. */
export function allRoutes(parts: ServerParts): readonly Route[] {
    return [
        ...compileRoutes(parts),
        ...dryRunRoutes(parts),
        ...deploymentRoutes(parts),
        ...integrationRoutes(parts),
        ...connectionRoutes(),
        ...functionRoutes(),
        ...providerRoutes(parts),
        ...cliCallbackRoutes(),
        ...proxyRoutes(parts),
    ];
}
