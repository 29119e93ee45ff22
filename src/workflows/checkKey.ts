import type { FunctionsApi } from '../api/client.ts';
import { failureOfResponse, scopeOf } from '../api/wireFailure.ts';
import type { HttpResponse } from '../api/transport.ts';
import type { Deed } from '../core/failure/deed.ts';
import { FailureError } from '../core/failure/failure.ts';

/** One thing a key may or may not do; `unknown` where the server's answer did not tell. */
export interface KeyAbility {
    readonly deed: Deed;
    readonly scope: string;
    readonly allowed: 'yes' | 'no' | 'unknown';
}

/** A request for each deed that can't change anything: empty bodies, an integration that can't exist, one row. */
const probes: readonly { readonly deed: Deed; readonly method: 'GET' | 'POST'; readonly path: string }[] = [
    { deed: 'compile', method: 'POST', path: '/functions/compile' },
    { deed: 'dryRun', method: 'POST', path: '/functions/dryruns' },
    { deed: 'deploy', method: 'POST', path: '/functions/deployments' },
    { deed: 'listIntegrations', method: 'GET', path: '/integrations' },
    { deed: 'listConnections', method: 'GET', path: '/connections?limit=1' },
    {
        deed: 'readFunctions',
        method: 'GET',
        path: '/integrations/nango-functions-key-check/functions/none?type=action',
    },
];

/**
 * Learns what a key may do without side effects: the server checks the scope before it looks at the request.
 * @throws {FailureError} when the key is refused or the server can't be asked.
 */
export async function checkKey(api: FunctionsApi, signal?: AbortSignal): Promise<readonly KeyAbility[]> {
    const [first, ...rest] = probes;
    if (first === undefined) return [];
    // One first: a refused key or a server that is no Nango is told once, not six times.
    const one = await ask(api, first, signal);
    return [one, ...(await Promise.all(rest.map((probe) => ask(api, probe, signal))))];
}

async function ask(
    api: FunctionsApi,
    { deed, method, path }: (typeof probes)[number],
    signal: AbortSignal | undefined,
): Promise<KeyAbility> {
    const answer = await api.probe(deed, method, path, signal);
    return { deed, scope: scopeOf(deed), allowed: verdict(api, deed, answer) };
}

function verdict(api: FunctionsApi, deed: Deed, answer: HttpResponse): KeyAbility['allowed'] {
    if (answer.status === 403) return 'no';
    const json = answer.headers['content-type']?.includes('json') === true;
    if (json && [200, 400, 404].includes(answer.status)) return 'yes';
    if (deed !== 'compile' && answer.status !== 401) return 'unknown';
    const { environment, origin } = api.target;
    throw new FailureError(failureOfResponse(answer, { deed, environment, host: new URL(origin).host }));
}
