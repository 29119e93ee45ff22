import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openUntitled, replace, useCleanEditors } from '../support/documents.ts';
import { idOf, problemsOf, ruleProblemsOf } from '../support/problems.ts';
import { useServer } from '../support/server.ts';
import { useSetting } from '../support/settings.ts';
import { until } from '../support/until.ts';

const text = `import { createSync } from 'nango';
import * as z from 'zod';

export default createSync({
    description: 'Fetches things',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Thing: z.object({ id: z.string() }) },
    exec: async (nango) => {
        nango.log('Since', { at: nango.lastSyncDate });
        console.error('Not good');
    },
});
`;

/** As "rule: what it covers", once that is as wanted. */
async function become(document: vscode.TextDocument, wanted: readonly string[]): Promise<void> {
    await until(
        `rules of ${document.uri.path}`,
        () => ruleProblemsOf(document).map(({ code, range }) => `${idOf(code)}: ${document.getText(range)}`),
        (found) => found.join('\n') === wanted.join('\n'),
    );
}

const refused = 'nango-call-not-awaited: nango.log';
const deprecated = 'no-last-sync-date: lastSyncDate';
const unseen = 'no-console: console.error';
const all = [refused, deprecated, unseen];

async function actionsAt(document: vscode.TextDocument, found: string): Promise<readonly vscode.CodeAction[]> {
    const at = document.positionAt(document.getText().indexOf(found) + 1);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
    );
}

async function choose(document: vscode.TextDocument, found: string, title: string): Promise<void> {
    const action = (await actionsAt(document, found)).find((each) => each.title === title);
    assert(action?.edit, title);
    assert(await vscode.workspace.applyEdit(action.edit));
}

describe('The rules in the editor', () => {
    const server = useServer();
    useCleanEditors();

    it('show where a text breaks them, saved or not', async () => {
        for (const document of [await openFile('github/syncs', text), await openUntitled(text)]) {
            await become(document, all);
            const [first, second] = ruleProblemsOf(document);
            assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
            assert(typeof first.code === 'object');
            assert.equal(first.code.target.toString(), 'https://nango.dev/docs/reference/functions/functions-sdk');
            assert.equal(second?.severity, vscode.DiagnosticSeverity.Warning);
            assert.deepEqual(second.tags, [vscode.DiagnosticTag.Deprecated]);
        }
    });

    it('follow what is typed, and go with the document', async () => {
        const document = await openUntitled(text);
        await become(document, all);
        await replace(document, 'nango.log', 'await nango.log');
        await become(document, [deprecated, unseen]);
        await replace(document, "from 'nango'", "from 'mango'");
        await become(document, []);
    });

    it('say nothing of other texts', async () => {
        const other = await openUntitled("const nango = { log: (text: string) => text };\nnango.log('nango');\n");
        const plain = await openUntitled(text, 'plaintext');
        const document = await openUntitled(text);
        await become(document, all);
        assert.deepEqual(ruleProblemsOf(other), []);
        assert.deepEqual(ruleProblemsOf(plain), []);
    });

    it('are resolved by quick fixes', async () => {
        const document = await openUntitled(text);
        await become(document, all);
        const fix = (await actionsAt(document, 'nango.log(')).find(({ title }) => title === 'Add await');
        assert.equal(fix?.isPreferred, true);
        await choose(document, 'nango.log(', 'Add await');
        const awaited = text.replace('nango.log', 'await nango.log');
        assert.equal(document.getText(), awaited);
        await become(document, [deprecated, unseen]);
        await choose(document, 'console.error', 'Use await nango.log');
        assert.equal(
            document.getText(),
            awaited.replace("console.error('Not good')", "await nango.log('Not good', { level: 'error' })"),
        );
        await become(document, [deprecated]);
    });

    it('are turned off for a line, or for the file', async () => {
        const document = await openUntitled(text);
        await become(document, all);
        await choose(document, 'nango.log(', 'Disable nango-call-not-awaited for This Line');
        assert.equal(
            document.getText(),
            text.replace('        nango', '        // nango-disable-next-line nango-call-not-awaited\n        nango'),
        );
        await become(document, [deprecated, unseen]);
        await choose(document, 'console.error', 'Disable no-console for This File');
        assert.match(document.getText(), /^\/\* nango-disable no-console \*\/\nimport/);
        await become(document, [deprecated]);
    });

    it('lead to their documentation', async () => {
        const document = await openUntitled(text);
        await become(document, all);
        const action = (await actionsAt(document, 'nango.log(')).find(
            ({ title }) => title === 'Open Documentation of nango-call-not-awaited',
        );
        assert(action?.command);
    });

    it('do not repeat what TypeScript tells', async () => {
        const typescript = vscode.languages.createDiagnosticCollection('typescript of the test');
        try {
            // So that the real one says nothing.
            const source = `// @ts-nocheck\n${text.replace("'zod'", "'zod/v4'")}`;
            const document = await openUntitled(source);
            const notThere = "disallowed-import: 'zod/v4'";
            await become(document, [notThere, ...all]);
            const place = new vscode.Range(2, 18, 2, 26);
            const problem = (message: string, code: number): vscode.Diagnostic =>
                Object.assign(new vscode.Diagnostic(place, message), { source: 'ts', code });
            const unused = problem("'z' is declared but its value is never read.", 6133);
            typescript.set(document.uri, [problem("Cannot find module 'zod/v4'.", 2307), unused]);
            await become(document, all);
            typescript.set(document.uri, [unused]);
            await become(document, [notThere, ...all]);
        } finally {
            typescript.dispose();
        }
    });

    it('do not repeat what the last compile left, but keep their fixes', async () => {
        const document = await openFile('github/syncs', text);
        await become(document, all);
        const says = 'nango.log() calls must be awaited in. Not awaiting can lead to unexpected results.';
        server.api.fast.nextCompile({ message: `\nerr - function/functions/function.ts:10 \r\n  ${says}\r\n\n` });
        await vscode.commands.executeCommand('nango.compile', document.uri);
        await become(document, [deprecated, unseen]);
        assert.equal(problemsOf(document)[0]?.range.start.line, 9);
        assert((await actionsAt(document, 'nango.log(')).some(({ title }) => title === 'Add await'));
    });

    describe('that are set otherwise', () => {
        useSetting('rules.severity', { 'no-console': 'off', 'nango-call-not-awaited': 'info' });

        it('count for what they are set to', async () => {
            const document = await openUntitled(text);
            await become(document, [refused, deprecated]);
            assert.equal(ruleProblemsOf(document)[0]?.severity, vscode.DiagnosticSeverity.Information);
        });
    });

    describe('that are switched off', () => {
        useSetting('rules.enable', false);

        it('say nothing, until they are switched on', async () => {
            const document = await openUntitled(text);
            assert.deepEqual(await actionsAt(document, 'console.error'), []);
            assert.deepEqual(ruleProblemsOf(document), []);
            await vscode.workspace
                .getConfiguration('nango')
                .update('rules.enable', undefined, vscode.ConfigurationTarget.Global);
            await become(document, all);
        });
    });
});
