import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openUntitled, replace, show, useCleanEditors } from '../support/documents.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts, problemsOf } from '../support/problems.ts';
import { bodyOf, linesOf, useServer } from '../support/server.ts';
import { action, brokenAction, brokenActionMistakes, compilerText } from '../support/texts.ts';

const compile = (document: vscode.TextDocument): Thenable<unknown> =>
    vscode.commands.executeCommand('nango.compile', document.uri);

describe('compile', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();
    const sentCode = (): unknown =>
        bodyOf(server.api.requests.all({ path: '/functions/compile' }).at(-1) ?? { body: {} })['code'];

    it('sends the text as it stands in the editor, saved or not', async () => {
        const document = await openFile('github/actions', action);
        await replace(document, 'Says hello', 'Says good-bye');
        assert.equal(document.isDirty, true);
        await compile(document);
        assert.equal(sentCode(), action.replace('Says hello', 'Says good-bye'));
        assert.deepEqual(linesOf(server), ['POST /functions/compile']);
        assert.deepEqual(Object.keys(bodyOf(server.api.requests.all()[0] ?? { body: {} })), ['code']);
        assert.equal(document.isDirty, true);
    });

    it('takes the editor in front when no document is named', async () => {
        await show(await openUntitled(action));
        await vscode.commands.executeCommand('nango.compile');
        assert.equal(sentCode(), action);
        assert.match((await lensTexts(activeDocument())).join(), /\$\(pass\) Compiled · \d+\.\d s/);
    });

    it('takes back what the lens said of a text that has changed', async () => {
        const document = await openFile('github/actions', action);
        await compile(document);
        await lensBecomes(document, /Compiled/);
        await replace(document, 'Says hello', 'Says nothing');
        assert.equal((await lensTexts(document))[1], 'Compile');
    });

    it('puts each problem at its place, with what was said', async () => {
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await compile(document);
        const problems = problemsOf(document);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
        assert.deepEqual(
            problems.map(({ message }) => message),
            brokenActionMistakes.map(({ says }) => says),
        );
        for (const { severity, source } of problems) {
            assert.equal(severity, vscode.DiagnosticSeverity.Error);
            assert.equal(source, 'Nango');
        }
        await lensBecomes(document, /^\$\(error\) 2 problems$/);
    });

    it("opens the compiler's whole text from a problem", async () => {
        const document = await openFile('github/actions', brokenAction);
        const said = compilerText(brokenAction);
        server.api.fast.nextCompile({ message: said });
        await compile(document);
        const code = problemsOf(document)[0]?.code;
        assert(typeof code === 'object');
        assert.equal((await vscode.workspace.openTextDocument(code.target)).getText(), said.replaceAll('\r\n', '\n'));
        const [range] = problemsOf(document).map((problem) => problem.range);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            range,
        );
        const shown = actions.find(({ title }) => title === 'Show What Nango Sent');
        assert.equal(String(shown?.command?.arguments?.[0]), code.target.toString());
    });

    it("opens the compiler's whole text by a command", async () => {
        const document = await show(await openFile('github/actions', brokenAction));
        await vscode.commands.executeCommand('nango.showCompilerOutput');
        await person.hears(/last compile of this file left no problems/);
        server.api.fast.nextCompile({ message: 'Nobody knows this text.\nAt all.' });
        await compile(document);
        await vscode.commands.executeCommand('nango.showCompilerOutput');
        assert.equal(activeDocument().getText(), 'Nobody knows this text.\nAt all.');
    });

    it('says so when it can only guess the place', async () => {
        const document = await openFile('github/actions', action);
        server.api.fast.nextCompile({ message: 'Nobody knows this text.' });
        await compile(document);
        const [problem, ...more] = problemsOf(document);
        assert.deepEqual(more, []);
        assert.equal(problem?.range.start.line, 0);
        assert.equal(problem.message, 'Nobody knows this text.\n(Nango does not say exactly where.)');
    });

    it('sends and reads texts with CR LF', async () => {
        const text = brokenAction.replaceAll('\n', '\r\n');
        const document = await openFile('github/actions', text);
        assert.equal(document.eol, vscode.EndOfLine.CRLF);
        server.api.fast.nextCompile({ message: compilerText(text) });
        await compile(document);
        assert.equal(sentCode(), text);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
    });

    it('finds its place behind tabs and emoji', async () => {
        const text = brokenAction.replace('const count', '\t/* 🦊🦊 */ const count');
        const document = await openFile('github/actions', text);
        server.api.fast.nextCompile({ message: compilerText(text) });
        await compile(document);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
    });

    it('serves texts that were never saved', async () => {
        const document = await openUntitled(brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await compile(document);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
        await compile(document);
        assert.deepEqual(problemsOf(document), []);
    });

    it('is blocked by nothing that keeps a function from running remotely', async () => {
        for (const text of [
            `import { helper } from '../helper.js';\n${action}`,
            "import { createOnEvent } from 'nango';\nexport default createOnEvent({});\n",
            'const nothing = 1;\n',
        ]) {
            await compile(await openFile('github/actions', text));
            assert.equal(sentCode(), text);
        }
    });
});

function activeDocument(): vscode.TextDocument {
    const document = vscode.window.activeTextEditor?.document;
    assert(document !== undefined);
    return document;
}
