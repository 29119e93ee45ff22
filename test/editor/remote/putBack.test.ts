import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putDeployed } from '../support/deployed.ts';
import { openFile, show, useCleanEditors } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { blockOf, buttonsOf, changesOf, factsOf, useReview } from '../support/review.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { until } from '../support/until.ts';

const nameOf = ({ uri }: vscode.TextDocument): string => /([^/]+)\.ts$/.exec(uri.path)?.[1] ?? '';
const changed = action.replace('Says hello', 'Says good-bye');

describe('code that a deployment replaced', () => {
    const server = useServer();
    const person = usePerson();
    const review = useReview();
    useCleanEditors();

    const posts = (): readonly Readonly<Record<string, unknown>>[] =>
        server.api.requests.all({ method: 'POST', path: '/functions/deployments' }).map(bodyOf);
    const ended = () => review.shows('deployed', ({ blocks }) => blocks.some(({ id }) => id === 'done'));
    const reviewed = (what: string) =>
        review.shows(what, ({ blocks, busy }) => !busy && blocks.some(({ id }) => id === 'changes'));

    /** Replaces the code of a function by a deployment from here. */
    async function replaceBy(text: string, deployed = action): Promise<vscode.TextDocument> {
        const document = await show(await openFile('github/actions', text));
        putDeployed(server, nameOf(document), { code: deployed });
        await vscode.commands.executeCommand('nango.deploy', document.uri);
        await review.ready();
        review.ask({ intent: 'deploy' });
        await ended();
        putDeployed(server, nameOf(document), { code: text, last_deployed: '2026-11-22T10:00:00.000Z' });
        return document;
    }

    it('is kept, and deployed again after a review of it', async () => {
        const document = await replaceBy(changed);
        const done = await ended();
        assert.ok(factsOf(done, 'done').includes('Before: 1.0.0 · kept, can be put back'));
        review.ask({ intent: 'putBack' });
        const state = await reviewed('what is put back');
        assert.match(factsOf(state, 'where').at(-1) ?? '', /^Puts back: code replaced on /);
        assert.deepEqual(changesOf(state), ['code: Code +1 −1', 'modified: Description']);
        assert.deepEqual(buttonsOf(state), ['Deploy to dev', 'Cancel']);
        assert.ok(!state.blocks.some(({ id }) => id === 'checks'), 'it was deployed before');
        review.ask({ intent: 'deploy' });
        const back = await ended();
        assert.deepEqual(
            posts().map(({ code }) => code),
            [changed, action],
        );
        assert.equal(document.getText(), changed, 'the file is left alone');
        assert.ok(factsOf(back, 'done').includes('Before: 1.0.0 · kept, can be put back'));
    });

    it('is offered by when it was replaced, with its version and size', async () => {
        const document = await replaceBy(changed);
        review.ask({ intent: 'close' });
        await vscode.commands.executeCommand('nango.putBack', document.uri);
        const [label = ''] = person.offered.get('Put back replaced code') ?? [];
        assert.match(label, /^Replaced on /);
        const [detail = ''] = person.details.get('Put back replaced code') ?? [];
        assert.match(detail, new RegExp(`github / ${nameOf(document)} · dev · deployed on Nov 19, 2026`));
        person.willPick(/^Put back replaced code$/, label);
        await vscode.commands.executeCommand('nango.putBack', document.uri);
        const state = await reviewed('what is put back');
        assert.equal(blockOf(state, 'where').title, nameOf(document));
    });

    it('is not kept where nothing was replaced, nor where it was not deployed', async () => {
        const document = await show(await openFile('github/actions', changed));
        putDeployed(server, nameOf(document));
        server.api.fast.nextDeployment({
            outcome: { status: 'failed', error: { code: 'deployment_error', message: 'No room.' } },
        });
        await vscode.commands.executeCommand('nango.deploy', document.uri);
        await review.ready();
        review.ask({ intent: 'deploy' });
        await review.shows('refused', ({ blocks }) => blocks.some(({ id }) => id === 'failure'));
        await vscode.commands.executeCommand('nango.putBack', document.uri);
        const offered = person.details.get('Put back replaced code') ?? [];
        assert.ok(!offered.some((row) => row.includes(nameOf(document))));
    });

    it('is never written with a secret in it', async () => {
        const key = process.env['NANGO_SECRET_KEY'] ?? '';
        const document = await replaceBy(changed, action.replace("log('hi')", `log('${key}')`));
        const done = await ended();
        assert.ok(!factsOf(done, 'done').some((fact) => fact.startsWith('Before')));
        await vscode.commands.executeCommand('nango.putBack', document.uri);
        const offered = person.details.get('Put back replaced code') ?? [];
        assert.ok(!offered.some((row) => row.includes(nameOf(document))));
    });

    describe('stands in the list of deployments', () => {
        it('with what became of each, what it printed and what can be done', async () => {
            const document = await replaceBy(changed);
            person.willPick(/^Deployments from this workspace$/, nameOf(document));
            person.willPick(new RegExp(`^${nameOf(document)}$`), 'Put Back What It Replaced');
            review.ask({ intent: 'close' });
            await vscode.commands.executeCommand('nango.showDeployments');
            const row = person.details
                .get('Deployments from this workspace')
                ?.find((each) => each.startsWith(nameOf(document)));
            assert.match(row ?? '', /: Deployed in .* s · v0\.0\.1$/);
            assert.deepEqual(person.offered.get(nameOf(document)), [
                'Show Output',
                'Compare with What It Replaced',
                'Put Back What It Replaced',
                'Open the Function',
            ]);
            const state = await reviewed('what is put back');
            assert.match(factsOf(state, 'where').at(-1) ?? '', /^Puts back: /);
        });

        it('and can be compared with what took its place', async () => {
            const document = await replaceBy(changed);
            person.willPick(/^Deployments from this workspace$/, nameOf(document));
            person.willPick(new RegExp(`^${nameOf(document)}$`), 'Compare with What It Replaced');
            await vscode.commands.executeCommand('nango.showDeployments');
            const diff = await until(
                'the comparison',
                () => vscode.window.tabGroups.activeTabGroup.activeTab,
                (tab) => tab?.label.includes('replaced ↔ deployed on') === true,
            );
            assert(diff?.input instanceof vscode.TabInputTextDiff);
            const texts = await Promise.all(
                [diff.input.original, diff.input.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
            );
            assert.deepEqual(
                texts.map((text) => text.getText()),
                [action, changed],
            );
        });
    });
});
