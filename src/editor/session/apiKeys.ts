import type * as vscode from 'vscode';

/** A key and the one server it was entered for. */
export interface StoredKey {
    readonly origin: string;
    readonly key: string;
}

const nameOf = (environmentId: string): string => `nango.apiKey.${environmentId}`;

/** The keys in SecretStorage, one per environment: the only place where they live. */
export class ApiKeys {
    readonly onDidChange: vscode.Event<unknown>;
    private readonly secrets: vscode.SecretStorage;

    constructor(secrets: vscode.SecretStorage) {
        this.secrets = secrets;
        this.onDidChange = secrets.onDidChange;
    }

    async get(environmentId: string): Promise<StoredKey | undefined> {
        const stored = await this.secrets.get(nameOf(environmentId));
        if (stored === undefined) return undefined;
        const { storedKey } = await import('../stateSchemas.ts');
        try {
            return storedKey.safeParse(JSON.parse(stored)).data;
        } catch {
            // Not written by us, or damaged: as good as none.
            return undefined;
        }
    }

    async set(environmentId: string, { origin, key }: StoredKey): Promise<void> {
        await this.secrets.store(nameOf(environmentId), JSON.stringify({ version: 1, origin, key }));
    }

    async delete(environmentId: string): Promise<void> {
        await this.secrets.delete(nameOf(environmentId));
    }
}
