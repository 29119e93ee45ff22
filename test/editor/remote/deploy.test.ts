import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { withAnswers, type Answer, type Asked } from '../support/answers.ts';
import { putDeployed } from '../support/deployed.ts';
import { openFile, openUntitled, replace, useCleanEditors } from '../support/documents.ts';
import { takingFirstRows } from '../support/dryRuns.ts';
import { lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts, problemsOf } from '../support/problems.ts';
import { buttonsOf, useReview } from '../support/review.ts';
import { useSetting } from '../support/settings.ts';
import { bodyOf, linesOf, useServer } from '../support/server.ts';
import { action, brokenAction, compileFailure, compilerText } from '../support/texts.ts';
import { until } from '../support/until.ts';
import { setVariables } from '../support/variables.ts';

const deploy = (document: vscode.TextDocument): Thenable<unknown> =>
    vscode.commands.executeCommand('nango.deploy', document.uri);
const nameOf = ({ uri }: vscode.TextDocument): string => /([^/]+)\.ts$/.exec(uri.path)?.[1] ?? '';

/** The failed end of a deployment. */
const failed = (code: string, message: string) =>
    ({ status: 'failed', output: message, error: { code, message } }) as const;

/** Answers so to a deployment; nothing is deployed before. */
const nothingThere =
    (answer: Answer) =>
    ({ method }: Asked): Answer =>
        method === 'POST'
            ? answer
            : { status: 404, body: { error: { code: 'not_found', message: 'Function does not exist' } } };

