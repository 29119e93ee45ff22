import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SecretMask } from '../../../src/core/secretMask.ts';
import { CompileProblems } from '../../../src/editor/authoring/compileProblems.ts';
import { TextDocuments } from '../../../src/editor/textDocuments.ts';
import { withAnswers, type Answer } from '../support/answers.ts';
import { openFile, replace, typeBefore } from '../support/documents.ts';
import { Gate } from '../support/gate.ts';
import { clickLens, lensBecomes } from '../support/lenses.ts';
import { coveredTexts, problemCount, problemsOf } from '../support/problems.ts';
import { useServer } from '../support/server.ts';
import { brokenAction, brokenActionMistakes, compileFailure, compilerText } from '../support/texts.ts';

const compile = (document: vscode.TextDocument): Thenable<unknown> =>
    vscode.commands.executeCommand('nango.compile', document.uri);
const messages = (document: vscode.TextDocument): readonly string[] =>
    problemsOf(document).map(({ message }) => message);
const failure = compileFailure(compilerText(brokenAction));

describe('compile problems', () => {
    const server = useServer();

    /** A document whose two mistakes have been found. */
    async function openBroken(): Promise<vscode.TextDocument> {
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await compile(document);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
        return document;
    }

    it("go with their file's next compile", async () => {
        const document = await openBroken();
        server.api.fast.nextCompile({ message: compilerText(brokenAction, brokenActionMistakes.slice(1)) });
        await compile(document);
        assert.deepEqual(coveredTexts(document), ['nam']);
        await compile(document);
        assert.deepEqual(problemsOf(document), []);
    });

    it("stay through another file's compile", async () => {
        const document = await openBroken();
        const other = await openBroken();
        await compile(other);
        assert.deepEqual(problemsOf(other), []);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
    });

    it('move along with edits above and before them', async () => {
        const document = await openBroken();
        const [first] = problemsOf(document);
        await typeBefore(document, '', '// one\n// two\n');
        await typeBefore(document, 'const count', '  ');
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
        const [moved] = problemsOf(document);
        assert.equal(moved?.range.start.line, (first?.range.start.line ?? 0) + 2);
        assert.equal(moved.range.start.character, (first?.range.start.character ?? 0) + 2);
        await replace(document, '// one\n// two\n', '');
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
    });

    it('stay where they are through edits below them', async () => {
        const document = await openBroken();
        const before = problemsOf(document).map(({ range }) => range);
        await replace(document, '    },\n});\n', '    },\n    // the end\n});\n');
        assert.deepEqual(
            problemsOf(document).map(({ range }) => range),
            before,
        );
    });

    it('go when their own text is edited, and only they', async () => {
        const document = await openBroken();
        await replace(document, 'input.nam }', 'input.name }');
        assert.deepEqual(coveredTexts(document), ['count']);
        await replace(document, 'const count: number', 'const total: number');
        assert.deepEqual(problemsOf(document), []);
    });

    it('of an older text do not take the place of a newer one’s', async () => {
        const document = await openFile('github/actions', brokenAction);
        const mask = new SecretMask();
        const documents = new TextDocuments(mask);
        const problems = new CompileProblems(documents, mask);
        try {
            const older = problems.sending(document);
            const newer = problems.sending(document);
            assert.equal(await problems.failed(newer, compilerText(brokenAction)), 2);
            assert.equal(problems.compiled(older), false);
            assert.equal(problems.countOf(document.uri), 2);
            await problems.failed(older, compilerText(brokenAction, brokenActionMistakes.slice(1)));
            assert.equal(problems.countOf(document.uri), 2);
            assert.equal(problems.compiled(newer), true);
            assert.equal(problems.countOf(document.uri), 0);
        } finally {
            problems.dispose();
            // Two would answer for one scheme.
            documents.dispose();
        }
    });

    it('are counted by a lens that leads to the first, until the text is another', async () => {
        const document = await openBroken();
        await clickLens(document, /2 problems/);
        const { activeTextEditor: editor } = vscode.window;
        assert.equal(editor?.document, document);
        assert.deepEqual(editor.selection.start, problemsOf(document)[0]?.range.start);
        await replace(document, 'input.nam }', 'input.name }');
        await lensBecomes(document, /^Compile$/);
        assert.deepEqual(coveredTexts(document), ['count']);
    });

    it('come back as they were by no undo: only a compile tells', async () => {
        const document = await openBroken();
        await replace(document, 'const count', 'const total');
        await replace(document, 'const total', 'const count');
        assert.deepEqual(coveredTexts(document), ['nam']);
    });

    it('land where their text has gone to while they were on their way', async () => {
        const answer = new Gate<Answer>();
        await withAnswers(
            () => answer.passed,
            async (asked) => {
                const document = await openFile('github/actions', brokenAction);
                const compiling = compile(document);
                await asked.hasBeenAsked(1);
                await typeBefore(document, '', '// one\n// two\n');
                await typeBefore(document, 'const count', '/* here */ ');
                answer.open(failure);
                await compiling;
                assert.deepEqual(coveredTexts(document), ['count', 'nam']);
            },
        );
    });

    it('do not land where their text was edited while they were on their way', async () => {
        const answer = new Gate<Answer>();
        await withAnswers(
            () => answer.passed,
            async (asked) => {
                const document = await openFile('github/actions', brokenAction);
                const compiling = compile(document);
                await asked.hasBeenAsked(1);
                await replace(document, 'input.nam }', 'input.name }');
                answer.open(failure);
                await compiling;
                assert.deepEqual(coveredTexts(document), ['count']);
            },
        );
    });

    it('are those of the newest compile: an older one under way is given up', async () => {
        const first = new Gate<Answer>();
        const second = compileFailure(compilerText(brokenAction, brokenActionMistakes.slice(1)));
        const answers = [first.passed, second];
        await withAnswers(
            () => answers.shift() ?? second,
            async (asked) => {
                const document = await openFile('github/actions', brokenAction);
                const older = compile(document);
                await asked.hasBeenAsked(1);
                await compile(document);
                await older;
                assert.deepEqual(coveredTexts(document), ['nam']);
                first.open(failure);
                await compile(document);
                assert.deepEqual(coveredTexts(document), ['nam']);
                assert.equal(asked.asked.length, 3);
            },
        );
    });

    it('of two files that compile at the same time stay apart', async () => {
        const answers = new Map([
            ['one', new Gate<Answer>()],
            ['two', new Gate<Answer>()],
        ]);
        const textOf = (name: string): string => brokenAction.replace('Says hello', name);
        const gateOf = (body: string): Gate<Answer> | undefined => answers.get(body.includes('one') ? 'one' : 'two');
        await withAnswers(
            ({ body }) => gateOf(body)?.passed ?? failure,
            async (asked) => {
                const one = await openFile('github/actions', textOf('one'));
                const two = await openFile('github/actions', textOf('two'));
                const compiling = [compile(one), compile(two)];
                await asked.hasBeenAsked(2);
                answers.get('two')?.open(compileFailure(compilerText(textOf('two'), [{ at: 'nam }', says: 'Two.' }])));
                await compiling[1];
                assert.deepEqual([messages(one), messages(two)], [[], ['Two.']]);
                answers.get('one')?.open(compileFailure(compilerText(textOf('one'), [{ at: 'count', says: 'One.' }])));
                await compiling[0];
                assert.deepEqual([messages(one), messages(two)], [['One.'], ['Two.']]);
            },
        );
    });

    it('go with their file', async () => {
        const [deleted, renamed] = [await openBroken(), await openBroken()];
        const edit = new vscode.WorkspaceEdit();
        edit.deleteFile(deleted.uri);
        edit.renameFile(renamed.uri, renamed.uri.with({ path: renamed.uri.path.replace(/\.ts$/, '-renamed.ts') }));
        await vscode.workspace.applyEdit(edit);
        await problemCount(deleted, 0);
        await problemCount(renamed, 0);
    });
});
