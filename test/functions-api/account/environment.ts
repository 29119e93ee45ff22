import { DeployedFunctions } from './deployedFunctions.ts';
import type { EnvironmentName } from '../keys.ts';

/** An integration as the public API shows it, but for its logo (which names the server). */
export interface Integration {
    readonly unique_key: string;
    readonly provider: string;
    readonly display_name: string;
    readonly credentials_label?: Readonly<Record<string, string>>;
    readonly created_at: string;
}

/** A connection with what it needs to call its provider. */
export interface Connection {
    readonly connection_id: string;
    readonly provider_config_key: string;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly credentials: Readonly<Record<string, string>>;
    readonly created_at: string;
    /** What the platform has found wrong with it; nothing for most. */
    readonly errors?: readonly { readonly type: string; readonly log_id: string }[];
    readonly end_user?: { readonly id: string; readonly display_name: string | null; readonly email: string | null };
}

/** A connection that has been numbered. */
export interface StoredConnection extends Connection {
    readonly id: number;
    readonly provider: string;
}

/** One environment of the account: its integrations, connections and deployed functions. */
export class Environment {
    readonly name: EnvironmentName;
    readonly functions: DeployedFunctions;
    #integrations: Integration[] = [];
    #connections: StoredConnection[] = [];
    #lastId = 0;

    constructor(name: EnvironmentName, folder: string | undefined) {
        this.name = name;
        this.functions = new DeployedFunctions(folder);
    }

    /** Adds an integration, in the order in which the platform lists them. */
    addIntegration(integration: Integration): void {
        this.#integrations = [...this.#integrations, integration].toSorted(
            (a, b) => a.provider.localeCompare(b.provider) || a.unique_key.localeCompare(b.unique_key),
        );
    }

    /** Adds a connection to an integration that is already here. */
    addConnection(connection: Connection): void {
        const provider = this.integration(connection.provider_config_key)?.provider;
        if (provider === undefined) {
            throw new Error(`No integration ${connection.provider_config_key}`);
        }
        this.#lastId += 1;
        this.#connections = [{ ...connection, id: this.#lastId, provider }, ...this.#connections];
    }

    /** Replaces a connection's metadata by the old one with the given fields laid over it. */
    mergeMetadata(connection: StoredConnection, metadata: Readonly<Record<string, unknown>>): void {
        this.#connections = this.#connections.map((each) =>
            each.id === connection.id ? { ...each, metadata: { ...each.metadata, ...metadata } } : each,
        );
    }

    /** All integrations. */
    integrations(): readonly Integration[] {
        return this.#integrations;
    }

    /** All connections, newest first. */
    connections(): readonly StoredConnection[] {
        return this.#connections;
    }

    /** The integration of that id. */
    integration(uniqueKey: string): Integration | undefined {
        return this.#integrations.find((each) => each.unique_key === uniqueKey);
    }

    /** The connection of that id within an integration. */
    connection(integrationId: string, connectionId: string): StoredConnection | undefined {
        return this.#connections.find(
            (each) => each.provider_config_key === integrationId && each.connection_id === connectionId,
        );
    }
}
