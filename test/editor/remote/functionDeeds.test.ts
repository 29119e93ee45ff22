import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Integration } from '../../../src/api/client.ts';
import type { DeployedFunction } from '../../../src/core/deploy/deployedFunction.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { openFile, show, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { addEnvironment, removeEnvironment, switchTo } from '../support/environments.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { blockOf, useReview } from '../support/review.ts';
import { bodyOf, linesOf, useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { setVariables } from '../support/variables.ts';
import { putFunction } from './deployedFixtures.ts';

const integration: Integration = { id: 'github', provider: 'private-api-generic', displayName: 'GitHub' };

function row(name: string, more: Partial<DeployedFunction> = {}): unknown {
    const deployed: DeployedFunction = {
        name,
        type: 'action',
        source: 'standalone',
        enabled: true,
        scopes: [],
        models: [],
        ...more,
    };
    return { kind: 'function', integration, deployed, item: new vscode.TreeItem(name) };
}

const activeText = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';

describe('a deployed function', () => {
    const server = useServer();
    const person = usePerson();
    const review = useReview();
    useCleanEditors();

    it('is opened as it was deployed: TypeScript, and read-only', async () => {
        putFunction(server.api, 'github', 'kept', { code: action });
        await vscode.commands.executeCommand('nango.openDeployed', row('kept'));
        const document = vscode.window.activeTextEditor?.document;
        assert.deepEqual([document?.languageId, document?.uri.path], ['typescript', '/github/actions/kept.ts']);
        assert.equal(document?.getText(), action);
        assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), undefined);
    });

    it('is run as it was deployed', async () => {
        putFunction(server.api, 'github', 'runs', { code: action });
        await vscode.commands.executeCommand('nango.openDeployed', row('runs'));
        const document = vscode.window.activeTextEditor?.document;
        assert(document !== undefined);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        const [sent] = server.api.requests.all({ method: 'POST', path: '/functions/dryruns' });
        assert(sent !== undefined);
        assert.deepEqual([bodyOf(sent)['integration_id'], bodyOf(sent)['code']], ['github', action]);
    });

    it('is compared with the file at hand', async () => {
        const document = await show(await openFile('github/actions', action));
        const name = /([^/]+)\.ts$/.exec(document.uri.path)?.[1] ?? '';
        putFunction(server.api, 'github', name, { code: action.replace('Says hello', 'Said hello') });
        await vscode.commands.executeCommand('nango.compareWithDeployed', document.uri);
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        assert(input instanceof vscode.TabInputTextDiff);
        assert.equal(input.modified.toString(), document.uri.toString());
        const left = await vscode.workspace.openTextDocument(input.original);
        assert.match(left.getText(), /Said hello/);
    });

    it('says so when it is not deployed', async () => {
        const document = await show(await openFile('github/actions', action));
        await vscode.commands.executeCommand('nango.compareWithDeployed', document.uri);
        await person.hears(/is not deployed to dev\./);
    });

    it('is pulled into a new editor, and into the file that holds it', async () => {
        putFunction(server.api, 'github', 'pulled', { code: action });
        person.willPick(/^Pull pulled to$/, 'New Editor');
        await vscode.commands.executeCommand('nango.pullDeployed', row('pulled'));
        assert.equal(vscode.window.activeTextEditor?.document.isUntitled, true);
        assert.equal(activeText(), action);

        const document = await show(await openFile('github/actions', action.replace('hello', 'good-bye')));
        const name = /([^/]+)\.ts$/.exec(document.uri.path)?.[1] ?? '';
        putFunction(server.api, 'github', name, { code: action });
        person.willPick(/^Pull /, vscode.workspace.asRelativePath(document.uri));
        await vscode.commands.executeCommand('nango.pullDeployed', row(name));
        assert.equal(document.getText(), action);
        assert.equal(document.isDirty, true);
    });

    it('leads to the file that holds it', async () => {
        const document = await openFile('github/actions', action);
        const name = /([^/]+)\.ts$/.exec(document.uri.path)?.[1] ?? '';
        await vscode.commands.executeCommand('nango.revealFunctionFile', row(name));
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
        await vscode.commands.executeCommand('nango.revealFunctionFile', row('nowhere-at-all'));
        await person.hears(/^No file of this window holds nowhere-at-all\.$/);
    });

    it('is deleted after one question, and its code can be put back', async () => {
        putFunction(server.api, 'github', 'gone', { code: action });
        await vscode.commands.executeCommand('nango.deleteDeployed', row('gone'));
        const [asked] = person.told;
        assert.equal(asked?.text, 'Delete gone from dev?');
        assert.equal(asked.detail, 'Action, integration github. Its code is kept here for putting back.');
        assert.ok(!linesOf(server).some((line) => line.startsWith('DELETE')));
        person.willClick(/^Delete gone from dev\?$/, 'Delete');
        person.willClick(/^Deleted gone from dev\.$/, 'Put Back');
        await vscode.commands.executeCommand('nango.deleteDeployed', row('gone'));
        assert.ok(linesOf(server).includes('DELETE /integrations/github/functions/gone'));
        const state = await review.ready();
        assert.equal(blockOf(state, 'where').title, 'gone');
        assert.equal(blockOf(state, 'now').sentence, 'Nothing.');
        review.ask({ intent: 'deploy' });
        await review.shows('deployed', ({ blocks }) => blocks.some(({ id }) => id === 'done'));
        const [sent] = server.api.requests.all({ method: 'POST', path: '/functions/deployments' });
        assert(sent !== undefined);
        assert.deepEqual([bodyOf(sent)['function_name'], bodyOf(sent)['code']], ['gone', action]);
    });

    it('is deleted by a key that may not read it, which says that nothing can be put back', async () => {
        const restore = setVariables({ NANGO_SECRET_KEY: testKeys.listAndDelete });
        try {
            putFunction(server.api, 'github', 'unread', { code: action });
            person.willClick(/^Delete unread from dev\?$/, 'Delete');
            await vscode.commands.executeCommand('nango.deleteDeployed', row('unread'));
            assert.ok(linesOf(server).includes('DELETE /integrations/github/functions/unread'));
            const [asked, done] = person.told;
            assert.match(
                asked?.detail ?? '',
                /^Action, integration github\. Its code can’t be kept\. The key for dev may not read functions\./,
            );
            assert.deepEqual([done?.text, done?.buttons], ['Deleted unread from dev.', []]);
        } finally {
            restore();
        }
    });

    it('is deleted from production when its name is typed', async () => {
        await addEnvironment(person, { name: 'prod', production: true, server: server.api.url, key: testKeys.prod });
        try {
            putFunction(server.api, 'github', 'gone', { code: action }, 'prod');
            for (const name of ['dev', 'prod']) {
                person.willClick(/^Delete gone from prod\?$/, 'Delete');
                person.willType(/^Delete gone from prod\?$/, name);
                await vscode.commands.executeCommand('nango.deleteDeployed', row('gone'));
                assert.equal(
                    linesOf(server).includes('DELETE /integrations/github/functions/gone'),
                    name === 'prod',
                    name,
                );
            }
            assert.deepEqual(person.refusals, ['Type prod to delete']);
        } finally {
            await switchTo(person, 'dev');
            await removeEnvironment(person, 'prod');
        }
    });

    it('is not deleted where the platform says no, which is told', async () => {
        putFunction(server.api, 'github', 'stays', { code: action, source: 'repo' });
        person.willClick(/^Delete stays from dev\?$/, 'Delete');
        await vscode.commands.executeCommand('nango.deleteDeployed', row('stays'));
        await person.hears(/repo functions are deleted through/);
    });
});
