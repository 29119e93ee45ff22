import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replace, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { bodyOf, linesOf, useServer } from '../support/server.ts';
import { action, actionErrorEnd, recordsOutput, runOutput, sync } from '../support/texts.ts';

describe('a dry run', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();
    /** One of its own for each test: what a dry run used last for an integration is used again. */
    let integration = '';

    beforeEach(() => {
        const { dev } = server.api.environments;
        integration = `own-${crypto.randomUUID().slice(0, 8)}`;
        dev.addIntegration({
            unique_key: integration,
            provider: 'zzz',
            display_name: integration,
            created_at: '2026-11-22',
        });
        const connection = {
            provider_config_key: integration,
            metadata: {},
            credentials: {},
            created_at: '2026-11-22',
        };
        dev.addConnection({ ...connection, connection_id: 'older' });
        // Nango lists it first.
        dev.addConnection({ ...connection, connection_id: 'newer' });
    });

    const sent = (): Readonly<Record<string, unknown>> =>
        bodyOf(server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).at(-1) ?? { body: {} });
    const posts = (): readonly string[] => linesOf(server).filter((line) => line.startsWith('POST'));

    it('of an action asks for a connection, compiles, and sends all that Nango needs', async () => {
        const document = await openFile(`${integration}/actions`, action);
        await replace(document, 'Says hello', 'Says good-bye');
        const result = { greeting: 'you' };
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: runOutput(), hasResult: true, result } });
        await dryRun(document);
        await lensBecomes(document, /^\$\(pass\) Succeeded · \d+\.\d s$/);
        assert.deepEqual(sent(), {
            integration_id: integration,
            function_type: 'action',
            code: action.replace('Says hello', 'Says good-bye'),
            connection_id: 'newer',
            input: {},
        });
        const [list, ...rest] = linesOf(server);
        assert.equal(list, 'GET /connections');
        assert.deepEqual(rest.slice(0, 2), ['POST /functions/compile', 'POST /functions/dryruns']);
        assert.ok(rest.slice(2).every((line) => line.startsWith('GET /functions/dryruns/')));
        assert.equal(document.isDirty, true);
    });

    it('of a sync sends no input and counts its records', async () => {
        const document = await openFile(`${integration}/syncs`, sync);
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: recordsOutput('1', '2', '3') } });
        await dryRun(document);
        await lensBecomes(document, /^\$\(pass\) 3 records · /);
        assert.deepEqual(sent(), {
            integration_id: integration,
            function_type: 'sync',
            code: sync,
            connection_id: 'newer',
        });
    });

    it('uses the connection of the last one of its integration', async () => {
        await dryRun(await openFile(`${integration}/actions`, action));
        server.api.requests.clear();
        const other = await openFile(`${integration}/actions`, action);
        await vscode.commands.executeCommand('nango.dryRun', other.uri);
        await lensBecomes(other, /Succeeded/);
        assert.equal(sent()['connection_id'], 'newer');
        assert.ok(!linesOf(server).includes('GET /connections'));
    });

    it('asks for a connection once', async () => {
        const document = await openFile(`${integration}/actions`, action);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.equal(linesOf(server).filter((line) => line === 'GET /connections').length, 1);
        assert.equal(posts().filter((line) => line.endsWith('dryruns')).length, 2);
    });

    it('asks for an integration where the path tells none', async () => {
        const { dev } = server.api.environments;
        const first = 'first-of-all-here';
        // What a dry run used last for an integration is used again: this one is nobody else's.
        dev.addIntegration({ unique_key: first, provider: 'aaa', display_name: first, created_at: '2026-11-22' });
        const connection = { connection_id: 'only-one', metadata: {}, credentials: {}, created_at: '2026-11-22' };
        dev.addConnection({ ...connection, provider_config_key: first });
        const document = await openFile('loose', action);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(linesOf(server).slice(0, 2), ['GET /integrations', 'GET /connections']);
        assert.deepEqual([sent()['integration_id'], sent()['connection_id']], [first, 'only-one']);
    });

    it('sends nothing when no connection is chosen', async () => {
        const document = await openFile('no-connections/actions', action);
        const running = vscode.commands.executeCommand('nango.dryRun', document.uri);
        await server.api.requests.next({ path: '/connections' });
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await running;
        assert.deepEqual(posts(), []);
    });

    it('compiles first only while the text is not known to compile', async () => {
        const document = await openFile(`${integration}/actions`, action);
        await vscode.commands.executeCommand('nango.compile', document.uri);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(posts(), ['POST /functions/compile', 'POST /functions/dryruns']);
        await replace(document, 'Says hello', 'Says good-bye');
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(posts().slice(2), ['POST /functions/compile', 'POST /functions/dryruns']);
    });

    it('does not compile first where the setting says so', async () => {
        const settings = vscode.workspace.getConfiguration('nango');
        await settings.update('dryRun.compileFirst', false);
        try {
            const document = await openFile(`${integration}/actions`, action);
            await dryRun(document);
            await lensBecomes(document, /Succeeded/);
        } finally {
            await settings.update('dryRun.compileFirst', undefined);
        }
        assert.deepEqual(posts(), ['POST /functions/dryruns']);
    });

    it('does not compile first when asked not to', async () => {
        const document = await openFile(`${integration}/actions`, action);
        await dryRun(document, { compileFirst: false });
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(posts(), ['POST /functions/dryruns']);
    });

    it('says on its lens why it failed', async () => {
        const document = await openFile(`${integration}/actions`, action);
        server.api.fast.nextDryRun({ outcome: actionErrorEnd('no quota for NangoHQ') });
        await dryRun(document);
        await lensBecomes(document, /^\$\(error\) Failed: no quota for NangoHQ$/);
        assert.deepEqual(person.told, []);
    });

    it('says on its lens why it could not be started, and is not sent twice', async () => {
        const document = await openFile(`${integration}/actions`, action);
        server.api.faults.push({
            match: { path: '/functions/dryruns' },
            fault: { kind: 'status', status: 503 },
            times: Infinity,
        });
        await dryRun(document);
        await lensBecomes(document, /^\$\(error\) Failed: Nango answered with an error \(503\)/);
        assert.deepEqual(posts(), ['POST /functions/compile', 'POST /functions/dryruns']);
    });

    it('is not sent again when the connection broke after it was sent', async () => {
        const document = await openFile(`${integration}/actions`, action);
        server.api.faults.push({ match: { path: '/functions/dryruns' }, fault: { kind: 'resetAfter' } });
        await dryRun(document);
        await lensBecomes(document, /^\$\(error\) Failed: The connection broke while the run was being start/);
        assert.deepEqual(posts(), ['POST /functions/compile', 'POST /functions/dryruns']);
    });

    it('waits when Nango asks to (429)', async () => {
        const document = await openFile(`${integration}/actions`, action);
        const wait = { kind: 'status', status: 429, retryAfterSeconds: 0 } as const;
        server.api.faults.push({ match: { path: '/functions/dryruns' }, fault: wait });
        server.api.faults.push({ match: { method: 'GET', path: /dryruns\// }, fault: wait });
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.equal(posts().filter((line) => line.endsWith('dryruns')).length, 2);
    });
});
