import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openUntitled, replace, show, useCleanEditors } from '../support/documents.ts';
import { action } from '../support/texts.ts';
import { until } from '../support/until.ts';

// TypeScript's server starts with the first of them.
const patience = 60_000;

/** What TypeScript says of a document. */
const problemsOf = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ts');

async function completionsAfter(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
    const at = document.positionAt(document.getText().indexOf(text) + text.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('A function without a project', () => {
    useCleanEditors();
    let folder: string;

    before(() => (folder = mkdtempSync(path.join(tmpdir(), 'nango-lone-'))));
    after(() => rmSync(folder, { recursive: true, force: true }));

    const openAlone = async (text: string): Promise<vscode.TextDocument> => {
        const uri = vscode.Uri.file(path.join(folder, 'hello.ts'));
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        return show(await vscode.workspace.openTextDocument(uri));
    };
    const openInBuffer = async (text: string): Promise<vscode.TextDocument> => show(await openUntitled(text));

    for (const [where, open] of [
        ['an empty folder', openAlone],
        ['an untitled buffer', openInBuffer],
    ] as const) {
        it(`is completed in ${where}`, async () => {
            const document = await open(action);
            const names = await until(
                'completions of nango',
                () => completionsAfter(document, 'nango.'),
                (found) => found.includes('paginate'),
                patience,
            );
            assert.ok(names.includes('getMetadata'));
            assert.ok(names.includes('log'));
        }).timeout(patience);

        it(`is checked with the platform’s options in ${where}`, async () => {
            const document = await open(action);
            await replace(document, 'greeting: input.name', 'greeting: [input.name][0]');
            const problems = await until(
                'a problem',
                () => problemsOf(document),
                (found) => found.length > 0,
                patience,
            );
            assert.deepEqual(
                problems.map(({ severity }) => severity),
                [vscode.DiagnosticSeverity.Error],
            );
            assert.match(problems[0]?.message ?? '', /Type 'string \| undefined' is not assignable to type 'string'/);
        }).timeout(patience);
    }

    it('leads to the declarations that the extension brings', async () => {
        const document = await openAlone(action);
        const at = document.positionAt(document.getText().indexOf('nango.log') + 'nango.'.length);
        const links = await until(
            'a definition',
            async () =>
                vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
                    'vscode.executeDefinitionProvider',
                    document.uri,
                    at,
                ),
            (found) => found.length > 0,
            patience,
        );
        const [target] = links.map((link) => ('targetUri' in link ? link.targetUri : link.uri));
        assert.match(target?.path ?? '', /dist\/typescript\/node_modules\/@nangohq\/runner-sdk\/index\.d\.ts$/);
    }).timeout(patience);
});
