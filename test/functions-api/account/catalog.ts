import type { DeployedFunction, FunctionType } from './deployedFunctions.ts';

/** A function of the catalog. Without code it is listed but cannot be deployed, as on a server without its files. */
export interface Template extends Pick<
    DeployedFunction,
    'name' | 'scopes' | 'returns' | 'json_schema' | 'type' | 'runs' | 'auto_start' | 'track_deletes' | 'version'
> {
    readonly description: string;
    readonly input: string;
    readonly code?: string;
}

const text = { type: 'string' };

function object(properties: Record<string, unknown>): unknown {
    return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const issue = object({
    id: text,
    owner: text,
    repo: text,
    issue_number: { type: 'number' },
    title: text,
    author: text,
    state: text,
    body: text,
});

function sync(name: string, description: string, model: string, schema: unknown, runs: string): Template {
    const input = `SyncMetadata_github_${name.replaceAll('-', '')}`;
    return {
        name,
        description,
        scopes: ['repo'],
        input,
        returns: [model],
        json_schema: { definitions: { [model]: schema, [input]: { type: 'object', additionalProperties: false } } },
        type: 'sync',
        runs,
        auto_start: false,
        track_deletes: false,
        version: '1.0.0',
    };
}

const listReposCode = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Lists the repositories of the signed-in user',
    version: '1.0.0',
    input: z.object({}),
    output: z.object({ repos: z.array(z.object({ id: z.number(), name: z.string() })) }),
    exec: async (nango) => {
        const response = await nango.get<{ id: number; name: string }[]>({ endpoint: '/user/repos' });
        return { repos: response.data.map(({ id, name }) => ({ id, name })) };
    },
});
`;

/** A small catalog, by provider. */
export const catalog: ReadonlyMap<string, readonly Template[]> = new Map([
    [
        'github',
        [
            {
                name: 'write-file',
                description: 'Writes a file of a repository',
                scopes: ['repo'],
                input: 'ActionInput_github_writefile',
                returns: ['ActionOutput_github_writefile'],
                json_schema: {
                    definitions: {
                        ActionInput_github_writefile: object({ owner: text, repo: text, path: text, content: text }),
                        ActionOutput_github_writefile: object({ url: text, status: text, sha: text }),
                    },
                },
                type: 'action',
                version: '1.0.0',
            },
            {
                name: 'list-repos',
                description: 'Lists the repositories of the signed-in user',
                scopes: ['read:org'],
                input: 'ActionInput_github_listrepos',
                returns: ['ActionOutput_github_listrepos'],
                json_schema: {
                    definitions: {
                        ActionInput_github_listrepos: object({}),
                        ActionOutput_github_listrepos: object({
                            repos: { type: 'array', items: object({ id: { type: 'number' }, name: text }) },
                        }),
                    },
                },
                type: 'action',
                version: '1.0.0',
                code: listReposCode,
            },
            sync(
                'issues',
                "Fetches the issues of all of a user's repositories",
                'GithubIssue',
                issue,
                'every half hour',
            ),
            sync('issues-lite', 'Fetches up to 15 issues', 'Issue', issue, 'every day'),
            sync(
                'list-files',
                'Lists the files of a branch',
                'GithubRepoFile',
                object({ id: text, name: text }),
                'every hour',
            ),
        ],
    ],
]);

/** The templates of a provider with that name, of one type or both. */
export function findTemplates(provider: string, name: string, type: FunctionType | undefined): readonly Template[] {
    const templates = catalog.get(provider) ?? [];
    return templates.filter((each) => each.name === name && (type === undefined || each.type === type));
}
