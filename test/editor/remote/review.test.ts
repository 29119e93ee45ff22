import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { putDeployed } from '../support/deployed.ts';
import { openFile, replace, show, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts } from '../support/problems.ts';
import { blockOf, buttonsOf, changesOf, factsOf, notesOf, useReview } from '../support/review.ts';
import { bodyOf, linesOf, useServer } from '../support/server.ts';
import { action, actionErrorEnd, brokenAction, compilerText, runOutput, sync } from '../support/texts.ts';
import { until } from '../support/until.ts';
import { setVariables } from '../support/variables.ts';

const nameOf = ({ uri }: vscode.TextDocument): string => /([^/]+)\.ts$/.exec(uri.path)?.[1] ?? '';
/** Other suites dry run the plain one, which the review would tell. */
const fresh = action.replace("log('hi')", "log('never run')");
const changed = action.replace('Says hello', 'Says good-bye');
const failed = (code: string, message: string) =>
    ({ status: 'failed', output: message, error: { code, message } }) as const;

/** The diff editors that are open: left and right side. */
const diffs = (): readonly (readonly [string, string])[] =>
    vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .flatMap(({ input }) =>
            input instanceof vscode.TabInputTextDiff
                ? [[input.original.toString(), input.modified.toString()] as const]
                : [],
        );

const textOf = async (uri: string | undefined): Promise<string> =>
    (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri ?? ''))).getText();

