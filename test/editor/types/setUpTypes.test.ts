import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';

const written = [
    'tsconfig.json',
    'node_modules/nango',
    'node_modules/@nangohq/runner-sdk',
    'node_modules/zod',
    'node_modules/@types/node',
];
const at = (place: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), place);
const isThere = async (place: string): Promise<boolean> => {
    try {
        await vscode.workspace.fs.stat(at(place));
        return true;
    } catch {
        return false;
    }
};
const setUp = (): Thenable<unknown> => vscode.commands.executeCommand('nango.setUpTypes');

describe('Set Up Types in Folder', () => {
    const person = usePerson();
    useCleanEditors();
    afterEach(async () => {
        for (const place of ['tsconfig.json', 'node_modules'])
            if (await isThere(place)) await vscode.workspace.fs.delete(at(place), { recursive: true });
    });

    it('says what it will write, and writes nothing without a yes', async () => {
        await setUp();
        const [question] = person.told;
        assert.match(question?.text ?? '', /^Set up types for functions in “nango-functions-sample”\?$/);
        assert.equal(question?.modal, true);
        for (const place of written) assert.ok(question.detail.includes(`• ${place}: `), place);
        for (const place of written) assert.equal(await isThere(place), false, place);
    });

    it('writes what it said, and leaves alone what is there', async () => {
        const own = new TextEncoder().encode('{}\n');
        await vscode.workspace.fs.writeFile(at('tsconfig.json'), own);
        person.willClick(/^Set up types/, 'Write Files');
        await setUp();
        assert.match(person.told[0]?.detail ?? '', /\nLeft as they are: tsconfig\.json\n/);
        for (const place of written) assert.equal(await isThere(place), true, place);
        assert.deepEqual([...(await vscode.workspace.fs.readFile(at('tsconfig.json')))], [...own]);
        assert.ok(await isThere('node_modules/zod/index.d.cts'));

        await setUp();
        assert.match(person.told.at(-1)?.text ?? '', /has types already: tsconfig\.json, node_modules\/nango, /);
    });

    it('writes the platform’s options where there are none', async () => {
        person.willClick(/^Set up types/, 'Write Files');
        await setUp();
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('tsconfig.json')));
        assert.match(text, /"exactOptionalPropertyTypes": true/);
        assert.match(text, /"noUncheckedIndexedAccess": true/);
    });
});
