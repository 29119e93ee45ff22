import * as vscode from 'vscode';
import type { Connection, FunctionsApi, Integration } from '../../../api/client.ts';
import type { DeployedFunction } from '../../../core/deploy/deployedFunction.ts';
import type { Session } from '../../session/session.ts';

/** What was fetched of a list so far. */
export interface Listed<Item> {
    readonly items: readonly Item[];
    /** There is more on the server. */
    readonly more: boolean;
    /** How many there are in all, where the server tells. */
    readonly total?: number;
}

/** How many connections are asked for at once. */
const connectionPage = 100;

/**
 * The environment's integrations, their functions and connections, as last fetched: page by page, when they are asked
 * for and never otherwise.
 */
export class DeployedLists {
    private readonly session: Session;
    private readonly changed = new vscode.EventEmitter<string | undefined>();
    /** Fired with the integration whose lists have changed; without one when all have. */
    readonly onDidChange = this.changed.event;
    private readonly functionLists = new Map<string, Promise<Listed<DeployedFunction>>>();
    private readonly connectionLists = new Map<string, Promise<Listed<Connection>>>();
    private all: Promise<readonly Integration[]> | undefined;
    private searched = '';

    constructor(session: Session) {
        this.session = session;
    }

    /** Only functions with this in their names are listed; the server searches. */
    get search(): string {
        return this.searched;
    }

    /** @throws {FailureError} */
    integrations(): Promise<readonly Integration[]> {
        this.all ??= this.forgetting(
            this.api().then((api) => api.listIntegrations()),
            () => (this.all = undefined),
        );
        return this.all;
    }

    /** The functions of an integration that were fetched so far, or their first page. @throws {FailureError} */
    functions(integrationId: string): Promise<Listed<DeployedFunction>> {
        return this.kept(this.functionLists, integrationId, () => this.functionPage(integrationId, []));
    }

    /** The connections of an integration that were fetched so far, or their first page. @throws {FailureError} */
    connections(integrationId: string): Promise<Listed<Connection>> {
        return this.kept(this.connectionLists, integrationId, () => this.connectionPage(integrationId, []));
    }

    /** Fetches the next page of a list, or all that is left. @throws {FailureError} */
    async more(integrationId: string, of: 'functions' | 'connections', all = false): Promise<void> {
        for (let first = true; first || all; first = false) {
            const before =
                of === 'functions' ? await this.functions(integrationId) : await this.connections(integrationId);
            if (!before.more) break;
            if (of === 'functions') await this.moreFunctions(integrationId);
            else await this.moreConnections(integrationId);
        }
        this.changed.fire(integrationId);
    }

    /** Searches the functions' names from now on; nothing for all of them. */
    searchFor(text: string): void {
        this.searched = text.trim();
        this.functionLists.clear();
        this.changed.fire(undefined);
    }

    /** Forgets what was fetched: of one integration, or all. */
    refresh(integrationId?: string): void {
        if (integrationId === undefined) {
            this.all = undefined;
            this.functionLists.clear();
            this.connectionLists.clear();
        } else {
            this.functionLists.delete(integrationId);
            this.connectionLists.delete(integrationId);
        }
        this.changed.fire(integrationId);
    }

    dispose(): void {
        this.changed.dispose();
    }

    private api(): Promise<FunctionsApi> {
        return this.session.api();
    }

    private async moreFunctions(integrationId: string): Promise<void> {
        const { items } = await this.functions(integrationId);
        const next = await this.functionPage(integrationId, items);
        this.functionLists.set(integrationId, Promise.resolve(next));
    }

    private async moreConnections(integrationId: string): Promise<void> {
        const { items } = await this.connections(integrationId);
        const next = await this.connectionPage(integrationId, items);
        this.connectionLists.set(integrationId, Promise.resolve(next));
    }

    private async functionPage(
        integrationId: string,
        before: readonly DeployedFunction[],
    ): Promise<Listed<DeployedFunction>> {
        const api = await this.api();
        const { largestPage } = await import('../../../api/deployedFunctionsApi.ts');
        const page = Math.floor(before.length / largestPage);
        const { functions, total } = await api.deployed.list(integrationId, { search: this.searched, page });
        const items = [...before, ...functions];
        return { items, total, more: functions.length > 0 && items.length < total };
    }

    private async connectionPage(integrationId: string, before: readonly Connection[]): Promise<Listed<Connection>> {
        const api = await this.api();
        const page = Math.floor(before.length / connectionPage);
        const found = await api.listConnections(integrationId, { page, limit: connectionPage });
        return { items: [...before, ...found], more: found.length === connectionPage };
    }

    private kept<Value>(lists: Map<string, Promise<Value>>, key: string, fetch: () => Promise<Value>): Promise<Value> {
        const known = lists.get(key);
        if (known !== undefined) return known;
        const list = this.forgetting(fetch(), () => {
            if (lists.get(key) === list) lists.delete(key);
        });
        lists.set(key, list);
        return list;
    }

    /** What failed is asked for again the next time. */
    private async forgetting<Value>(fetching: Promise<Value>, forget: () => void): Promise<Value> {
        try {
            return await fetching;
        } catch (error) {
            forget();
            throw error;
        }
    }
}
