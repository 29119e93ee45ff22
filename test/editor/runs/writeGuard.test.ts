import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { openFile, replace, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { addEnvironment, removeEnvironment, switchTo } from '../support/environments.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson, type Told } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';

const writing = action.replace(
    "await nango.log('hi');",
    'await nango.post({ endpoint: `/repos/${input.name}/issues` }); await nango.delete({ endpoint: "/b" });',
);

describe('a dry run that writes', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    const starts = (): number => server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length;
    const questions = (): readonly Told[] => person.told.filter(({ modal }) => modal);

    async function inProduction(work: () => Promise<void>): Promise<void> {
        const before = person.told.length;
        await addEnvironment(person, { name: 'prod', production: true, server: server.api.url, key: testKeys.prod });
        person.told.splice(before);
        // The key was checked.
        server.api.requests.clear();
        try {
            await work();
        } finally {
            await switchTo(person, 'dev');
            await removeEnvironment(person, 'prod');
        }
    }

    async function confirming(when: string, work: () => Promise<void>): Promise<void> {
        const section = vscode.workspace.getConfiguration('nango');
        await section.update('dryRun.confirmWrites', when, vscode.ConfigurationTarget.Global);
        try {
            await work();
        } finally {
            await section.update('dryRun.confirmWrites', undefined, vscode.ConfigurationTarget.Global);
        }
    }

    it('is not asked about outside production', async () => {
        const document = await openFile('github/actions', writing);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(questions(), []);
    });

    it('is asked about in production, naming its calls; nothing is sent when the person thinks better of it', () =>
        inProduction(async () => {
            const document = await openFile('github/actions', writing);
            await dryRun(document);
            assert.equal(starts(), 0);
            const [question, ...more] = questions();
            assert.deepEqual(more, []);
            assert.match(question?.text ?? '', /^Run fn-\w+ on prod\?$/);
            assert.match(
                question?.detail ?? '',
                /^Production\. This run will call for real:\nPOST \/repos\/\{name\}\/issues\nDELETE \/b\nConnection: \S+$/,
            );
            assert.deepEqual(question?.buttons, [
                'Go to Call',
                'Dry Run on prod',
                'Dry Run, and Never Ask About These Calls',
            ]);
            person.willClick(/^Run fn-/, 'Dry Run on prod');
            await dryRun(document);
            await lensBecomes(document, /Succeeded/);
            assert.equal(starts(), 1);
        }));

    it('is not asked about again for a function if the person so wishes', () =>
        inProduction(async () => {
            const document = await openFile('github/actions', writing);
            person.willClick(/^Run fn-/, 'Dry Run, and Never Ask About These Calls');
            await dryRun(document);
            await lensBecomes(document, /Succeeded/);
            await dryRun(document);
            assert.equal(starts(), 2);
            assert.equal(questions().length, 1);
            // Other calls are, and another function is.
            await replace(document, '/issues`', '/pulls`');
            await dryRun(document, { another: true });
            assert.equal(questions().length, 2);
            await dryRun(await openFile('github/actions', writing));
            assert.equal(questions().length, 3);
            assert.equal(starts(), 2);
            await replace(document, '/pulls`', '/issues`');
            await vscode.commands.executeCommand('nango.askAboutCallsAgain');
            await dryRun(document, { another: true });
            assert.equal(questions().length, 4);
        }));

    it('is asked about everywhere, or nowhere, where the setting says so', async () => {
        await confirming('always', async () => {
            await dryRun(await openFile('github/actions', writing));
            const [question] = questions();
            assert.match(question?.text ?? '', /^Run fn-\w+ on dev\?$/);
            assert.match(question?.detail ?? '', /^This run will call for real:/);
            assert.equal(starts(), 0);
        });
        await confirming('never', () =>
            inProduction(async () => {
                const document = await openFile('github/actions', writing);
                await dryRun(document);
                await lensBecomes(document, /Succeeded/);
                assert.equal(starts(), 1);
            }),
        );
    });

    it('is not asked about where nothing is written', () =>
        inProduction(async () => {
            const document = await openFile('github/actions', action);
            await dryRun(document);
            await lensBecomes(document, /Succeeded/);
            assert.deepEqual(questions(), []);
        }));
});
