import * as vscode from 'vscode';

const nameOf = (environmentId: string, origin: string): string => `nango.apiKey.${environmentId}@${origin}`;
const serversOf = (environmentId: string): string => `nango.apiKeyServers.${environmentId}`;

/**
 * The keys in SecretStorage, the only place where they live: one for each environment and the server it was entered
 * for. A key for another server neither replaces nor stands in for it.
 */
export class ApiKeys {
    private readonly secrets: vscode.SecretStorage;
    /** Views ask often, and the storage decrypts each time. */
    private readonly known = new Map<string, Promise<string | undefined>>();
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when a key was stored or deleted, in any window. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor(secrets: vscode.SecretStorage) {
        this.secrets = secrets;
        this.subscriptions = [
            this.changed,
            secrets.onDidChange(() => {
                this.known.clear();
                this.changed.fire();
            }),
        ];
    }

    get(environmentId: string, origin: string): Promise<string | undefined> {
        const id = nameOf(environmentId, origin);
        const known = this.known.get(id) ?? this.load(environmentId, origin);
        this.known.set(id, known);
        known.catch(() => this.known.delete(id));
        return known;
    }

    async set(environmentId: string, origin: string, key: string): Promise<void> {
        await this.secrets.store(nameOf(environmentId, origin), JSON.stringify({ version: 1, origin, key }));
        const servers = new Set([...(await this.servers(environmentId)), origin]);
        await this.secrets.store(serversOf(environmentId), JSON.stringify([...servers]));
        this.known.clear();
    }

    /** Deletes an environment's key for one server. */
    async delete(environmentId: string, origin: string): Promise<void> {
        await this.secrets.delete(nameOf(environmentId, origin));
        this.known.clear();
    }

    /** Deletes all keys of an environment. */
    async deleteAll(environmentId: string): Promise<void> {
        for (const origin of await this.servers(environmentId)) await this.delete(environmentId, origin);
        await this.secrets.delete(serversOf(environmentId));
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async load(environmentId: string, origin: string): Promise<string | undefined> {
        const stored = await this.secrets.get(nameOf(environmentId, origin));
        if (stored === undefined) return undefined;
        const { storedKey } = await import('../stateSchemas.ts');
        const read = storedKey.safeParse(parsed(stored)).data;
        return read?.origin === origin ? read.key : undefined;
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
