import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openUntitled, replace, show, useCleanEditors } from '../support/documents.ts';
import { clickLens, lensBecomes, lensesOf, lensTexts } from '../support/lenses.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { action, sync } from '../support/texts.ts';

const idle = ['$(play) Dry Run', 'Compile', 'Deploy'];

/** The text that the lenses stand above. */
async function lensPlaces(document: vscode.TextDocument): Promise<readonly string[]> {
    return [...new Set((await lensesOf(document)).map(({ range }) => document.getText(range)))];
}

describe('lenses', () => {
    const server = useServer();
    useCleanEditors();

    const forms: readonly (readonly [form: string, text: string, place: string])[] = [
        ['a direct default export', action, 'createAction'],
        ['a const that is exported', sync, 'createSync'],
        [
            'type arguments',
            "import { createAction } from 'nango';\nexport default createAction<In, Out>({ exec: async () => 1 });\n",
            'createAction',
        ],
        [
            'a name of its own for the import',
            "import { createSync as make } from 'nango';\nexport default make({ exec: async () => {} });\n",
            'make',
        ],
        [
            'the whole module under one name',
            "import * as n from 'nango';\nexport default n.createAction({ exec: async () => 1 });\n",
            'createAction',
        ],
    ];
    for (const [form, text, place] of forms) {
        it(`stand above ${form}`, async () => {
            const document = await openFile('github/actions', text);
            await lensBecomes(document, /Compile/);
            assert.deepEqual(await lensPlaces(document), [place]);
        });
    }

    it('offer dry run, compile and deploy', async () => {
        assert.deepEqual(await lensTexts(await openFile('github/actions', action)), idle);
        assert.deepEqual(await lensTexts(await openFile('github/syncs', sync)), idle);
    });

    it('stand in a text that was never saved', async () => {
        assert.deepEqual(await lensTexts(await openUntitled(action)), idle);
    });

    it('stay while the file has syntax errors', async () => {
        const document = await openFile('github/actions', action);
        await replace(document, "version: '1.0.0',", "version: '1.0.0");
        assert.deepEqual(await lensPlaces(document), ['createAction']);
        await replace(document, 'exec: async (nango, input) => {', 'exec: async (nango, input) => { if (');
        assert.deepEqual(await lensTexts(document), idle);
    });

    it('come and go with the call', async () => {
        const document = await openFile('github/actions', action);
        await replace(document, 'createAction({', 'somethingElse({');
        assert.deepEqual(await lensTexts(document), []);
        await replace(document, 'somethingElse({', 'createAction({');
        assert.deepEqual(await lensTexts(document), idle);
    });

    const strangers: readonly (readonly [what: string, text: string])[] = [
        ['a string', "import { createAction } from 'nango';\nexport const text = 'export default createAction({})';\n"],
        ['a comment', "import { createAction } from 'nango';\n// export default createAction({});\n"],
        ['a template', "import { createAction } from 'nango';\nconst t = `export default createAction({})`;\n"],
        ['another package', "import { createAction } from './nango';\nexport default createAction({});\n"],
        [
            'a function of the same name',
            'const nango = 1;\nfunction createAction() {}\nexport default createAction();\n',
        ],
        ['an import that is never called', "import { createAction } from 'nango';\nexport default createAction;\n"],
    ];
    for (const [what, text] of strangers) {
        it(`leave ${what} alone`, async () => {
            assert.deepEqual(await lensTexts(await openFile('github/actions', text)), []);
        });
    }

    for (const language of ['javascript', 'typescriptreact', 'markdown', 'plaintext']) {
        it(`leave ${language} alone`, async () => {
            assert.deepEqual(await lensTexts(await openUntitled(action, language)), []);
        });
    }

    it('say what keeps a file from running remotely, and still compile it', async () => {
        const document = await openFile('github/actions', `import { helper } from '../helper.js';\n${action}`);
        const [compile, obstacle, ...more] = await lensTexts(document);
        assert.equal(compile, 'Compile');
        assert.match(obstacle ?? '', /^\$\(circle-slash\) Can't run remotely: .*\.\.\/helper/);
        assert.deepEqual(more, []);
    });

    it('say that an event function runs nowhere but in a repository', async () => {
        const text =
            "import { createOnEvent } from 'nango';\nexport default createOnEvent({ event: 'post-connection-creation' });\n";
        const texts = await lensTexts(await openFile('github/on-events', text));
        assert.equal(texts[0], 'Compile');
        assert.match(texts[1] ?? '', /Can't run remotely: createOnEvent/);
        assert.equal(texts.length, 2);
    });

    it('say that a function is not exported', async () => {
        const texts = await lensTexts(await openFile('github/syncs', sync.replace('export default sync;\n', '')));
        assert.equal(texts[0], 'Compile');
        assert.match(texts[1] ?? '', /Can't run remotely: .*export default sync/);
        assert.equal(texts.length, 2);
    });

    it('are about their own document, whichever is in front', async () => {
        const document = await openFile('github/actions', action);
        await show(await openUntitled('Nothing of ours.', 'plaintext'));
        await clickLens(document, /^Compile/);
        const [request] = server.api.requests.all({ path: '/functions/compile' });
        assert.equal(bodyOf(request ?? { body: undefined })['code'], action);
    });

    it('go and come with the setting', async () => {
        const document = await openFile('github/actions', action);
        const settings = vscode.workspace.getConfiguration('nango', document.uri);
        try {
            await settings.update('codeLens.enabled', false);
            assert.deepEqual(await lensTexts(document), []);
        } finally {
            await settings.update('codeLens.enabled', undefined);
        }
        assert.deepEqual(await lensTexts(document), idle);
    });
});
