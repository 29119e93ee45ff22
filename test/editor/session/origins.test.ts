import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ServerChoice } from '../../../src/editor/session/servers.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { AnsweringServer, withAnswers } from '../support/answers.ts';
import { Composition, newState, type KeptState } from '../support/composition.ts';
import { openFile, workspaceFolder } from '../support/documents.ts';
import { clearKey, enterKey } from '../support/environments.ts';
import { usePerson } from '../support/person.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { setVariables } from '../support/variables.ts';

const envFile = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.env');
const writeEnvFile = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(envFile(), new TextEncoder().encode(text));
const compile = async (): Promise<void> => {
    const { uri } = await openFile('github/actions', action);
    await vscode.commands.executeCommand('nango.compile', uri);
};

afterEach(async () => {
    await vscode.workspace.fs.delete(envFile()).then(undefined, () => undefined);
});

describe('the server of an environment', () => {
    const restored: (() => void)[] = [];
    const person = usePerson();
    afterEach(() => {
        for (const restore of restored.splice(0)) restore();
    });

    /** What is chosen with a state for an environment. */
    async function chosen(state: KeptState, origin?: string): Promise<Omit<ServerChoice, 'host'>> {
        const window = new Composition(state);
        const { servers, environments } = window.session.parts;
        if (origin !== undefined) await environments.save({ id: 'dev', name: 'dev', production: false, origin });
        const environment = await environments.active();
        await servers.offerFolderServer(environment);
        const { origin: server, from } = await servers.choose(environment);
        window.dispose();
        return { origin: server, from };
    }

    const processNames = (url: string | undefined): void => {
        restored.push(setVariables({ NANGO_SERVER_URL: url, NANGO_SECRET_KEY: undefined }));
    };

    it("is its own, else the process's, else the folder's once accepted, else Nango's cloud", async () => {
        processNames('http://127.0.0.1:4001');
        await writeEnvFile('NANGO_SERVER_URL=http://127.0.0.1:4002\n');
        const state = newState(workspaceFolder());
        assert.deepEqual(await chosen(state), { origin: 'http://127.0.0.1:4001', from: 'process' });
        assert.deepEqual(person.told, []);

        processNames(undefined);
        person.willClick(/^Use the server http:\/\/127\.0\.0\.1:4002\?$/, 'Use Server');
        assert.deepEqual(await chosen(state), { origin: 'http://127.0.0.1:4002', from: 'envFile' });

        assert.deepEqual(await chosen(state, 'https://own.example'), {
            origin: 'https://own.example',
            from: 'environment',
        });

        await vscode.workspace.fs.delete(envFile());
        assert.deepEqual(await chosen(newState(workspaceFolder())), {
            origin: 'https://api.nango.dev',
            from: 'default',
        });
    });

    it("is the folder's under either of its names", async () => {
        processNames(undefined);
        await writeEnvFile('NANGO_HOSTPORT="http://127.0.0.1:4003"\n');
        person.willClick(/4003/, 'Use Server');
        assert.equal((await chosen(newState(workspaceFolder()))).origin, 'http://127.0.0.1:4003');
    });

    it("is not the folder's while the person has not said so, and asked about once it is answered", async () => {
        processNames(undefined);
        await writeEnvFile('NANGO_SERVER_URL=http://127.0.0.1:4004\n');
        const state = newState(workspaceFolder());
        assert.equal((await chosen(state)).from, 'default');
        assert.equal(person.told.length, 1);
        assert.equal(person.told[0]?.modal, true);
        assert.match(person.told[0].detail, /It gets no key until you enter one for it/);
        person.willClick(/4004/, 'Keep api.nango.dev');
        assert.equal((await chosen(state)).from, 'default');
        assert.equal((await chosen(state)).from, 'default');
        assert.equal(person.told.length, 2);
    });

    it('is reached by HTTPS, but on this machine', async () => {
        for (const url of [
            'http://nango.example.com',
            'ftp://nango.example.com',
            'nonsense',
            'https://a:b@c.example',
        ]) {
            processNames(url);
            assert.equal((await chosen(newState(workspaceFolder()))).from, 'default', url);
        }
        for (const url of ['https://nango.example.com', 'http://localhost:3003', 'http://[::1]:3003']) {
            processNames(url);
            assert.deepEqual(await chosen(newState(workspaceFolder())), { origin: url, from: 'process' });
        }
        processNames(undefined);
        await writeEnvFile('NANGO_SERVER_URL=http://nango.example.com\n');
        assert.equal((await chosen(newState(workspaceFolder()))).from, 'default');
        assert.deepEqual(person.told, []);
    });
});

