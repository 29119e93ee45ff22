import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, show, useCleanEditors } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { usePicks, type OpenPick } from '../support/picks.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';

describe('the list of connections', () => {
    const server = useServer();
    const picks = usePicks();
    usePerson();
    useCleanEditors();

    const add = (id: string, more: object = {}): void => {
        server.api.environments.dev.addConnection({
            connection_id: id,
            provider_config_key: 'no-connections',
            metadata: {},
            credentials: {},
            created_at: '2026-11-22',
            ...more,
        });
    };

    /** Opens the list for a function of the integration; it stays open. */
    async function openList(): Promise<OpenPick> {
        const document = await show(await openFile('no-connections/actions', action));
        void vscode.commands.executeCommand('nango.chooseConnection', document.uri);
        return picks.last();
    }

    it('comes page by page', async () => {
        for (let i = 0; i < 130; i++) add(`user-${String(i).padStart(3, '0')}`);
        const list = await openList();
        const first = await list.rows((labels) => labels.length > 1);
        assert.equal(first.length, 101);
        assert.equal(first.at(-1), 'More…');
        await list.choose('More…');
        const all = await list.rows((labels) => labels.length > 101);
        assert.equal(all.length, 130);
        assert.equal(new Set(all).size, 130);
        assert.ok(!all.includes('More…'));
        assert.deepEqual(
            linesOf(server).filter((line) => line.includes('/connections')),
            ['GET /connections', 'GET /connections'],
        );
    });

    it('tells end user, provider and what Nango reports', async () => {
        add('plain');
        add('ailing', {
            errors: [{ type: 'auth', log_id: '1' }],
            end_user: { id: 'u1', display_name: 'Ana', email: 'ana@example.test' },
        });
        const list = await openList();
        await list.rows((labels) => labels.length > 1);
        const { provider } = server.api.environments.dev.integration('no-connections') ?? {};
        assert.equal(list.row('plain'), `plain | ${provider}`);
        assert.equal(
            list.row('ailing'),
            `ailing | Ana · ${provider} | Nango reports errors for this connection: auth.`,
        );
    });

    it('says that there is none', async () => {
        const list = await openList();
        assert.deepEqual(await list.rows((labels) => labels.length > 0), ['No connection found']);
    });
});
