import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { withAnswers, type Answer } from '../support/answers.ts';
import { openFile, workspaceFolder } from '../support/documents.ts';
import { clearKey, enterKey } from '../support/environments.ts';
import { usePerson } from '../support/person.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { setVariables } from '../support/variables.ts';

describe('entering a key', () => {
    const server = useServer();
    const person = usePerson(clearKey);
    // No key of the process: the one entered is the only one.
    const variables: { restore?: () => void } = {};
    beforeEach(() => (variables.restore = setVariables({ NANGO_SECRET_KEY: undefined })));
    afterEach(() => variables.restore?.());

    const compile = async (): Promise<void> => {
        const { uri } = await openFile('github/actions', action);
        await vscode.commands.executeCommand('nango.compile', uri);
    };
    const keysSeen = (): readonly unknown[] => [
        ...new Set(server.api.requests.all().map(({ headers }) => headers.authorization)),
    ];

    it('hides it, checks it without side effects, and says what it may do', async () => {
        await enterKey(person, ` ${testKeys.dev} `);
        assert.deepEqual(person.hidden, [`API key for dev on ${new URL(server.api.url).host}`]);
        const requests = server.api.requests.all();
        assert.deepEqual(linesOf(server), [
            'POST /functions/compile',
            'POST /functions/dryruns',
            'POST /functions/deployments',
            'GET /integrations',
            'GET /connections',
            'GET /integrations/nango-functions-key-check/functions/none',
        ]);
        for (const { method, body, status } of requests.filter((request) => request.method === 'POST')) {
            assert.deepEqual(body, {}, method);
            assert.equal(status, 400);
        }
        assert.deepEqual(keysSeen(), [`Bearer ${testKeys.dev}`]);
        const { text } = await person.hears(/^The key for dev may /);
        assert.equal(
            text,
            'The key for dev may compile, dry run, deploy, list integrations, list connections, read functions.',
        );
        server.api.requests.clear();
        await compile();
        assert.deepEqual(keysSeen(), [`Bearer ${testKeys.dev}`]);
    });

    it('names each missing scope, where to get it, and copies them', async () => {
        person.willClick(/may compile/, 'Copy Scopes');
        await enterKey(person, testKeys.compileAndDryRun);
        const { text, buttons } = await person.hears(/^The key for dev may /);
        const scopes = [
            'environment:deploy',
            'environment:integrations:list',
            'environment:connections:list',
            'environment:functions:read',
        ];
        assert.equal(text, `The key for dev may compile, dry run. It lacks ${scopes.join(', ')}.`);
        assert.deepEqual(buttons, ['Open API Keys', 'Copy Scopes']);
        assert.equal(await vscode.env.clipboard.readText(), scopes.join('\n'));
    });

    it('does not keep a key that is refused, and asks again for the same place', async () => {
        await enterKey(person, testKeys.unknown);
        assert.equal(linesOf(server).length, 1);
        const title = `API key for dev on ${new URL(server.api.url).host}`;
        assert.deepEqual(person.asked, [title, title]);
        assert.equal(person.prompts.at(-1), 'Nango refused the key for dev.');
        server.api.requests.clear();
        await compile();
        await person.hears(/^Add an API key for dev\.$/);
        assert.deepEqual(linesOf(server), []);
    });

    it('does not keep a key for what is no Nango', async () => {
        server.api.faults.push({ fault: { kind: 'html' }, times: Infinity });
        await enterKey(person, testKeys.dev);
        assert.match(person.prompts.at(-1) ?? '', /answered with a web page/);
        await compile();
        await person.hears(/^Add an API key for dev\.$/);
    });

    it('keeps a key that could not be checked, and says so', async () => {
        const unavailable: Answer = { status: 503, body: { error: { code: 'unavailable', message: 'Later.' } } };
        const state: { answer: Answer } = { answer: unavailable };
        await withAnswers(
            () => state.answer,
            async (asked) => {
                await enterKey(person, testKeys.dev);
                await person.hears(
                    /^The key for dev is kept; it could not be checked\. Nango answered with an error \(503\)/,
                );
                state.answer = {
                    status: 200,
                    body: { bundle_size_bytes: 1, bundled_js: ' ', compiled_at: '2026-11-22T10:00:00.000Z' },
                };
                await compile();
                assert.equal(asked.asked.at(-1)?.headers.authorization, `Bearer ${testKeys.dev}`);
            },
        );
    });

    it('takes no empty text and none with blanks', async () => {
        for (const text of ['  ', 'two words', testKeys.dev]) person.willType(/^API key for /, text);
        await vscode.commands.executeCommand('nango.addApiKey');
        assert.deepEqual(person.refusals, ['Needs a value.', 'A key has no blanks.']);
        await person.hears(/^The key for dev may /);
    });

    it('asks for nothing more when it is thought better of', async () => {
        await vscode.commands.executeCommand('nango.addApiKey');
        assert.equal(person.asked.length, 1);
        assert.deepEqual(linesOf(server), []);
    });

    it('is offered by the message that there is none', async () => {
        person.willClick(/^Add an API key for dev\.$/, 'Add API Key');
        person.willType(/^API key for /, testKeys.dev);
        await compile();
        await person.hears(/^The key for dev may /);
    });

    describe("from the folder's .env", () => {
        const file = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.env');
        const write = (text: string): Thenable<void> =>
            vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
        afterEach(() => vscode.workspace.fs.delete(file()));

        it('happens only when asked for', async () => {
            await write(`NANGO_SECRET_KEY=${testKeys.dev}\nNANGO_SECRET_KEY_DEV=${testKeys.functions}\n`);
            await compile();
            await person.hears(/^Add an API key for dev\.$/);
            assert.deepEqual(linesOf(server), []);

            person.willPick(/^Import a key from \.env$/, 'NANGO_SECRET_KEY_DEV');
            await vscode.commands.executeCommand('nango.importApiKey');
            assert.deepEqual([...person.offered.values()], [['NANGO_SECRET_KEY', 'NANGO_SECRET_KEY_DEV']]);
            await person.hears(/^The key for dev may /);
            assert.deepEqual(keysSeen(), [`Bearer ${testKeys.functions}`]);
        });

        it('says so when there is none', async () => {
            await write('SOMETHING_ELSE=1\n');
            await vscode.commands.executeCommand('nango.importApiKey');
            await person.hears(/holds no NANGO_SECRET_KEY/);
        });
    });
});