describe('a deployment', () => {
    const server = useServer();
    const person = usePerson();
    const review = useReview();
    useCleanEditors();

    const sent = (): Readonly<Record<string, unknown>> =>
        bodyOf(server.api.requests.all({ method: 'POST', path: '/functions/deployments' })[0] ?? { body: {} });

    describe('that is asked about without a review', () => {
        useSetting('deploy.review', 'never');

        it('is told with all that matters, and not sent when thought better of', async () => {
            const document = await openFile('github/actions', action);
            await deploy(document);
            const [dialog, ...more] = person.told;
            assert.deepEqual(more, []);
            assert.equal(dialog?.modal, true);
            assert.equal(dialog.text, `Deploy ${nameOf(document)} to dev?`);
            assert.deepEqual(dialog.buttons, ['Deploy to dev']);
            const host = new URL(server.api.url).host;
            assert.deepEqual(dialog.detail.split('\n'), [
                `${host} · action ${nameOf(document)}, integration github`,
                'Nothing is deployed under this name.',
            ]);
            assert.ok(linesOf(server).every((line) => line.startsWith('GET ')));
        });

        it('is sent when confirmed', async () => {
            const document = await openFile('github/actions', action);
            person.willClick(/^Deploy /, 'Deploy to dev');
            await deploy(document);
            await person.hears(/^Deployed /);
            assert.deepEqual(sent(), {
                type: 'function',
                integration_id: 'github',
                function_name: nameOf(document),
                function_type: 'action',
                code: action,
            });
        });

        it('names when what it replaces was deployed', async () => {
            const document = await openFile('github/actions', action.replace('hello', 'good-bye'));
            putDeployed(server, nameOf(document));
            await deploy(document);
            const { detail } = await person.hears(/^Deploy /);
            assert.match(detail, /\nReplaces the code deployed on Nov 19, 2026/);
        });
    });

    describe('without a question', () => {
        useSetting('deploy.confirm', 'never');

        it('sends the text as it stands, and says what was deployed', async () => {
            const document = await openFile('github/actions', action);
            await replace(document, 'Says hello', 'Says good-bye');
            await deploy(document);
            const { text, modal } = await person.hears(/^Deployed /);
            assert.equal(text, `Deployed ${nameOf(document)} v0.0.1 to dev.`);
            assert.equal(modal, false);
            assert.equal(sent()['code'], action.replace('Says hello', 'Says good-bye'));
            assert.equal(person.told.length, 1);
            const one = `GET /integrations/github/functions/${nameOf(document)}`;
            const lines = linesOf(server).filter((line) => !line.startsWith('GET /functions/deployments/'));
            // What is there is looked at first, so that it can be kept; and again to know when it was deployed.
            assert.deepEqual(lines, [one, 'POST /functions/deployments', one]);
        });

        it('goes to the review all the same where somebody else has deployed since', async () => {
            const document = await openFile('github/actions', action.replace('hello', 'good-bye'));
            putDeployed(server, nameOf(document));
            await deploy(document);
            await person.hears(/^Deployed /);
            putDeployed(server, nameOf(document), {
                code: action.replace('hello', 'theirs'),
                last_deployed: '2026-11-21T16:40:00.000Z',
            });
            await deploy(document);
            assert.deepEqual(buttonsOf(await review.ready()), ['See What Changed', 'Deploy Anyway', 'Cancel']);
            assert.equal(linesOf(server).filter((line) => line.startsWith('POST')).length, 1);
        });

        it('goes to the review where it can not be replaced from here', async () => {
            const document = await openFile('github/actions', action);
            putDeployed(server, nameOf(document), { source: 'catalog' });
            await deploy(document);
            assert.deepEqual(buttonsOf(await review.ready()), ['Deploy under Another Name…', 'Close']);
        });

        it('asks for a name that Nango takes where the text has none', async () => {
            const document = await openUntitled(action);
            person.willType(/^Name to deploy under$/, 'not a name');
            person.willType(/^Name to deploy under$/, 'say-hello');
            await takingFirstRows(deploy(document));
            await person.hears(/^Deployed say-hello/);
            assert.deepEqual(person.refusals, ['Letters, digits, _ and - only, at most 255.']);
            assert.equal(sent()['function_name'], 'say-hello');
        });

        it('takes compile problems to their places', async () => {
            const document = await openFile('github/actions', brokenAction);
            server.api.fast.nextDeployment({ outcome: failed('compilation_error', compilerText(brokenAction)) });
            await deploy(document);
            const { buttons } = await person.hears(/was not deployed: it does not compile \(2 problems\)\.$/);
            assert.deepEqual(buttons, ['Show Problems']);
            assert.deepEqual(coveredTexts(document), ['count', 'nam']);
            assert.match((await lensTexts(document)).join(), /\$\(error\) 2 problems/);
        });

        it('takes problems away with a text that was deployed, and with no other', async () => {
            const document = await openFile('github/actions', brokenAction);
            server.api.fast.nextCompile({ message: compilerText(brokenAction) });
            await vscode.commands.executeCommand('nango.compile', document.uri);
            server.api.fast.nextDeployment({ outcome: failed('deployment_error', 'No room.\nTry later.') });
            await deploy(document);
            await person.hears(/was not deployed to dev: Try later\.$/);
            assert.deepEqual(coveredTexts(document), ['count', 'nam']);
            await deploy(document);
            await person.hears(/^Deployed /);
            assert.deepEqual(problemsOf(document), []);
            assert.equal((await lensTexts(document))[1], 'Compile');
        });

        it('shows what was printed', async () => {
            const document = await openFile('github/actions', action);
            server.api.fast.nextDeployment({ outcome: failed('deployment_error', 'One.\nTwo.') });
            person.willClick(/was not deployed/, 'Show Output');
            await deploy(document);
            await until(
                'the output in front',
                () => vscode.window.activeTextEditor?.document.getText(),
                (text) => text === 'One.\nTwo.',
            );
        });

        it('names the missing scope, and copies it', async () => {
            const restore = setVariables({ NANGO_SECRET_KEY: testKeys.compileOnly });
            person.willClick(/may not deploy/, 'Copy Scope');
            await deploy(await openFile('github/actions', action));
            restore();
            const { text } = await person.hears(/may not deploy/);
            assert.equal(text, 'The key for dev may not deploy. It lacks the scope environment:deploy.');
            assert.equal(await vscode.env.clipboard.readText(), 'environment:deploy');
        });

        it('is not sent again when the connection broke after it was sent', async () => {
            server.api.faults.push({ match: { path: '/functions/deployments' }, fault: { kind: 'resetAfter' } });
            await deploy(await openFile('github/actions', action));
            const { buttons } = await person.hears(/^The connection broke while the deployment was being started/);
            assert.deepEqual(buttons, ['Start Another', 'Show Log']);
            const posts = linesOf(server).filter((line) => line.startsWith('POST'));
            assert.deepEqual(posts, ['POST /functions/deployments']);
        });

        it('goes on after a broken connection while it is being followed', async () => {
            server.api.faults.push({ match: { method: 'GET', path: /deployments\// }, fault: { kind: 'reset' } });
            await deploy(await openFile('github/actions', action));
            await person.hears(/^Deployed /);
            assert.equal(linesOf(server).filter((line) => line.startsWith('POST')).length, 1);
        });
    });

    describe('on a server that answers with its end at once', () => {
        useSetting('deploy.confirm', 'never');
        const job = { id: '5ca913b8-81bf-496b-b612-007d6cca23d8', created_at: '2026-11-22T10:00:00.000Z' };

        it('is over with the answer', async () => {
            const deployed = { deployed: true, deployed_functions: [{ name: 'hello', version: 'v2' }] };
            await withAnswers(
                nothingThere({ status: 200, body: { ...job, status: 'success', ...deployed, output: 'Done' } }),
                async (older) => {
                    await deploy(await openFile('github/actions', action));
                    await person.hears(/^Deployed hello v2 to dev\.$/);
                    const asked = older.asked.map(({ method, path }) => `${method} ${path}`);
                    assert.deepEqual(
                        asked.filter((line) => line.includes('deployments')),
                        ['POST /functions/deployments'],
                    );
                },
            );
        });

        const message = compilerText(brokenAction);
        const refusals = {
            'in the job': {
                status: 200,
                body: { ...job, status: 'failed', error: { code: 'compilation_error', message } },
            },
            'as an error': compileFailure(message),
        };
        for (const [how, answer] of Object.entries(refusals)) {
            it(`takes compile problems to their places: told ${how}`, async () => {
                await withAnswers(nothingThere(answer), async () => {
                    const document = await openFile('github/actions', brokenAction);
                    await deploy(document);
                    await person.hears(/it does not compile \(2 problems\)/);
                    assert.deepEqual(coveredTexts(document), ['count', 'nam']);
                });
            });
        }
    });
});
