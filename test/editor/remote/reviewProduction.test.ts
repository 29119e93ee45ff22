import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { putDeployed } from '../support/deployed.ts';
import { openFile, useCleanEditors } from '../support/documents.ts';
import { addEnvironment, removeEnvironment, switchTo } from '../support/environments.ts';
import { usePerson } from '../support/person.ts';
import { buttonsOf, factsOf, notesOf, useReview } from '../support/review.ts';
import { useServer } from '../support/server.ts';
import { useSetting } from '../support/settings.ts';
import { action } from '../support/texts.ts';

const nameOf = ({ uri }: vscode.TextDocument): string => /([^/]+)\.ts$/.exec(uri.path)?.[1] ?? '';

describe('the review of a deployment to production', () => {
    const server = useServer();
    const review = useReview();
    const person = usePerson(async (someone) => {
        await switchTo(someone, 'dev');
        await removeEnvironment(someone, 'prod');
    });
    useCleanEditors();
    useSetting('deploy.confirm', 'never');
    useSetting('deploy.review', 'never');

    beforeEach(() =>
        addEnvironment(person, { name: 'prod', production: true, server: server.api.url, key: testKeys.prod }),
    );

    const posts = (): number => server.api.requests.all({ method: 'POST', path: '/functions/deployments' }).length;
    const ended = () => review.shows('deployed', ({ blocks }) => blocks.some(({ id }) => id === 'done'));

    async function open(): Promise<ReturnType<typeof review.ready>> {
        const document = await openFile('github/actions', action.replace('hello', 'good-bye'));
        putDeployed(server, nameOf(document), {}, 'prod');
        await vscode.commands.executeCommand('nango.deploy', document.uri);
        return review.ready();
    }

    it('comes whatever the settings say, and is red', async () => {
        const before = posts();
        const state = await open();
        assert.equal(state.production, true);
        assert.equal(factsOf(state, 'where')[0], 'Environment: prod');
        assert.deepEqual(buttonsOf(state), ['Deploy to prod', 'Cancel']);
        assert.equal(state.buttons[0]?.look, 'production');
        assert.equal(state.typeName, undefined);
        review.ask({ intent: 'deploy' });
        const done = await ended();
        assert.equal(posts() - before, 1);
        const remark = notesOf(done, 'remark');
        assert.match(remark[0] ?? '', /^For production with review and CI, keep the function in a repository/);
        review.ask({ intent: 'dontShowAgain' });
        await review.shows('no remark', ({ blocks }) => blocks.every(({ id }) => id !== 'remark'));
    });

    describe('with its name to be typed', () => {
        useSetting('deploy.typedConfirmationInProduction', true);

        it('is not sent without the name, nor with another, and is with it', async () => {
            const before = posts();
            const state = await open();
            assert.equal(state.typeName, 'prod');
            review.ask({ intent: 'deploy' });
            review.ask({ intent: 'deploy', typed: 'dev' });
            review.ask({ intent: 'deploy', anyway: true });
            review.ask({ intent: 'setVersion', text: '3' });
            await review.shows('the version', ({ blocks }) => blocks[0]?.version?.text === '3');
            assert.equal(posts(), before);
            review.ask({ intent: 'deploy', typed: 'prod' });
            await ended();
            assert.equal(posts() - before, 1);
        });
    });
});
