import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { withAnswers } from '../support/answers.ts';
import { openFile, openUntitled, replace, useCleanEditors } from '../support/documents.ts';
import { takingFirstRows } from '../support/dryRuns.ts';
import { lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts, problemsOf } from '../support/problems.ts';
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

describe('a deployment', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    const sent = (): Readonly<Record<string, unknown>> =>
        bodyOf(server.api.requests.all({ method: 'POST', path: '/functions/deployments' })[0] ?? { body: {} });

    describe('that is asked about', () => {
        it('is told with all that matters, and not sent when thought better of', async () => {
            const document = await openFile('github/actions', action);
            await deploy(document);
            const [dialog, ...more] = person.told;
            assert.deepEqual(more, []);
            assert.equal(dialog?.modal, true);
            assert.equal(dialog.text, `Deploy ${nameOf(document)} to dev?`);
            assert.deepEqual(dialog.buttons, ['Deploy to dev', 'Deploy with Options…']);
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

        it('takes a version and destructive changes along', async () => {
            const document = await openFile('github/actions', action);
            person.willClick(/^Deploy /, 'Deploy with Options…');
            person.willType(/^Version of /, 'two words');
            person.willType(/^Version of /, '2.0.0');
            person.willPick(/^Destructive changes$/, 'Allow destructive changes');
            await deploy(document);
            await person.hears(/^Deployed /);
            assert.deepEqual(person.refusals, ['A version has no blanks.']);
            assert.deepEqual([sent()['version'], sent()['allow_destructive']], ['2.0.0', true]);
        });
    });

    describe('over a function that is kept elsewhere', () => {
        for (const [source, says] of [
            ['repo', / is deployed from a repository, so it can't be replaced from here\./],
            ['catalog', / is deployed from the catalog, so it can't be replaced from here\./],
        ] as const) {
            it(`is not offered, and another name is (${source})`, async () => {
                const document = await openFile('github/actions', action);
                server.api.environments.dev.functions.put({
                    integration_id: 'github',
                    name: nameOf(document),
                    type: 'action',
                    source,
                    version: '1.0.0',
                    scopes: [],
                    returns: [],
                    json_schema: null,
                    features: [],
                    last_deployed: '2026-11-22T10:00:00.000Z',
                    code: action,
                });
                person.willClick(says, 'Choose Another Name');
                person.willType(/^Name to deploy under$/, 'another-name');
                await deploy(document);
                await person.hears(says);
                // The question that follows is about the other name, and nobody answers it.
                const { detail } = await person.hears(/^Deploy another-name to dev\?$/);
                assert.match(detail, /Nothing is deployed under this name\./);
                assert.ok(!person.told.some(({ text }) => text.startsWith(`Deploy ${nameOf(document)} `)));
                assert.ok(linesOf(server).every((line) => line.startsWith('GET ')));
            });
        }
    });

    describe('without a question', () => {
        beforeEach(() =>
            vscode.workspace
                .getConfiguration('nango')
                .update('deploy.confirm', 'never', vscode.ConfigurationTarget.Global),
        );
        afterEach(() =>
            vscode.workspace
                .getConfiguration('nango')
                .update('deploy.confirm', undefined, vscode.ConfigurationTarget.Global),
        );

        it('sends the text as it stands, and says what was deployed', async () => {
            const document = await openFile('github/actions', action);
            await replace(document, 'Says hello', 'Says good-bye');
            await deploy(document);
            const { text, modal } = await person.hears(/^Deployed /);
            assert.equal(text, `Deployed ${nameOf(document)} v0.0.1 to dev.`);
            assert.equal(modal, false);
            assert.equal(sent()['code'], action.replace('Says hello', 'Says good-bye'));
            assert.equal(person.told.length, 1);
            assert.equal(linesOf(server)[0], 'POST /functions/deployments');
            assert.ok(
                linesOf(server)
                    .slice(1)
                    .every((line) => line.startsWith('GET /functions/deployments/')),
            );
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
            assert.deepEqual(linesOf(server), ['POST /functions/deployments']);
        });

        it('goes on after a broken connection while it is being followed', async () => {
            server.api.faults.push({ match: { method: 'GET', path: /deployments\// }, fault: { kind: 'reset' } });
            await deploy(await openFile('github/actions', action));
            await person.hears(/^Deployed /);
            assert.equal(linesOf(server).filter((line) => line.startsWith('POST')).length, 1);
        });
    });

    describe('on a server that answers with its end at once', () => {
        beforeEach(() =>
            vscode.workspace
                .getConfiguration('nango')
                .update('deploy.confirm', 'never', vscode.ConfigurationTarget.Global),
        );
        afterEach(() =>
            vscode.workspace
                .getConfiguration('nango')
                .update('deploy.confirm', undefined, vscode.ConfigurationTarget.Global),
        );
        const job = { id: '5ca913b8-81bf-496b-b612-007d6cca23d8', created_at: '2026-11-22T10:00:00.000Z' };

        it('is over with the answer', async () => {
            const deployed = { deployed: true, deployed_functions: [{ name: 'hello', version: 'v2' }] };
            await withAnswers(
                () => ({ status: 200, body: { ...job, status: 'success', ...deployed, output: 'Done' } }),
                async (older) => {
                    await deploy(await openFile('github/actions', action));
                    await person.hears(/^Deployed hello v2 to dev\.$/);
                    assert.deepEqual(
                        older.asked.map(({ method, path }) => `${method} ${path}`),
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
                await withAnswers(
                    () => answer,
                    async () => {
                        const document = await openFile('github/actions', brokenAction);
                        await deploy(document);
                        await person.hears(/it does not compile \(2 problems\)/);
                        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
                    },
                );
            });
        }
    });
});
