import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, show, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { usePicks } from '../support/picks.ts';
import { useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';

const own = action.replace("log('hi')", "log('checked')").replace('z.string()', "z.string().describe('Who')");

/** What hovers say at a text. */
async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(document.getText().indexOf(text) + 1),
    );
    return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('\n');
}

describe('pointing at', () => {
    useServer();
    usePerson();
    useCleanEditors();

    it('the create call tells what is open, and what a dry run has settled', async () => {
        const document = await show(await openFile('github/actions', own));
        const before = await hoverAt(document, 'createAction({');
        assert.match(before, /Ready to send\? 2 points are open/);
        assert.match(before, /\*\*Compiles\*\*: This text has not been compiled\\?\./);
        assert.match(before, /command:nango\.showChecklist/);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        const after = await hoverAt(document, 'createAction({');
        assert.match(after, /\*\*Ready to send\*\*/);
    });

    it('a method tells what it does in a dry run, and leads to its documentation', async () => {
        const document = await show(await openFile('github/actions', own));
        const hover = await hoverAt(document, "log('checked')");
        assert.match(hover, /A dry run that succeeds prints no warnings/);
        assert.match(hover, /functions-sdk#logging/);
    });

    it('anything else says nothing of ours', async () => {
        const document = await show(await openFile('github/actions', `${own}const get = { log: 1 }.log;\n`));
        assert.doesNotMatch(await hoverAt(document, 'log: 1'), /Nango documentation/);
        assert.doesNotMatch(await hoverAt(document, 'description'), /Nango documentation/);
    });
});

describe('the checklist', () => {
    useServer();
    usePerson();
    useCleanEditors();
    const picks = usePicks();

    it('tells each point and its state, and leads to the place in the text', async () => {
        const document = await show(await openFile('github/actions', own.replace("'Says hello'", "''")));
        const showing = vscode.commands.executeCommand('nango.showChecklist', document.uri);
        const pick = await picks.last();
        await pick.rows((labels) => labels.includes('What it does'));
        assert.match(pick.row('What it does'), /^What it does \| open \| Say in the description/);
        assert.match(pick.row('What it takes'), /^What it takes \| done \| Each field says what it is: name\.$/);
        assert.match(pick.row('Calls to the provider'), /worth knowing/);
        await pick.choose('What it does');
        await showing;
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.getText(editor.selection), "description: ''");
    });

    it('does what is missing', async () => {
        const document = await show(await openFile('github/actions', own.replace('checked', 'compiled')));
        const showing = vscode.commands.executeCommand('nango.showChecklist', document.uri);
        const pick = await picks.last();
        await pick.rows((labels) => labels.includes('Compiles'));
        await pick.choose('Compiles');
        await showing;
        await lensBecomes(document, /Compiled/);
    });
});
