import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replace, show, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { runOutput } from '../support/texts.ts';
import { until } from '../support/until.ts';

const source = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Says hello',
    version: '1.0.0',
    input: z.object({ greeting: z.enum(['hello', 'goodbye']).describe('What is said'), times: z.number().optional() }),
    output: z.object({}),
    exec: async () => ({}),
});
`;

/** Opens the function's input as JSON. */
async function openInput(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('nango.editInputsAsJson', document.uri, 'input');
    return until(
        'the JSON document',
        () => vscode.window.activeTextEditor?.document ?? document,
        (opened) => opened.uri.scheme === 'nango-inputs',
    );
}

describe('The inputs as JSON', () => {
    const server = useServer();
    useCleanEditors();

    it('open in the JSON editor, which knows the function’s schema: completion, hover and problems', async () => {
        const json = await openInput(await show(await openFile('github/actions', source)));
        assert.deepEqual([json.languageId, json.getText()], ['json', '{}']);
        await replace(json, '{}', '{\n  "greeting": "nonsense",\n  \n}');
        const problems = await until(
            'a problem by the schema',
            () => vscode.languages.getDiagnostics(json.uri).map(({ message }) => message),
            (messages) => messages.some((message) => message.includes('hello')),
        );
        assert.match(problems.join('\n'), /"hello", "goodbye"/);
        const completions = await vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            json.uri,
            new vscode.Position(2, 2),
        );
        const labels = completions.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        assert.ok(labels.includes('times'), labels.join());
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider',
            json.uri,
            new vscode.Position(1, 5),
        );
        const said = hovers.flatMap(({ contents }) =>
            contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
        );
        assert.match(said.join('\n'), /What is said/);
    });

    it('follow the schema as the function is written', async () => {
        const document = await show(await openFile('github/actions', source));
        const json = await openInput(document);
        await replace(json, '{}', '{ "greeting": "ahoy" }');
        const messages = (): readonly string[] =>
            vscode.languages.getDiagnostics(json.uri).map(({ message }) => message);
        await until('a problem', messages, (all) => all.length > 0);
        await replace(document, "'goodbye'", "'goodbye', 'ahoy'");
        await until('no problem', messages, (all) => all.length === 0);
    });

    it('are what a run sends, and follow when the inputs change elsewhere', async () => {
        const document = await show(await openFile('github/actions', source));
        const json = await openInput(document);
        await replace(json, '{}', '{ "greeting": "hello", "extra": [1, 2] }');
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: runOutput(), hasResult: true, result: 1 } });
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        const [sent] = server.api.requests.all({ method: 'POST', path: '/functions/dryruns' });
        assert.deepEqual(Reflect.get(bodyOf(sent ?? { body: {} }), 'input'), { greeting: 'hello', extra: [1, 2] });

        await replace(json, '"hello"', '"goodbye"');
        await vscode.commands.executeCommand('nango.useTheseInputs');
        await until(
            'the text of the run',
            () => json.getText(),
            (text) => text.includes('"hello"'),
        );
        await vscode.window.showTextDocument(json);
        await vscode.commands.executeCommand('undo');
        assert.match(json.getText(), /"goodbye"/);
    });

    it('that are no JSON are kept as they are, and keep a run from starting', async () => {
        const document = await show(await openFile('github/actions', source));
        const json = await openInput(document);
        await replace(json, '{}', '{ "greeting": "hello"');
        await until(
            'the document to be saved',
            () => json.isDirty,
            (dirty) => !dirty,
        );
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await dryRun(document);
        assert.equal(server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length, 0);
        assert.equal((await openInput(document)).getText(), '{ "greeting": "hello"');
    });

    it('are never unsaved for long, and open where they are open already', async () => {
        const document = await show(await openFile('github/actions', source));
        const json = await openInput(document);
        await replace(json, '{}', '{ "greeting": "hello" }');
        await until(
            'the document to be saved',
            () => json.isDirty,
            (dirty) => !dirty,
        );
        await show(document);
        assert.equal(await openInput(document), json);
    });
});