describe('the review of a deployment', () => {
    const server = useServer();
    const person = usePerson();
    const review = useReview();
    useCleanEditors();

    const posts = (): readonly Readonly<Record<string, unknown>>[] =>
        server.api.requests.all({ method: 'POST', path: '/functions/deployments' }).map(bodyOf);
    const deploy = (document: vscode.TextDocument): Thenable<unknown> =>
        vscode.commands.executeCommand('nango.deploy', document.uri);
    const ended = () => review.shows('deployed', ({ blocks }) => blocks.some(({ id }) => id === 'done'));
    const refused = () => review.shows('refused', ({ blocks }) => blocks.some(({ id }) => id === 'failure'));
    const conflicting = () =>
        review.shows('a conflict', (state) => notesOf(state, 'checks').some((text) => text.startsWith('Someone ')));

    describe('of a function that is new', () => {
        it('says that nothing is there, and what it brings; one press deploys the text as it stands', async () => {
            const document = await openFile('github/actions', fresh);
            await deploy(document);
            const state = await review.ready();
            assert.equal(blockOf(state, 'where').title, nameOf(document));
            assert.deepEqual(factsOf(state, 'where'), [
                'Environment: dev',
                `Server: ${new URL(server.api.url).host}`,
                'Integration: github',
            ]);
            assert.equal(blockOf(state, 'now').sentence, 'Nothing.');
            assert.deepEqual(changesOf(state), ['code: Code +13', 'added: Version `1.0.0`']);
            assert.deepEqual(notesOf(state, 'checks'), ['No dry run of this text yet.']);
            assert.deepEqual(buttonsOf(state), ['Deploy to dev', 'Cancel']);
            assert.deepEqual(diffs(), []);
            assert.deepEqual(posts(), []);

            await replace(document, 'Says hello', 'Says good-bye');
            review.ask({ intent: 'deploy' });
            const done = await ended();
            assert.deepEqual(factsOf(done, 'done').slice(0, 2), [`Function: ${nameOf(document)}`, 'Version: v0.0.1']);
            assert.deepEqual(posts(), [
                {
                    type: 'function',
                    integration_id: 'github',
                    function_name: nameOf(document),
                    function_type: 'action',
                    code: fresh.replace('Says hello', 'Says good-bye'),
                },
            ]);
            assert.deepEqual(person.told, [], 'the view says it');
        });

        it('asks the platform for nothing but what it shows', async () => {
            const document = await openFile('github/actions', action);
            await deploy(document);
            await review.ready();
            // The Functions view, which stands below it, lists integrations when it comes into sight.
            const lines = linesOf(server).filter((line) => line !== 'GET /integrations');
            assert.deepEqual(lines, [`GET /integrations/github/functions/${nameOf(document)}`]);
        });

        it('sends nothing when it is closed, and brings Dry Run back', async () => {
            const document = await openFile('github/actions', action);
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'close' });
            await until('the review to be gone', review.now, (state) => state === undefined);
            assert.deepEqual(posts(), []);
        });

        it('tells the end in a notification when nobody can see it', async () => {
            const document = await openFile('github/actions', action);
            await deploy(document);
            await review.ready();
            review.setVisible(false);
            review.ask({ intent: 'deploy' });
            const { text } = await person.hears(/^Deployed /);
            assert.equal(text, `Deployed ${nameOf(document)} v0.0.1 to dev.`);
        });

        it('tells of a schedule and that a sync starts by itself', async () => {
            const document = await openFile('github/syncs', sync.replace('models:', 'autoStart: true,\n    models:'));
            await deploy(document);
            assert.deepEqual(changesOf(await review.ready()).slice(1), [
                'added: Schedule `every hour`',
                'added: Auto start',
                'added: Model `Thing`',
                'added: Version `1.0.0`',
            ]);
        });
    });

    describe('of a function that is deployed already', () => {
        it('says what is there and what changes, beside a diff of the code', async () => {
            const document = await show(await openFile('github/actions', changed.replace('1.0.0', '1.1.0')));
            putDeployed(server, nameOf(document));
            await deploy(document);
            const state = await review.ready();
            const [when, ...facts] = factsOf(state, 'now');
            assert.match(when ?? '', /^Deployed: Nov 19, 2026/);
            assert.deepEqual(facts, ['From: an editor (standalone)', 'Version: 1.0.0', 'State: enabled']);
            assert.deepEqual(changesOf(state), [
                'code: Code +2 −2',
                'modified: Version `1.0.0` → `1.1.0`',
                'modified: Description',
            ]);
            const [diff] = await until('a diff', diffs, ({ length }) => length === 1);
            assert.equal(await textOf(diff?.[0]), action);
            assert.equal(diff?.[1], document.uri.toString());
            assert.match(diff[0], /\.ts/);
            review.ask({ intent: 'close' });
            await until('the diff to be closed', diffs, ({ length }) => length === 0);
        });

        it('follows what is typed while it is open', async () => {
            const document = await openFile('github/actions', changed);
            putDeployed(server, nameOf(document));
            await deploy(document);
            await review.ready();
            await replace(document, 'name: z.string()', 'due: z.string(), name: z.string()');
            await review.shows('the field', (state) => changesOf(state).includes('added: Input field `due`'));
        });

        it('says that an unchanged one is the same', async () => {
            const document = await openFile('github/actions', action);
            putDeployed(server, nameOf(document));
            await deploy(document);
            const state = await review.ready();
            assert.equal(blockOf(state, 'changes').sentence, 'The deployed code is the same.');
            assert.deepEqual(buttonsOf(state), ['Deploy Anyway', 'Cancel']);
            assert.deepEqual(diffs(), []);
            review.ask({ intent: 'deploy', anyway: true });
            const done = await ended();
            assert.equal(posts().length, 1);
            assert.ok(!factsOf(done, 'done').some((fact) => fact.startsWith('Before')), 'nothing was replaced');
        });

        it('sends a version that was typed, as the platform will keep it, and says so', async () => {
            const document = await openFile('github/actions', changed);
            putDeployed(server, nameOf(document));
            await deploy(document);
            assert.equal(blockOf(await review.ready(), 'where').version?.placeholder, '1.0.0, from the code');
            review.ask({ intent: 'setVersion', text: '2.0 beta' });
            const state = await review.shows('the version', ({ blocks }) =>
                blocks.some(({ version }) => version?.note !== undefined),
            );
            assert.equal(blockOf(state, 'where').version?.note, 'Nango cuts a version at its first blank: `v2.0`.');
            assert.ok(changesOf(state).includes('modified: Version `1.0.0` → `2.0`'));
            review.ask({ intent: 'deploy' });
            await ended();
            assert.equal(posts()[0]?.['version'], '2.0');
        });
    });

    describe('over somebody else’s deployment', () => {
        /** Deploys once, so that it is known what was seen last; then somebody else does. */
        async function othersDeploy(document: vscode.TextDocument): Promise<void> {
            putDeployed(server, nameOf(document));
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'close' });
            await until('the review to be gone', review.now, (state) => state === undefined);
            putDeployed(server, nameOf(document), {
                code: action.replace('Says hello', 'Theirs'),
                last_deployed: '2026-11-21T16:40:00.000Z',
            });
        }

        it('says when, shows both differences, and goes on only deliberately', async () => {
            const document = await show(await openFile('github/actions', changed));
            await othersDeploy(document);
            await deploy(document);
            const state = await conflicting();
            assert.match(
                notesOf(state, 'checks')[0] ?? '',
                /^Someone deployed this function on Nov 21, 2026.*, after you last looked\.$/,
            );
            assert.deepEqual(buttonsOf(state), ['See What Changed', 'Deploy Anyway', 'Cancel']);
            assert.equal(state.buttons[0]?.look, 'primary');
            review.ask({ intent: 'deploy' });
            review.ask({ intent: 'seeWhatChanged' });
            const [theirs] = await until('what changed', diffs, ({ length }) => length > 0);
            assert.equal(await textOf(theirs?.[0]), action);
            assert.match(await textOf(theirs?.[1]), /Theirs/);
            await review.shows('the way on', (shown) => buttonsOf(shown)[0] === 'Deploy to dev');
            assert.deepEqual(posts(), [], 'a press that is not deliberate sends nothing');
            review.ask({ intent: 'openDiff' });
            await until('the other difference', diffs, (open) =>
                open.some(([, right]) => right === document.uri.toString()),
            );
            review.ask({ intent: 'deploy' });
            await ended();
            assert.equal(posts().length, 1);
        });

        it('deploys anyway when that is pressed', async () => {
            const document = await openFile('github/actions', changed);
            await othersDeploy(document);
            await deploy(document);
            await conflicting();
            review.ask({ intent: 'deploy', anyway: true });
            await ended();
            assert.equal(posts().length, 1);
        });

        it('is no conflict where they deployed this very text', async () => {
            const document = await openFile('github/actions', changed);
            await othersDeploy(document);
            putDeployed(server, nameOf(document), { code: changed, last_deployed: '2026-11-21T17:00:00.000Z' });
            await deploy(document);
            const state = await review.ready();
            assert.equal(blockOf(state, 'changes').sentence, 'The deployed code is the same.');
        });

        it('is noticed when it happens while the review is open', async () => {
            const document = await openFile('github/actions', changed);
            putDeployed(server, nameOf(document));
            await deploy(document);
            assert.deepEqual(buttonsOf(await review.ready()), ['Deploy to dev', 'Cancel']);
            putDeployed(server, nameOf(document), { code: `${action}//`, last_deployed: '2026-11-22T09:00:00.000Z' });
            review.ask({ intent: 'deploy' });
            const state = await conflicting();
            assert.deepEqual(buttonsOf(state), ['See What Changed', 'Deploy Anyway', 'Cancel']);
            assert.deepEqual(posts(), []);
        });

        it('is not asked about after one’s own deployment', async () => {
            const document = await openFile('github/actions', changed);
            putDeployed(server, nameOf(document));
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'deploy' });
            await ended();
            putDeployed(server, nameOf(document), { code: changed, last_deployed: '2026-11-22T10:00:00.000Z' });
            await replace(document, 'good-bye', 'farewell');
            await deploy(document);
            const state = await review.shows(
                'the next review',
                ({ blocks, busy }) => !busy && blocks.some(({ id }) => id === 'changes'),
            );
            assert.deepEqual(changesOf(state), ['code: Code +1 −1', 'modified: Description']);
            assert.deepEqual(buttonsOf(state), ['Deploy to dev', 'Cancel']);
        });
    });

    describe('over a function that is kept elsewhere', () => {
        for (const [source, says] of [
            [
                'repo',
                /^This function is deployed from a repository, so it can't be replaced from here\. Change it there/,
            ],
            ['catalog', /^This function is deployed from the catalog, so it can't be replaced from here\./],
        ] as const) {
            it(`offers another name instead (${source})`, async () => {
                const document = await openFile('github/actions', changed);
                putDeployed(server, nameOf(document), { source });
                await deploy(document);
                const state = await review.ready();
                assert.match(notesOf(state, 'now')[0] ?? '', says);
                assert.deepEqual(buttonsOf(state), ['Deploy under Another Name…', 'Close']);
                person.willType(/^Name to deploy under$/, 'not a name');
                person.willType(/^Name to deploy under$/, 'another-name');
                review.ask({ intent: 'chooseOtherName' });
                const other = await review.shows(
                    'the other name',
                    ({ blocks, busy }) => !busy && blocks[0]?.title === 'another-name',
                );
                assert.equal(blockOf(other, 'now').sentence, 'Nothing.');
                assert.deepEqual(person.refusals, ['Letters, digits, _ and - only, at most 255.']);
                assert.deepEqual(posts(), []);
            });
        }
    });

    describe('says what to check first', () => {
        it('when the last dry run of this text failed, and not when one of another did', async () => {
            const document = await openFile('github/actions', action);
            server.api.fast.nextDryRun({ outcome: actionErrorEnd('no quota for NangoHQ') });
            await dryRun(document);
            await lensBecomes(document, /Failed/);
            await deploy(document);
            const state = await review.ready();
            assert.deepEqual(notesOf(state, 'checks'), ['The last dry run of this text failed: no quota for NangoHQ']);
            await replace(document, 'Says hello', 'Says good-bye');
            await review.shows(
                'another text',
                (shown) => notesOf(shown, 'checks')[0] === 'No dry run of this text yet.',
            );
        });

        it('and nothing when it passed', async () => {
            const document = await openFile('github/actions', action);
            server.api.fast.nextDryRun({
                outcome: { status: 'success', output: runOutput(), hasResult: true, result: { greeting: 'hi' } },
            });
            await dryRun(document);
            await lensBecomes(document, /Succeeded/);
            await deploy(document);
            assert.ok(!(await review.ready()).blocks.some(({ id }) => id === 'checks'));
        });

        it('when it is known not to compile, or an obstacle stands in the text', async () => {
            const document = await openFile('github/actions', `${brokenAction}export const more = 1;\n`);
            server.api.fast.nextCompile({ message: compilerText(brokenAction) });
            await vscode.commands.executeCommand('nango.compile', document.uri);
            await deploy(document);
            const notes = notesOf(await review.ready(), 'checks');
            assert.equal(notes[0], `2 problems in ${nameOf(document)}.ts.`);
            assert.match(notes[1] ?? '', /Only the default export is allowed/);
        });

        it('when models of a sync go, and offers to allow it', async () => {
            const document = await openFile('github/syncs', sync.replace('models: { Thing', 'models: { Item'));
            putDeployed(server, nameOf(document), { type: 'sync', code: sync });
            await deploy(document);
            const state = await review.ready();
            assert.deepEqual(changesOf(state).slice(1), ['added: Model `Item`', 'removed: Model `Thing`']);
            assert.ok(notesOf(state, 'checks').some((text) => text.startsWith('No longer stored: `Thing`.')));
            assert.equal(blockOf(state, 'checks').choice?.checked, false);
            review.ask({ intent: 'allowDestructive', allowed: true });
            await review.shows('the tick', (shown) => blockOf(shown, 'checks').choice?.checked === true);
            review.ask({ intent: 'deploy' });
            await ended();
            assert.equal(posts()[0]?.['allow_destructive'], true);
        });

        it('offers to allow what Nango refused as destructive, and nothing of the kind before', async () => {
            const document = await openFile('github/actions', action);
            const message = 'Not deployed. Confirm by passing the --auto-confirm flag and --allow-destructive flag.';
            server.api.fast.nextDeployment({ outcome: failed('deployment_error', message) });
            await deploy(document);
            const before = await review.ready();
            assert.ok(before.blocks.every(({ choice }) => choice === undefined));
            review.ask({ intent: 'deploy' });
            const state = await refused();
            assert.match(notesOf(state, 'failure')[0] ?? '', /^Nango counts it as destructive/);
            assert.equal(blockOf(state, 'checks').choice?.label, 'Allow destructive changes');
            review.ask({ intent: 'allowDestructive', allowed: true });
            review.ask({ intent: 'deploy' });
            await ended();
            assert.deepEqual(
                posts().map((body) => body['allow_destructive']),
                [undefined, true],
            );
        });
    });

    describe('that goes wrong', () => {
        it('takes compile problems to their places, and stays', async () => {
            const document = await openFile('github/actions', brokenAction);
            server.api.fast.nextDeployment({ outcome: failed('compilation_error', compilerText(brokenAction)) });
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'deploy' });
            const state = await refused();
            assert.deepEqual(notesOf(state, 'failure'), [`2 problems in ${nameOf(document)}.ts.`]);
            assert.deepEqual(
                blockOf(state, 'failure').notes?.[0]?.links.map(({ label }) => label),
                ['Show Problems', 'Show Output'],
            );
            assert.deepEqual(buttonsOf(state), ['Deploy to dev', 'Cancel']);
            assert.deepEqual(coveredTexts(document), ['count', 'nam']);
            assert.deepEqual(person.told, []);
        });

        it('says why Nango refused it, with what was printed', async () => {
            const document = await openFile('github/actions', action);
            server.api.fast.nextDeployment({ outcome: failed('deployment_error', 'No room.\nTry later.') });
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'deploy' });
            assert.deepEqual(notesOf(await refused(), 'failure'), ['Try later.']);
            review.ask({ intent: 'showOutput' });
            await until(
                'the output in front',
                () => vscode.window.activeTextEditor?.document.getText(),
                (text) => text === 'No room.\nTry later.',
            );
        });

        it('is not sent again by itself when the connection broke as it was sent', async () => {
            const document = await openFile('github/actions', changed);
            putDeployed(server, nameOf(document));
            await deploy(document);
            await review.ready();
            server.api.faults.push({ match: { path: '/functions/deployments' }, fault: { kind: 'resetAfter' } });
            review.ask({ intent: 'deploy' });
            const state = await refused();
            assert.equal(blockOf(state, 'failure').title, 'Not known whether it was deployed');
            assert.match(notesOf(state, 'failure')[0] ?? '', /^The connection broke while the deployment was being/);
            assert.deepEqual(buttonsOf(state), ['Look Again', 'Deploy Anyway', 'Cancel']);
            // It was deployed after all.
            putDeployed(server, nameOf(document), { code: changed, last_deployed: '2026-11-22T11:00:00.000Z' });
            review.ask({ intent: 'lookAgain' });
            const again = await review.shows(
                'what is deployed',
                ({ blocks, busy }) => !busy && !blocks.some(({ id }) => id === 'failure'),
            );
            assert.equal(blockOf(again, 'changes').sentence, 'The deployed code is the same.');
            assert.equal(posts().length, 1);
        });

        it('reconnects in the middle', async () => {
            const document = await openFile('github/actions', action);
            const held = server.api.fast.nextDeployment({ held: true });
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'deploy' });
            await review.shows('deploying', (state) => buttonsOf(state)[0] === 'Deploying…');
            await held.id;
            server.api.faults.push({
                match: { method: 'GET', path: /deployments\// },
                fault: { kind: 'reset' },
                times: 2,
            });
            const state = await review.shows('reconnecting', (shown) => buttonsOf(shown)[0] === 'Reconnecting…');
            assert.match(state.guard ?? '', /The deployment goes on in Nango; it was not sent again\.$/);
            await held.finish();
            await ended();
            assert.equal(posts().length, 1);
        });

        it('tells what kept it from being sent', async () => {
            const restore = setVariables({ NANGO_SECRET_KEY: testKeys.compileOnly });
            const document = await openFile('github/actions', action);
            await deploy(document);
            await review.ready();
            review.ask({ intent: 'deploy' });
            const state = await refused();
            assert.deepEqual(notesOf(state, 'failure'), [
                'The key for dev may not deploy. It lacks the scope environment:deploy.',
            ]);
            review.ask({ intent: 'copyScope' });
            await until(
                'the scope',
                async () => vscode.env.clipboard.readText(),
                (text) => text === 'environment:deploy',
            );
            restore();
        });
    });

    describe('with a key that may do little', () => {
        it('deploys without knowing what is there, and says so', async () => {
            const restore = setVariables({ NANGO_SECRET_KEY: testKeys.deployOnly });
            const document = await openFile('github/actions', action);
            putDeployed(server, nameOf(document));
            await deploy(document);
            const state = await review.ready();
            assert.match(notesOf(state, 'now')[0] ?? '', /may not read functions\..*It can deploy all the same/);
            assert.equal(blockOf(state, 'changes').sentence, 'Not known.');
            review.ask({ intent: 'deploy' });
            await ended();
            restore();
            assert.equal(posts().length, 1);
        });

        it('compares with what the list of functions tells', async () => {
            const restore = setVariables({ NANGO_SECRET_KEY: testKeys.listAndDeploy });
            const document = await openFile('github/syncs', sync);
            putDeployed(server, nameOf(document), { type: 'sync', runs: 'every day', returns: ['Thing', 'Gone'] });
            await deploy(document);
            const state = await review.ready();
            assert.ok(factsOf(state, 'now').includes('Schedule: every day'));
            assert.deepEqual(changesOf(state), [
                'modified: Schedule `every day` → `every hour`',
                'removed: Model `Gone`',
                'added: Description',
            ]);
            assert.match(notesOf(state, 'changes')[0] ?? '', /^Told from what Nango lists\./);
            review.ask({ intent: 'deploy' });
            await ended();
            restore();
        });
    });
});
