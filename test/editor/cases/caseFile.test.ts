import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testKeys } from '../../functions-api/keys.ts';
import { openFile, replace, show, useCleanEditors } from '../support/documents.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { until } from '../support/until.ts';
import {
    caseFileOf,
    caseRows,
    problemsIn,
    runCase,
    saveCase,
    startedRuns,
    textOf,
    useNoCaseFiles,
    writeCases,
} from './caseFixtures.ts';

describe('a case file', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();
    useNoCaseFiles();

    const names = async (document: vscode.TextDocument): Promise<readonly string[]> =>
        (await caseRows(person, document)).map((row) => row.split(':')[0] ?? '');

    it('is written when it is asked for, and shown', async () => {
        const document = await openFile('github/actions', action);
        await saveCase(person, document, 'first');
        assert.equal(await textOf(caseFileOf(document)), undefined);
        await vscode.commands.executeCommand('nango.keepCasesInFile', document.uri);
        const text = [
            '{',
            '    "version": 1,',
            '    "cases": [',
            '        {',
            '            "name": "first",',
            '            "input": {}',
            '        }',
            '    ]',
            '}',
            '',
        ].join('\n');
        assert.equal(await textOf(caseFileOf(document)), text);
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), caseFileOf(document).toString());
        assert.deepEqual(await names(document), ['first']);
    });

    it('gets new cases from then on, and keeps its own look', async () => {
        const document = await openFile('github/actions', action);
        const file = await writeCases(
            document,
            '{\n  "note": 1,\n  "cases": [\n    { "name": "a", "input": {} }\n  ]\n}\n',
        );
        await saveCase(person, document, 'b');
        const expected =
            '{\n  "note": 1,\n  "cases": [\n    { "name": "a", "input": {} },\n    {\n      "name": "b",\n      "input": {}\n    }\n  ]\n}\n';
        assert.equal(await textOf(file), expected);
        person.willPick(/to delete$/, 'a');
        person.willClick(/^Delete the case a of /, 'Delete');
        await vscode.commands.executeCommand('nango.deleteCase', document.uri);
        assert.equal(await textOf(file), expected.replace('{ "name": "a", "input": {} },\n    ', ''));
    });

    it('is read again when another program changes it, and gone when it is deleted', async () => {
        const document = await openFile('github/actions', action);
        await writeCases(document, [{ name: 'a', connection: 'demo-conn', input: { name: 'A' } }]);
        assert.deepEqual(await names(document), ['a']);
        const file = await writeCases(document, [{ name: 'b', connection: 'demo-conn', input: { name: 'B' } }]);
        await until(
            'b',
            async () => (await names(document)).join(),
            (all) => all === 'b',
        );
        await runCase(person, document, 'b');
        assert.deepEqual(startedRuns(server)[0]?.['input'], { name: 'B' });
        await vscode.workspace.fs.delete(file);
        await until(
            'no lens',
            async () => (await lensTexts(document)).join(),
            (texts) => !texts.includes('case'),
        );
    });

    it('is used as it is being edited, and not saved over', async () => {
        const document = await openFile('github/actions', action);
        const file = await writeCases(document, [{ name: 'a', connection: 'demo-conn', input: { name: 'A' } }]);
        const before = await textOf(file);
        const edited = await show(await vscode.workspace.openTextDocument(file));
        await replace(edited, '"A"', '"typed"');
        await until(
            'the edit',
            async () => {
                await runCase(person, document, 'a');
                return startedRuns(server).at(-1)?.['input'];
            },
            (input) => JSON.stringify(input) === '{"name":"typed"}',
        );
        await saveCase(person, document, 'b');
        assert.equal(await textOf(file), before);
        assert.equal(edited.isDirty, true);
        assert.match(edited.getText(), /"typed"[^]*"b"/);
    });

    it('says in words what is wrong with it; its other cases are used, and it is never overwritten', async () => {
        const document = await openFile('github/actions', action);
        const text =
            '{ "cases": [\n    { "name": "good", "connection": "demo-conn", "input": {} },\n    { "name": "bad", "metadata": 3 },\n    { "name": "good" }\n] }\n';
        const file = await writeCases(document, text);
        const problems = await problemsIn(file, 2);
        assert.deepEqual(
            problems.map(({ range, message, source }) => [range.start.line, message, source]),
            [
                [2, 'Must be an object in braces.', 'Nango'],
                [3, 'There is a case called good above. Give this one another name.', 'Nango'],
            ],
        );
        assert.deepEqual(await names(document), ['good']);
        await runCase(person, document, 'good');
        assert.equal(startedRuns(server).length, 1);
        person.willType(/^Save the inputs of /, 'bad');
        await vscode.commands.executeCommand('nango.saveCase', document.uri);
        assert.deepEqual(person.refusals, ['There is a case called bad.']);
        assert.equal(await textOf(file), text);
    });

    it('follows its function to its new name', async () => {
        const document = await openFile('github/actions', action);
        await saveCase(person, document, 'travels');
        await vscode.commands.executeCommand('nango.keepCasesInFile', document.uri);
        const before = await textOf(caseFileOf(document));
        const target = document.uri.with({ path: document.uri.path.replace('/actions/', '/actions/moved-') });
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(document.uri, target);
        assert(await vscode.workspace.applyEdit(edit));
        const moved = await vscode.workspace.openTextDocument(target);
        await until(
            'the case file under its new name',
            () => textOf(caseFileOf(moved)),
            (text) => text === before,
        );
        assert.equal(await textOf(caseFileOf(document)), undefined);
        assert.deepEqual(await names(await show(moved)), ['travels']);
    });

    it('that is no JSON is not touched', async () => {
        const document = await openFile('github/actions', action);
        const text = '{ "cases": [ { "name": "good", "input": {} }, { "name": ] }';
        const file = await writeCases(document, text);
        const [problem] = await problemsIn(file, 1);
        assert.match(problem?.message ?? '', /^This is not JSON/);
        await saveCase(person, document, 'more');
        await person.hears(/^The case was not saved\. .*\.cases\.json has an error\./);
        assert.equal(await textOf(file), text);
    });

    it('never holds a key', async () => {
        const document = await openFile('github/actions', action);
        const key = testKeys.dev;
        await writeCases(document, [{ name: 'a', connection: 'demo-conn', input: { name: 'A' } }]);
        const end = { status: 'success', output: '', hasResult: true, result: { leaked: key } } as const;
        server.api.fast.nextDryRun({ outcome: end });
        await runCase(person, document, 'a');
        person.willPick(/^What is the case a to expect/, 'This Result');
        person.willPick(/^Paths that are not compared/, '$.leaked');
        await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
        await person.hears(/^The case a would hold an API key\. Cases hold no secrets; nothing was written\.$/);
        assert.doesNotMatch((await textOf(caseFileOf(document))) ?? '', /leaked/);
    });

    it('that VS Code checks itself is not told of twice', async () => {
        const document = await openFile('github/actions', action);
        const file = await writeCases(document, '{ "cases": [ { "name": "a" }, { "nam": "b" } ] }\n');
        await problemsIn(file, 2);
        await show(await vscode.workspace.openTextDocument(file));
        const shown = await until(
            'only the problems of VS Code',
            () => vscode.languages.getDiagnostics(file),
            (found) => found.length > 0 && found.every(({ source }) => source !== 'Nango'),
        );
        assert.ok(
            shown.some(({ message }) => message.includes('name')),
            JSON.stringify(shown),
        );
        await lensBecomes(document, /case…/);
    });
});
