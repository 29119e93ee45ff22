import type * as vscode from 'vscode';

const nameOf = (environmentId: string, origin: string): string => `nango.apiKey.${environmentId}@${origin}`;
const serversOf = (environmentId: string): string => `nango.apiKeyServers.${environmentId}`;

/**
 * The keys in SecretStorage, the only place where they live: one for each environment and the server it was entered
 * for. A key for another server neither replaces nor stands in for it.
 */
export class ApiKeys {
    readonly onDidChange: vscode.Event<unknown>;
    private readonly secrets: vscode.SecretStorage;

    constructor(secrets: vscode.SecretStorage) {
        this.secrets = secrets;
        this.onDidChange = secrets.onDidChange;
    }

    async get(environmentId: string, origin: string): Promise<string | undefined> {
        const stored = await this.secrets.get(nameOf(environmentId, origin));
        if (stored === undefined) return undefined;
        const { storedKey } = await import('../stateSchemas.ts');
        const read = storedKey.safeParse(parsed(stored)).data;
        return read?.origin === origin ? read.key : undefined;
    }

    async set(environmentId: string, origin: string, key: string): Promise<void> {
        await this.secrets.store(nameOf(environmentId, origin), JSON.stringify({ version: 1, origin, key }));
        const servers = new Set([...(await this.servers(environmentId)), origin]);
        await this.secrets.store(serversOf(environmentId), JSON.stringify([...servers]));
    }

    /** Deletes an environment's key for one server. */
    async delete(environmentId: string, origin: string): Promise<void> {
        await this.secrets.delete(nameOf(environmentId, origin));
    }

    /** Deletes all keys of an environment. */
    async deleteAll(environmentId: string): Promise<void> {
        for (const origin of await this.servers(environmentId)) await this.delete(environmentId, origin);
        await this.secrets.delete(serversOf(environmentId));
    }

    private async servers(environmentId: string): Promise<readonly string[]> {
        const stored = await this.secrets.get(serversOf(environmentId));
        if (stored === undefined) return [];
        const { texts } = await import('../stateSchemas.ts');
        return texts.safeParse(parsed(stored)).data ?? [];
    }
}

/** JSON as stored; undefined where it is none of ours, or damaged. */
function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
