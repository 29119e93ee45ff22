import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import { openFile, show, useCleanEditors } from './support/documents.ts';
import { lensBecomes, lensTexts } from './support/lenses.ts';
import { usePerson } from './support/person.ts';
import { linesOf, useServer } from './support/server.ts';
import { action } from './support/texts.ts';

const manifest = z.object({ contributes: z.object({ commands: z.array(z.object({ command: z.string() })) }) });

/** Where undici, Node's own and anybody's, keeps the dispatcher of everybody's `fetch`. */
const slots = [Symbol.for('undici.globalDispatcher.1'), Symbol.for('undici.globalDispatcher.2')];
const dispatchers = (): readonly unknown[] => slots.map((slot): unknown => Reflect.get(globalThis, slot));

// The first of all files: what loads undici here is the first compile of this window.
describe('the extension', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    it('is active once the window has started', async () => {
        const extension = vscode.extensions.getExtension('nango.nango-functions');
        assert(extension !== undefined);
        await extension.activate();
        assert.equal(extension.isActive, true);
    });

    it('has registered every command of its manifest', async () => {
        const extension = vscode.extensions.getExtension('nango.nango-functions');
        const { commands } = manifest.parse(extension?.packageJSON).contributes;
        const registered = new Set(await vscode.commands.getCommands(true));
        assert.ok(commands.length > 20);
        assert.deepEqual(
            commands.map(({ command }) => command).filter((command) => !registered.has(command)),
            [],
        );
    });

    it('says what it needs where there is no function', async () => {
        for (const [command, verb] of [
            ['nango.compile', 'compile'],
            ['nango.dryRun', 'dry run'],
            ['nango.deploy', 'deploy'],
        ] as const) {
            await vscode.commands.executeCommand(command);
            await person.hears(new RegExp(`^Open a file with createAction or createSync to ${verb} it\\.$`));
        }
        assert.deepEqual(linesOf(server), []);
    });

    it('asks the server nothing until it is told to', async () => {
        const document = await show(await openFile('github/actions', action));
        await lensBecomes(document, /Dry Run/);
        await vscode.commands.executeCommand('nango.inputs.focus');
        assert.deepEqual(await lensTexts(document), ['$(play) Dry Run', 'Compile', 'Deploy']);
        assert.deepEqual(linesOf(server), []);
    });

    it("leaves everybody's fetch as it is", async () => {
        const [fetchBefore, dispatchersBefore] = [globalThis.fetch, dispatchers()];
        const document = await openFile('github/actions', action);
        await vscode.commands.executeCommand('nango.compile', document.uri);
        assert.deepEqual(linesOf(server), ['POST /functions/compile']);
        assert.equal(globalThis.fetch, fetchBefore);
        for (const [index, dispatcher] of dispatchers().entries())
            assert.equal(dispatcher, dispatchersBefore[index], String(slots[index]));
    });
});