describe('a key', () => {
    const server = useServer();
    const person = usePerson();
    const others: AnsweringServer[] = [];

    /** A server that the person has entered no key for. */
    async function stranger(): Promise<AnsweringServer> {
        const other = new AnsweringServer(() => ({ status: 200, body: {} }));
        await other.start();
        others.push(other);
        return other;
    }
    afterEach(async () => {
        for (const other of others.splice(0)) await other.stop();
    });

    it("of the process goes to the process's own server", async () => {
        await compile();
        assert.equal(server.api.requests.all()[0]?.headers.authorization, `Bearer ${testKeys.dev}`);
    });

    it('of the process never goes to a server that the folder names, not even an accepted one', async () => {
        const other = await stranger();
        await writeEnvFile(`NANGO_SERVER_URL=${other.url}\n`);
        const restore = setVariables({ NANGO_SERVER_URL: undefined });
        try {
            person.willClick(/^Use the server /, 'Use Server');
            await compile();
            await person.hears(/^Add an API key for dev\.$/);
            for (const command of ['nango.checkApiKey', 'nango.dryRun', 'nango.deploy'])
                await vscode.commands.executeCommand(command);
            assert.deepEqual(other.asked, []);
        } finally {
            restore();
        }
    });

    it('of the process is bound to no server where the process names one that can not be used', async () => {
        const restore = setVariables({ NANGO_SERVER_URL: 'http://nango.example.com' });
        const window = new Composition(newState(workspaceFolder()));
        try {
            assert.equal((await window.session.state()).key, 'none');
            await assert.rejects(window.session.api(), { name: 'FailureError', message: 'noKey' });
        } finally {
            restore();
            window.dispose();
        }
    });

    it('that was entered belongs to the server it was entered for', async () => {
        const other = await stranger();
        const restore = setVariables({ NANGO_SECRET_KEY: undefined });
        try {
            await enterKey(person, testKeys.functions);
            const elsewhere = setVariables({ NANGO_SERVER_URL: other.url });
            await compile();
            await person.hears(/^Add an API key for dev\.$/);
            for (const command of ['nango.checkApiKey', 'nango.dryRun', 'nango.deploy', 'nango.refreshConnections'])
                await vscode.commands.executeCommand(command);
            assert.deepEqual(other.asked, []);

            elsewhere();
            server.api.requests.clear();
            await compile();
            assert.deepEqual(
                server.api.requests.all().map(({ headers }) => headers.authorization),
                [`Bearer ${testKeys.functions}`],
            );
        } finally {
            await clearKey(person);
            restore();
        }
    });

    it('entered for an accepted server of the folder goes there, and only there', async () => {
        await writeEnvFile(`NANGO_SERVER_URL=${server.api.url}\nNANGO_SECRET_KEY=${testKeys.prod}\n`);
        const restore = setVariables({ NANGO_SERVER_URL: undefined, NANGO_SECRET_KEY: testKeys.functions });
        try {
            person.willClick(/^Use the server /, 'Use Server');
            await enterKey(person, testKeys.dev);
            await compile();
            const keys = server.api.requests.all().map(({ headers }) => headers.authorization);
            assert.equal(keys.length, 7);
            assert.deepEqual([...new Set(keys)], [`Bearer ${testKeys.dev}`]);
        } finally {
            await clearKey(person);
            restore();
        }
    });

    it('is not carried along to where a server redirects', async () => {
        const other = await stranger();
        for (const status of [301, 307]) {
            await withAnswers(
                ({ path }) => ({ status, headers: { location: `${other.url}${path}` }, body: '' }),
                async (redirecting) => {
                    await compile();
                    assert.equal(redirecting.asked.length, 1);
                },
            );
        }
        assert.deepEqual(other.asked, []);
    });

    it('stands in the authorization header, and nowhere else in a request', async () => {
        await withAnswers(
            () => ({ status: 500, body: {} }),
            async (asked) => {
                await compile();
                const [request] = asked.asked;
                assert(request !== undefined);
                const { authorization, ...headers } = request.headers;
                assert.equal(authorization, `Bearer ${testKeys.dev}`);
                const rest = JSON.stringify([request.method, request.path, headers, request.body]);
                assert.ok(!rest.includes(testKeys.dev.slice(0, 12)));
            },
        );
    });

    it('is told to nobody by the state of the session', async () => {
        const state = newState(workspaceFolder());
        const window = new Composition(state);
        try {
            await window.session.parts.keys.set('dev', server.api.url, testKeys.functions);
            const session = await window.session.state();
            assert.equal(session.key, 'stored');
            const api = await window.session.api();
            assert.equal(api.target.origin, server.api.url);
            const told = JSON.stringify([session, api.target]) + state.globalState.text() + state.workspaceState.text();
            assert.ok(!told.includes(testKeys.functions.slice(0, 12)));
            assert.deepEqual(linesOf(server), []);
        } finally {
            window.dispose();
        }
    });
});
