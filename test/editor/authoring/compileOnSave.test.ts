import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, typeBefore } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { problemCount } from '../support/problems.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action, brokenAction, compilerText } from '../support/texts.ts';
import { setVariables } from '../support/variables.ts';

describe('compile on save', () => {
    const server = useServer();
    const person = usePerson();

    async function compileOnSave(value: boolean | undefined): Promise<void> {
        await vscode.workspace.getConfiguration('nango').update('compile.onSave', value);
    }

    async function saveChanged(document: vscode.TextDocument): Promise<void> {
        await typeBefore(document, '', '// changed\n');
        assert.equal(await document.save(), true);
    }

    /** What a save would have sent would be among the requests once a later compile has been answered. */
    async function compileSomethingElse(): Promise<void> {
        const other = await openFile('github/actions', action);
        await vscode.commands.executeCommand('nango.compile', other.uri);
    }

    afterEach(() => compileOnSave(undefined));

    it('is off at first', async () => {
        await saveChanged(await openFile('github/actions', action));
        await compileSomethingElse();
        assert.deepEqual(linesOf(server), ['POST /functions/compile']);
    });

    it('compiles the saved text where the setting says so', async () => {
        await compileOnSave(true);
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await saveChanged(document);
        await problemCount(document, 2);
        assert.deepEqual(linesOf(server), ['POST /functions/compile']);
    });

    it('leaves files without a function alone', async () => {
        await compileOnSave(true);
        await saveChanged(await openFile('github', "export const text = '';\n"));
        await compileSomethingElse();
        assert.deepEqual(linesOf(server), ['POST /functions/compile']);
    });

    it('does not nag for a key', async () => {
        await compileOnSave(true);
        const restore = setVariables({ NANGO_SECRET_KEY: undefined });
        await saveChanged(await openFile('github/actions', action));
        restore();
        await compileSomethingElse();
        assert.deepEqual(person.told, []);
    });
});
