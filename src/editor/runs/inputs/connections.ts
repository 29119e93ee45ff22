import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Connection, FunctionsApi } from '../../../api/client.ts';
import { failureOf } from '../../../core/failure/failure.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { JsonSchema } from '../../../core/schema/jsonSchema.ts';
import type { Session } from '../../session/session.ts';
import { connectionFaults } from './connectionFaults.ts';
import type { SearchItem } from './searchPick.ts';

/** How many connections are asked for at once. */
const pageSize = 100;

/** Connections as last listed, per environment, server and integration: notes beside ids need no request then. */
export class Connections {
    private readonly session: Session;
    private readonly listed = new Map<string, readonly Connection[]>();
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChange = this.changed.event;
    private lists = 0;

    constructor(session: Session) {
        this.session = session;
    }

    /** A connection as it was last listed. */
    async known(integration: string, connection: string): Promise<Connection | undefined> {
        const { environment, server } = await this.session.state();
        const listed = this.listed.get(`${environment.id} ${server.origin} ${integration}`);
        return listed?.find(({ id }) => id === connection);
    }

    /** A list is being fetched. */
    get listing(): boolean {
        return this.lists > 0;
    }

    /** Lists an integration's connections anew. */
    async refresh(integration: string): Promise<void> {
        const api = await this.session.api();
        this.lists += 1;
        this.changed.fire();
        try {
            await this.list(api, integration, { text: '', page: 0 });
        } finally {
            this.lists -= 1;
            this.changed.fire();
        }
    }

    /**
     * Asks for a connection: the last used first, searched on the server as one types, free entry always. Those that
     * lack metadata which the function needs are marked.
     */
    async pick(integration: string, last: string, metadata?: JsonSchema): Promise<string | undefined> {
        const api = await this.session.api();
        const { searchPick } = await import('./searchPick.ts');
        return searchPick({
            title: l10n.t('Connection for {0}', integration),
            placeholder: l10n.t('Search connections, or type an id'),
            useTyped: (typed) => l10n.t('Use "{0}"', typed),
            first: last,
            searches: 'server',
            find: async (text, page, signal) => {
                try {
                    const found = await this.list(api, integration, { text, page }, signal);
                    return {
                        items: found.map((connection) => itemOf(connection, metadata)),
                        note: found.length === 0 && page === 0 ? l10n.t('No connection found') : '',
                        more: found.length === pageSize,
                    };
                } catch (error) {
                    const failure = failureOf(error);
                    const why = this.session.parts.mask.apply(failureSentence(failure));
                    return { items: [], note: failure.kind === 'cancelled' ? '' : why, more: false };
                }
            },
        });
    }

    dispose(): void {
        this.changed.dispose();
    }

    private async list(
        api: FunctionsApi,
        integration: string,
        { text, page }: { readonly text: string; readonly page: number },
        signal?: AbortSignal,
    ): Promise<readonly Connection[]> {
        const found = await api.listConnections(integration, { search: text, page, limit: pageSize }, signal);
        const { environment, server } = await this.session.state();
        const key = `${environment.id} ${server.origin} ${integration}`;
        const before = text === '' && page === 0 ? [] : (this.listed.get(key) ?? []);
        const ids = new Set(found.map(({ id }) => id));
        this.listed.set(key, [...before.filter(({ id }) => !ids.has(id)), ...found]);
        this.changed.fire();
        return found;
    }
}

function itemOf(connection: Connection, metadata: JsonSchema | undefined): SearchItem {
    const { id, provider, user } = connection;
    const description = [user, provider].filter((part) => part !== '').join(' · ');
    const detail = connectionFaults(connection, metadata).join(' ');
    return detail === '' ? { id, description } : { id, description, detail };
}
