import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Connection, FunctionsApi } from '../../api/client.ts';
import { failureOf, failureSentence } from '../../core/failure.ts';
import { searchPick } from './searchPick.ts';
import type { Session } from '../session/session.ts';

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

    /** The end user of a connection, where it was listed. */
    async noteOf(integration: string, connection: string): Promise<string> {
        const { environment, server } = await this.session.state();
        const known = this.listed.get(`${environment.id} ${server.origin} ${integration}`);
        return known?.find(({ id }) => id === connection)?.user ?? '';
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
            await this.list(api, integration, '');
        } finally {
            this.lists -= 1;
            this.changed.fire();
        }
    }

    /** Asks for a connection: the last used first, searched on the server as one types, free entry always. */
    async pick(integration: string, last: string): Promise<string | undefined> {
        const api = await this.session.api();
        return searchPick({
            title: l10n.t('Connection for {0}', integration),
            placeholder: l10n.t('Search connections, or type an id'),
            useTyped: (typed) => l10n.t('Use "{0}"', typed),
            first: last,
            find: async (text, signal) => {
                try {
                    const found = await this.list(api, integration, text, signal);
                    return { items: found.map(itemOf), note: found.length === 0 ? l10n.t('No connection found') : '' };
                } catch (error) {
                    const failure = failureOf(error);
                    const why = this.session.parts.mask.apply(failureSentence(failure));
                    return { items: [], note: failure.kind === 'cancelled' ? '' : why };
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
        search: string,
        signal?: AbortSignal,
    ): Promise<readonly Connection[]> {
        const found = await api.listConnections(integration, { search }, signal);
        if (search === '') {
            const { environment, server } = await this.session.state();
            this.listed.set(`${environment.id} ${server.origin} ${integration}`, found);
            this.changed.fire();
        }
        return found;
    }
}

function itemOf({ id, provider, user, hasErrors }: Connection): { id: string; description: string; detail?: string } {
    const description = [user, provider].filter((part) => part !== '').join(' · ');
    return hasErrors
        ? { id, description, detail: l10n.t('Nango reports errors for this connection.') }
        : { id, description };
}
