import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isOfTypeScript } from '../../../src/editor/authoring/isOfTypeScript.ts';
import { openFile, replace, show, typeBefore, useCleanEditors } from '../support/documents.ts';
import { lensBecomes } from '../support/lenses.ts';
import { coveredTexts, problemCount, problemsOf } from '../support/problems.ts';
import { useServer } from '../support/server.ts';
import { brokenAction, brokenActionInTypeScriptsWords, compilerText } from '../support/texts.ts';
import { until } from '../support/until.ts';

// TypeScript's server may have to start.
const patience = 60_000;

const compile = (document: vscode.TextDocument): Thenable<unknown> =>
    vscode.commands.executeCommand('nango.compile', document.uri);
const toldByTypeScript = (document: vscode.TextDocument, count: number): Promise<readonly vscode.Diagnostic[]> =>
    until(
        'what TypeScript tells',
        () => vscode.languages.getDiagnostics(document.uri).filter(isOfTypeScript),
        (told) => told.length === count,
        patience,
    );

describe('What TypeScript tells in the editor', function () {
    this.timeout(patience);
    const server = useServer();
    useCleanEditors();

    /** A function whose two mistakes both TypeScript and Nango have found. */
    async function openTold(says = brokenActionInTypeScriptsWords): Promise<vscode.TextDocument> {
        const document = await show(await openFile('github/actions', brokenAction));
        await toldByTypeScript(document, 2);
        server.api.fast.nextCompile({ message: compilerText(brokenAction, says) });
        await compile(document);
        return document;
    }

    it('is not told again by a compile, which counts it still', async () => {
        const document = await openTold();
        await problemCount(document, 0);
        await lensBecomes(document, /^\$\(error\) 2 problems$/);
    });

    it('leads to the compiler’s whole text', async () => {
        const document = await openTold();
        const [told] = await toldByTypeScript(document, 2);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            told?.range,
        );
        const shown = actions.find(({ title }) => title === 'Show What Nango Sent');
        const output: unknown = shown?.command?.arguments?.[0];
        assert.ok(output instanceof vscode.Uri);
        const text = compilerText(brokenAction, brokenActionInTypeScriptsWords).replaceAll('\r\n', '\n');
        assert.equal((await vscode.workspace.openTextDocument(output)).getText(), text);
    });

    it('is TypeScript’s alone once the text is edited', async () => {
        const document = await openTold();
        await problemCount(document, 0);
        await typeBefore(document, '', '// one\n');
        await replace(document, 'input.nam }', 'input.name }');
        await toldByTypeScript(document, 1);
        assert.deepEqual(problemsOf(document), []);
        await replace(document, "= 'seven'", '= 7');
        await toldByTypeScript(document, 0);
        assert.deepEqual(problemsOf(document), []);
    });

    it('leaves what Nango alone tells where it is', async () => {
        const other = { at: 'nam }', says: 'Nobody else says so.' };
        const [count] = brokenActionInTypeScriptsWords;
        assert.ok(count);
        const document = await openTold([count, other]);
        await problemCount(document, 1);
        assert.deepEqual(coveredTexts(document), ['nam']);
    });
});
