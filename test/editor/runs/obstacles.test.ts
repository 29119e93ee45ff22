import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action, sync } from '../support/texts.ts';

const relativeImport = `import { helper } from '../helper.js';\n${action}`;

describe('what keeps a function from running remotely', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    const blocking: readonly (readonly [what: string, text: string, says: RegExp, goTo: string])[] = [
        [
            'an event function',
            "import { createOnEvent } from 'nango';\nexport default createOnEvent({ exec: async () => {} });\n",
            /^createOnEvent functions can’t run remotely/,
            'Go to Line 2',
        ],
        [
            'no default export',
            sync.replace('export default sync;\n', ''),
            /^The function is not exported/,
            'Go to Line 4',
        ],
    ];
    for (const [what, text, says, goTo] of blocking) {
        it(`forbids dry run and deploy before anything is sent: ${what}`, async () => {
            const document = await openFile('github/actions', text);
            await dryRun(document);
            assert.deepEqual((await person.hears(says)).buttons, [goTo]);
            await dryRun(document, { anyway: true });
            await vscode.commands.executeCommand('nango.deploy', document.uri);
            assert.deepEqual(linesOf(server), []);
            assert.equal(person.told.length, 3);
        });
    }

    it('is said before anything is sent: a relative import', async () => {
        const document = await openFile('github/actions', relativeImport);
        await dryRun(document);
        assert.deepEqual((await person.hears(/\.\.\/helper/)).buttons, ['Run Anyway', 'Go to Line 1']);
        assert.deepEqual(linesOf(server), []);
    });

    it('can be passed with Run Anyway', async () => {
        const document = await openFile('github/actions', relativeImport);
        person.willClick(/\.\.\/helper/, 'Run Anyway');
        const run = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        await run.id;
        assert.equal(server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length, 1);
        await run.finish();
        await lensBecomes(document, /Can't run remotely/);
    });

    it('is shown at its line', async () => {
        const document = await openFile('github/actions', `\n\n${relativeImport}`);
        person.willClick(/\.\.\/helper/, 'Go to Line 3');
        await dryRun(document);
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.uri.toString(), document.uri.toString());
        assert.equal(editor.selection.active.line, 2);
        assert.deepEqual(linesOf(server), []);
    });
});
