import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { openFile } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { addEnvironment, removeEnvironment, switchTo } from '../support/environments.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';

describe('environments', () => {
    const server = useServer();
    const added: string[] = [];
    const person = usePerson(async (tidying) => {
        for (const name of added.splice(0)) await removeEnvironment(tidying, name);
    });

    async function add(name: string, production: boolean): Promise<void> {
        added.push(name);
        await addEnvironment(person, { name, production, server: server.api.url, key: testKeys.prod });
    }

    /** The key that a compile goes with. */
    async function keyUsed(): Promise<string | undefined> {
        server.api.requests.clear();
        const document = await openFile('github/actions', action);
        await vscode.commands.executeCommand('nango.compile', document.uri);
        return server.api.requests.all()[0]?.headers.authorization;
    }

    it('are added with a name, a kind, a server and a key, and used from then on', async () => {
        await add('prod', true);
        assert.deepEqual(person.offered.get('Is prod a production environment?'), ['Production', 'Not production']);
        assert.deepEqual(person.offered.get('Server for prod'), [
            // The one in use.
            server.api.url,
            'https://api.nango.dev',
            'http://localhost:3003',
            'Another Server…',
        ]);
        assert.equal(await keyUsed(), `Bearer ${testKeys.prod}`);
    });

    it('say on each lens that they are production', async () => {
        const document = await openFile('github/actions', action);
        await add('prod', true);
        assert.equal((await lensTexts(document)).at(-1), '$(shield) prod');
        await switchTo(person, 'dev');
        assert.equal((await lensTexts(document)).at(-1), 'Deploy');
    });

    it('go with their own keys', async () => {
        await add('staging', false);
        assert.equal(await keyUsed(), `Bearer ${testKeys.prod}`);
        await switchTo(person, 'dev');
        assert.equal(await keyUsed(), `Bearer ${testKeys.dev}`);
        await switchTo(person, 'staging');
        assert.equal(await keyUsed(), `Bearer ${testKeys.prod}`);
    });

    it('are not added without a key that works', async () => {
        person.willType(/^Name of the environment$/, 'broken');
        person.willPick(/ a production environment\?$/, 'Not production');
        person.willPick(/^Server for /, 'Another Server…');
        for (const url of ['not a url', 'http://nango.example.com', 'https://me:pw@nango.example.com', server.api.url])
            person.willType(/^Server for /, url);
        person.willType(/^API key for /, testKeys.unknown);
        await vscode.commands.executeCommand('nango.addEnvironment');
        assert.deepEqual(person.refusals, [
            'Must be a URL such as https://nango.example.com.',
            'Must start with https://, or be on this machine.',
            'Must not hold a user name or password.',
        ]);
        assert.equal(person.prompts.at(-1), 'Nango refused the key for broken.');
        await vscode.commands.executeCommand('nango.switchEnvironment');
        assert.deepEqual(person.offered.get('Switch Environment'), ['dev', 'Add Environment…']);
        assert.equal(await keyUsed(), `Bearer ${testKeys.dev}`);
    });

    it('are renamed, and keep their key', async () => {
        await add('stagin', false);
        person.willPick(/^Rename an environment$/, 'stagin');
        for (const name of ['', 'dev', 'staging']) person.willType(/^New name for stagin$/, name);
        person.willPick(/ a production environment\?$/, 'Not production');
        await vscode.commands.executeCommand('nango.renameEnvironment');
        added.splice(0, 1, 'staging');
        assert.deepEqual(person.refusals, ['Needs a value.', 'There is one of that name.']);
        assert.equal(await keyUsed(), `Bearer ${testKeys.prod}`);
    });

    it('are removed with their key', async () => {
        await add('staging', false);
        await removeEnvironment(person, added.pop() ?? '');
        assert.equal(await keyUsed(), `Bearer ${testKeys.dev}`);
        await vscode.commands.executeCommand('nango.switchEnvironment');
        assert.deepEqual(person.offered.get('Switch Environment'), ['dev', 'Add Environment…']);
    });

    it('keep a run that is being watched, whichever is used meanwhile', async () => {
        const document = await openFile('github/actions', action);
        const held = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        const path = `/functions/dryruns/${await held.id}`;
        await add('prod', true);
        await server.api.requests.next({ path });
        await held.finish();
        await switchTo(person, 'dev');
        await lensBecomes(document, /Succeeded/);
        const keys = server.api.requests.all({ path }).map(({ headers }) => headers.authorization);
        assert.deepEqual([...new Set(keys)], [`Bearer ${testKeys.dev}`]);
    });
});
