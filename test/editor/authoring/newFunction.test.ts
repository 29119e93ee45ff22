import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { bodyOf, linesOf, useServer } from '../support/server.ts';
import { useSetting } from '../support/settings.ts';
import { useSteps, type OpenStep } from '../support/steps.ts';
import { until } from '../support/until.ts';
import { setVariables } from '../support/variables.ts';

const sample = JSON.stringify({
    data: [{ id: 7, title: 'a', updated_at: '2026-10-01T00:00:00Z', user: { login: 'octo' } }],
    next_cursor: 'abc',
});

/** The buffer that was opened, as its editor shows it. */
async function opened(): Promise<vscode.TextEditor> {
    const isNew = (editor: vscode.TextEditor | undefined): boolean =>
        editor?.document.isUntitled === true && editor.document.getText().includes('export default create');
    const editor = await until('the new function', () => vscode.window.activeTextEditor, isNew);
    assert(editor !== undefined);
    return editor;
}

describe('a new function', () => {
    const server = useServer();
    const person = usePerson();
    const steps = useSteps();
    useCleanEditors();

    const start = (given?: unknown): Promise<unknown> =>
        Promise.resolve(vscode.commands.executeCommand('nango.newFunction', given));
    const skip = async (title: RegExp): Promise<OpenStep> => {
        const step = await steps.at(title);
        step.press('Skip');
        return step;
    };

    it('is an action made for what was answered, its path at hand', async () => {
        const done = start();
        const kind = await steps.at(/Type$/);
        assert.deepEqual([kind.place.split('/')[0], kind.buttons], ['1', []]);
        await kind.choose('$(zap) Get');
        const integration = await steps.at(/Integration$/);
        assert.deepEqual(integration.buttons, ['Back']);
        await integration.rows('github');
        await integration.choose('github');
        await (await steps.at(/Endpoint$/)).type('/repos/{owner}/{repo}/issues/{number}');
        const name = await steps.at(/Name$/);
        assert.equal(name.value, 'get-issue');
        await name.type('Get Issue');
        assert.match(name.said(), /Small letters and digits/);
        await name.type('get-one-issue');
        const docs = await steps.at(/API Reference$/);
        await docs.type('not an address');
        assert.match(docs.said(), /starts with https/);
        await docs.type('https://docs.github.com/rest/issues');
        await vscode.env.clipboard.writeText('no JSON');
        await (await steps.at(/Sample Response$/)).choose('$(clippy) Paste from Clipboard');
        await vscode.env.clipboard.writeText(JSON.stringify({ id: 7, title: null, user: { login: 'octo' } }));
        await until(
            'the same question again',
            () => steps.at(/Sample Response$/),
            (step) => step.said().includes('The clipboard holds no JSON.'),
        );
        await (await steps.at(/Sample Response$/)).choose('$(clippy) Paste from Clipboard');
        const inputs = await steps.at(/Inputs$/);
        assert.equal(inputs.value, 'owner, repo, number');
        await inputs.type('owner, repo, number: date');
        assert.match(inputs.said(), /date is no type/);
        await inputs.type('owner, repo "The repository", number: integer');
        await (await steps.at(/Description$/)).type('');
        await done;

        const { document, selection } = await opened();
        const text = document.getText();
        assert.match(text, /number: z\.number\(\)\.int\(\)/);
        assert.match(text, /repo: z\.string\(\)\.describe\('The repository'\)/);
        assert.match(text, /const ProviderUser = z\.object\(\{\n {4}login: z\.string\(\)\n\}\);/);
        assert.match(
            text,
            /\/\/ https:\/\/docs\.github\.com\/rest\/issues\n +endpoint: `\/repos\/\$\{encodeURIComponent/,
        );
        assert.match(document.lineAt(selection.active.line).text, /exec:/);
        assert.deepEqual(await lensTexts(document), ['$(play) Dry Run', 'Compile', 'Deploy']);
    });

    it('is a sync after its strategy was asked for, back and forth', async () => {
        const done = start();
        await (await steps.at(/Type$/)).choose('$(sync) Sync');
        await (await steps.at(/Integration$/)).choose('github');
        (await steps.at(/Endpoint$/)).press('Back');
        (await steps.at(/Integration$/)).press('Back');
        await (await steps.at(/Type$/)).choose('$(sync) Sync');
        await (await steps.at(/Integration$/)).choose('github');
        await (await steps.at(/Endpoint$/)).type('/issues');
        await (await steps.at(/Name$/)).type('sync-issues');
        await skip(/API Reference$/);
        await (await steps.at(/Sample Response$/)).choose('$(edit) Type or Paste Here…');
        const typed = await until(
            'a box',
            () => steps.at(/Sample Response$/),
            ({ buttons }) => buttons.length > 0,
        );
        await until(
            'the box',
            () => steps.at(/Sample/),
            (step) => step !== typed,
        );
        await (await steps.at(/Sample Response$/)).type(sample);
        const model = await steps.at(/Model$/);
        assert.equal(model.value, 'Issue');
        await model.type('issue');
        assert.match(model.said(), /capital letter/);
        await model.type('GithubIssue');
        const changes = await steps.at(/Changes$/);
        const total = Number(changes.place.split('/')[1]);
        await changes.choose('$(refresh) Not at All');
        const reason = await steps.at(/Full Refresh$/);
        assert.equal(Number(reason.place.split('/')[1]), total - 1);
        reason.press('Back');
        await (await steps.at(/Changes$/)).choose('$(filter) A Filter by Time');
        await (await steps.at(/Checkpoint$/)).choose('updated_at');
        await (await steps.at(/Request$/)).type('since');
        await (await steps.at(/Deletions$/)).choose('$(checklist) A Walk over Everything');
        await (await steps.at(/Pages$/)).choose('$(arrow-right) Cursor');
        await (await steps.at(/Metadata$/)).type('team?');
        const frequency = await steps.at(/Frequency$/);
        await frequency.choose('every 15 minutes');
        await skip(/Description$/);
        await done;

        const { document, selection } = await opened();
        const text = document.getText();
        for (const expected of [
            'models: { GithubIssue }',
            "frequency: 'every 15 minutes'",
            'autoStart: false',
            "since !== '' && { since }",
            "nango.trackDeletesEnd('GithubIssue')",
            "cursor_path_in_response: 'next_cursor'",
            'metadata.team !== undefined',
        ])
            assert.ok(text.includes(expected), expected);
        assert.equal(document.getText(selection), 'https://docs.example.com/list-github-issues');
    });

    it('is made of sensible choices where the rest is not asked for, at the path to fill in', async () => {
        const done = start({ integration: { id: 'slack' } });
        await (await steps.at(/Type$/)).choose('$(zap) List');
        const endpoint = await steps.at(/Endpoint$/);
        assert.deepEqual(endpoint.buttons, ['Back', 'Skip', 'Use Sensible Choices for the Rest']);
        endpoint.press('Use Sensible Choices for the Rest');
        await done;
        const { document, selection } = await opened();
        assert.equal(document.getText(selection), "'/items'");
    });

    it('asks for nothing where no key is, and takes a typed integration', async () => {
        const restore = setVariables({ NANGO_SECRET_KEY: undefined });
        try {
            const done = start();
            await (await steps.at(/Type$/)).choose('$(zap) Get');
            const integration = await steps.at(/Integration$/);
            await integration.type('my-own');
            await (await steps.at(/Endpoint$/)).type('');
            (await steps.at(/Name$/)).press('Use Sensible Choices for the Rest');
            await done;
            await opened();
            assert.deepEqual(linesOf(server), []);
            assert.deepEqual(person.told, []);
        } finally {
            restore();
        }
    });

    it('says that the integration can be typed where none can be listed', async () => {
        const restore = setVariables({ NANGO_SECRET_KEY: undefined });
        try {
            const done = start();
            await (await steps.at(/Type$/)).choose('$(zap) Get');
            await (await steps.at(/Integration$/)).rows('Add an API key for dev. Or type its id.');
            await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
            await done;
        } finally {
            restore();
        }
    });

    it('is nothing where the person gives up', async () => {
        const before = vscode.workspace.textDocuments.length;
        const done = start();
        await (await steps.at(/Type$/)).choose('$(zap) Get');
        await steps.at(/Integration$/);
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await done;
        assert.equal(vscode.workspace.textDocuments.length, before);
    });

    it('that was left is gone on with, its answers in place, until it is made', async () => {
        const left = start();
        await (await steps.at(/Type$/)).choose('$(zap) Get');
        await (await steps.at(/Integration$/)).choose('github');
        await (await steps.at(/Endpoint$/)).type('/repos/{owner}/{repo}');
        await (await steps.at(/Name$/)).type('look-up-repo');
        await steps.at(/API Reference$/);
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await left;

        const done = start();
        await (await steps.at(/Type$/)).choose('$(history) Go On with look-up-repo');
        await (await steps.at(/Integration$/)).choose('github');
        const endpoint = await steps.at(/Endpoint$/);
        assert.equal(endpoint.value, '/repos/{owner}/{repo}');
        await endpoint.type(endpoint.value);
        const name = await steps.at(/Name$/);
        assert.equal(name.value, 'look-up-repo');
        name.press('Use Sensible Choices for the Rest');
        await done;
        assert.match((await opened()).document.getText(), /encodeURIComponent\(input\.repo\)/);

        const next = start();
        const rows = await (await steps.at(/Type$/)).rows('$(zap) Get');
        assert.deepEqual(
            rows.filter((label) => label.includes('Go On')),
            [],
        );
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await next;
    });

    describe('that was made', () => {
        useSetting('deploy.review', 'never');

        it('is deployed under its name to its integration without being asked, also once it is saved', async () => {
            const done = start({ integration: { id: 'github' } });
            await (await steps.at(/Type$/)).choose('$(zap) Delete');
            await (await steps.at(/Endpoint$/)).type('/issues/{id}');
            (await steps.at(/Name$/)).press('Use Sensible Choices for the Rest');
            await done;
            const { document } = await opened();
            person.willClick(/^Deploy delete-issue to dev/, 'Deploy to dev');
            await vscode.commands.executeCommand('nango.deploy', document.uri);
            await person.hears(/^Deployed /);
            const sent = (): readonly Readonly<Record<string, unknown>>[] =>
                server.api.requests.all({ method: 'POST', path: '/functions/deployments' }).map((each) => bodyOf(each));
            assert.deepEqual(person.asked, []);

            // As VS Code saves a buffer: the file is there with its text, then the buffer closes.
            const uri = vscode.Uri.joinPath(workspaceFolder(), `elsewhere-${crypto.randomUUID().slice(0, 8)}.ts`);
            await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(document.getText()));
            const saved = await vscode.workspace.openTextDocument(uri);
            await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
            await vscode.window.showTextDocument(saved, { preview: false });
            await lensBecomes(saved, /Deploy/);
            person.willClick(/^Deploy delete-issue to dev/, 'Deploy to dev');
            await vscode.commands.executeCommand('nango.deploy', uri);
            await until('the second deployment', sent, (all) => all.length === 2);
            assert.deepEqual(person.asked, []);
            for (const body of sent()) {
                assert.equal(body['integration_id'], 'github');
                assert.equal(body['function_name'], 'delete-issue');
                assert.equal(body['function_type'], 'action');
            }
        });
    });
});
