import { setTimeout as wait } from 'node:timers/promises';
import { testKeys } from '../functions-api/keys.ts';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { readExchanges, resultOf } from './exchange.ts';
import { replayJob } from './replay.ts';

/** Brings the server into the state that the recorder had made; may give headers to send along. */
export type Prepare = (server: FunctionsApiServer) => Promise<Record<string, string> | undefined>;

const made = { display_name: 'Made for the recording', created_at: '2026-11-22T04:04:00.000Z' };

const repositoryCode = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Test action',
    version: '1.0.0',
    input: z.object({ owner: z.string(), repo: z.string(), title: z.string() }),
    output: z.object({ id: z.number(), url: z.string() }),
    exec: async (_nango, input) => ({ id: 1, url: input.title })
});
`;

/** What has to be done before some exchanges. */
export const prepare: ReadonlyMap<string, Prepare> = new Map<string, Prepare>([
    [
        'dryrun.sandbox_unavailable_500',
        // The recorder had made the sandbox fail.
        () => Promise.resolve({ 'x-fault': '500' }),
    ],
    [
        'ratelimit.429',
        async (server) => {
            while ((await askOnce(server)) !== 429) {
                // Until the window is used up.
            }
            return undefined;
        },
    ],
    [
        'helper.functions.list',
        // The recorder had deployed this sync once more with its model renamed.
        async (server) => {
            const exchanges = readExchanges();
            const create = exchanges.find(({ name }) => name === 'deployment.sync.success.create');
            const result = create && resultOf(create, exchanges);
            if (!create || !result) {
                throw new Error('The recordings have no deployment of a sync');
            }
            const text = JSON.stringify(create.request.body).replaceAll('GithubIssue', 'Ticket');
            const body: unknown = JSON.parse(text);
            await replayJob(server.url, { ...create, request: { ...create.request, body } }, result);
            return undefined;
        },
    ],
    [
        'deployment.protected_repo_function',
        async (server) => {
            const outcome = await server.deployFromRepository({
                environment: 'dev',
                integrationId: 'github',
                functionType: 'action',
                functionName: 'repo-action',
                code: repositoryCode,
            });
            if (outcome.status === 'failed') {
                throw new Error(outcome.error.message);
            }
            return undefined;
        },
    ],
    [
        'deployment.template.write-file',
        (server) => {
            server.environments.dev.addIntegration({ unique_key: 'github-oauth', provider: 'github', ...made });
            return Promise.resolve(undefined);
        },
    ],
    [
        'dryrun.odd_integration_id.success.create',
        async (server) => {
            await untilAllowedAgain(server);
            const { dev } = server.environments;
            dev.addIntegration({ unique_key: 'my int:1@x ~y.z', provider: 'unauthenticated', ...made });
            dev.addConnection({
                connection_id: 'c 1@a/b',
                provider_config_key: 'my int:1@x ~y.z',
                metadata: {},
                credentials: {},
                created_at: made.created_at,
            });
            return undefined;
        },
    ],
]);

async function askOnce(server: FunctionsApiServer): Promise<number> {
    const headers = { authorization: `Bearer ${testKeys.dev}` };
    const response = await fetch(`${server.url}/integrations`, { headers });
    await response.arrayBuffer();
    return response.status;
}

async function untilAllowedAgain(server: FunctionsApiServer): Promise<void> {
    while ((await askOnce(server)) === 429) {
        await wait(100);
    }
}
