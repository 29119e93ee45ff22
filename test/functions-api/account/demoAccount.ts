import { join } from 'node:path';
import { Environment } from './environment.ts';
import type { EnvironmentName } from '../keys.ts';
import { demoProviderKey } from '../provider/provider.ts';

/** Both environments of the account. */
export type Account = Readonly<Record<EnvironmentName, Environment>>;

const createdAt = '2026-11-22T03:30:10.259Z';
const apiKeyLabel = { apiKey: 'API Key' };
const demo = { provider: 'private-api-generic', display_name: 'GitHub (local demo)', created_at: createdAt };

/** The account that the recordings were made with (dev), and a smaller one beside it (prod). */
export function demoAccount(folder: string | undefined): Account {
    const folderOf = (name: string): string | undefined => (folder === undefined ? undefined : join(folder, name));
    const dev = new Environment('dev', folderOf('dev'));
    dev.addIntegration({ unique_key: 'github', ...demo, credentials_label: apiKeyLabel });
    dev.addIntegration({ unique_key: 'no-connections', ...demo, credentials_label: apiKeyLabel });
    dev.addIntegration({
        unique_key: 'unauthenticated',
        provider: 'unauthenticated',
        display_name: 'Unauthenticated',
        created_at: createdAt,
    });
    dev.addIntegration({
        unique_key: 'github-pat',
        provider: 'github-pat',
        display_name: 'Github (Personal Access Token)',
        created_at: createdAt,
    });
    dev.addConnection(githubConnection('demo-conn', demoProviderKey));
    dev.addConnection(githubConnection('bad-creds', 'wrong-upstream-key', {}));
    dev.addConnection({
        connection_id: 'anon',
        provider_config_key: 'unauthenticated',
        metadata: {},
        credentials: {},
        created_at: createdAt,
    });

    const prod = new Environment('prod', folderOf('prod'));
    prod.addIntegration({ unique_key: 'github', ...demo, credentials_label: apiKeyLabel });
    prod.addIntegration({
        unique_key: 'github-oauth',
        provider: 'github',
        display_name: 'GitHub (User OAuth)',
        created_at: createdAt,
    });
    prod.addConnection(githubConnection('octo-conn', demoProviderKey));
    return { dev, prod };
}

function githubConnection(
    connectionId: string,
    apiKey: string,
    metadata: Readonly<Record<string, unknown>> = { repo: 'demo', owner: 'NangoHQ' },
) {
    return {
        connection_id: connectionId,
        provider_config_key: 'github',
        metadata,
        credentials: { type: 'API_KEY', apiKey },
        created_at: createdAt,
    };
}
