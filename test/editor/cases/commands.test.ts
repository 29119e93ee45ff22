import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replace, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { actionErrorEnd, recordsOutput, sync } from '../support/texts.ts';
import {
    caseFileOf,
    caseRows,
    plainAction,
    runCase,
    saveCase,
    startedRuns,
    textOf,
    useNoCaseFiles,
    writeCases,
} from './caseFixtures.ts';

describe('cases', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();
    useNoCaseFiles();

    /** A function that was run once, so that a connection is chosen. */
    async function runFunction(text = plainAction, folder = 'github/actions'): Promise<vscode.TextDocument> {
        const document = await openFile(folder, text);
        await dryRun(document);
        await lensBecomes(document, /Succeeded|records/);
        return document;
    }

    it('are saved inputs: the lens offers them, and a run sends them', async () => {
        const document = await runFunction();
        assert.deepEqual(
            (await lensTexts(document)).filter((text) => text.includes('case')),
            [],
        );
        await saveCase(person, document, 'nothing in it');
        assert.deepEqual((await lensTexts(document)).slice(0, 2), ['$(play) Dry Run', 'Dry Run · case…']);
        assert.deepEqual(await caseRows(person, document), ['nothing in it: has to succeed · not run yet']);
        await runCase(person, document, 'nothing in it');
        const [first, second] = startedRuns(server);
        assert.deepEqual(second, first);
        assert.match(
            (await caseRows(person, document)).join(),
            /^nothing in it: has to succeed · passed in \d+\.\d s$/,
        );
        assert.equal(await textOf(caseFileOf(document)), undefined);
    });

    it('keep a connection where that is wished, and are sent with it', async () => {
        const document = await runFunction();
        const connection = String(startedRuns(server)[0]?.['connection_id']);
        person.willPick(/^Connection of the case$/, `Always ${connection}`);
        await saveCase(person, document, 'pinned');
        await vscode.commands.executeCommand('nango.keepCasesInFile', document.uri);
        assert.match((await textOf(caseFileOf(document))) ?? '', new RegExp(`"connection": "${connection}"`));
    });

    it('are not saved under a name that is taken', async () => {
        const document = await runFunction();
        await saveCase(person, document, 'once');
        person.willType(/^Save the inputs of /, 'once');
        person.willType(/^Save the inputs of /, ' ');
        await vscode.commands.executeCommand('nango.saveCase', document.uri);
        assert.deepEqual(person.refusals, ['There is a case called once.', 'Needs a value.']);
    });

    it('fill the form, and get what it holds when they are updated', async () => {
        const document = await runFunction();
        const file = await writeCases(document, [
            { name: 'a', input: { name: 'A' }, expect: { fails: {} } },
            { name: 'b', input: { name: 'B' } },
        ]);
        person.willPick(/^Case of /, 'b');
        await vscode.commands.executeCommand('nango.chooseCase', document.uri);
        await vscode.commands.executeCommand('nango.dryRun', document.uri);
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(startedRuns(server).at(-1)?.['input'], { name: 'B' });
        person.willPick(/^Case of /, 'Last Inputs');
        await vscode.commands.executeCommand('nango.chooseCase', document.uri);
        person.willPick(/gets the present inputs$/, 'a');
        await vscode.commands.executeCommand('nango.updateCase', document.uri);
        const text = (await textOf(file)) ?? '';
        assert.deepEqual(text.match(/"name": "[AB]"/g), ['"name": "B"', '"name": "B"']);
        assert.match(text, /"expect": \{\s+"fails": \{\}/);
    });

    it('are renamed, duplicated and deleted', async () => {
        const document = await openFile('github/actions', plainAction);
        await saveCase(person, document, 'first');
        person.willPick(/to duplicate$/, 'first');
        person.willType(/^Name of the copy of first$/, 'second');
        await vscode.commands.executeCommand('nango.duplicateCase', document.uri);
        person.willPick(/to rename$/, 'first');
        person.willType(/^New name of the case first$/, 'renamed');
        await vscode.commands.executeCommand('nango.renameCase', document.uri);
        assert.deepEqual(
            (await caseRows(person, document)).map((row) => row.split(':')[0]),
            ['renamed', 'second'],
        );
        person.willPick(/to delete$/, 'second');
        person.willClick(/^Delete the case second of /, 'Delete');
        await vscode.commands.executeCommand('nango.deleteCase', document.uri);
        person.willPick(/to delete$/, 'renamed');
        await vscode.commands.executeCommand('nango.deleteCase', document.uri);
        assert.deepEqual(
            (await caseRows(person, document)).map((row) => row.split(':')[0]),
            ['renamed'],
        );
    });

    it('move with their function', async () => {
        const document = await runFunction();
        await saveCase(person, document, 'travels');
        const target = document.uri.with({ path: document.uri.path.replace('/actions/', '/actions/moved-') });
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(document.uri, target);
        assert(await vscode.workspace.applyEdit(edit));
        const moved = await vscode.workspace.openTextDocument(target);
        await lensBecomes(moved, /case…/);
        assert.deepEqual(await caseRows(person, moved), ['travels: has to succeed · not run yet']);
    });

    it('say what to do where there are none', async () => {
        const document = await openFile('github/actions', plainAction);
        await vscode.commands.executeCommand('nango.runAllCases', document.uri);
        const { buttons } = await person.hears(/has no cases yet\.$/);
        assert.deepEqual(buttons, ['Save Inputs as Case…']);
    });

    describe('that expect something', () => {
        /** A function with a case that was run and ended so. */
        async function ranCase(...ends: readonly unknown[]): Promise<vscode.TextDocument> {
            const document = await runFunction();
            await saveCase(person, document, 'it');
            for (const result of ends) {
                server.api.fast.nextDryRun({ outcome: { status: 'success', output: '', hasResult: true, result } });
                await runCase(person, document, 'it');
            }
            return document;
        }

        it('compare the result, but for what is ignored', async () => {
            const document = await ranCase({ id: 1, total: 3, name: 'x' }, { id: 1, total: 4, name: 'x' });
            person.willPick(/^What is the case it to expect/, 'This Result');
            person.willPick(/^Paths that are not compared/, '$.total');
            await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            assert.deepEqual(person.offered.get('Paths that are not compared'), ['$.total', '$.id']);
            assert.match((await caseRows(person, document)).join(), /^it: expects a result · passed in /);
            const other = { status: 'success', output: '', hasResult: true } as const;
            server.api.fast.nextDryRun({ outcome: { ...other, result: { name: 'x', total: 9, id: 1 } } });
            await runCase(person, document, 'it');
            assert.match((await caseRows(person, document)).join(), /passed in /);
            server.api.fast.nextDryRun({ outcome: { ...other, result: { name: 'y', total: 9, id: 1 } } });
            await runCase(person, document, 'it');
            assert.deepEqual(await caseRows(person, document), [
                'it: expects a result · The result is not as expected: $.name',
            ]);
        });

        it('hold the result against the output schema', async () => {
            const document = await ranCase({ greeting: 'hi' });
            person.willPick(/^What is the case it to expect/, 'A Result That Fits the Output Schema');
            await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            assert.match((await caseRows(person, document)).join(), /^it: expects a schema · passed in /);
            const other = { status: 'success', output: '', hasResult: true, result: { greeting: 3 } } as const;
            server.api.fast.nextDryRun({ outcome: other });
            await runCase(person, document, 'it');
            assert.match((await caseRows(person, document)).join(), /Does not fit the schema: \$\.greeting: /);
        });

        it('expect nothing but success again', async () => {
            const document = await ranCase({ greeting: 'hi' });
            for (const label of ['This Result', 'Only That It Succeeds']) {
                person.willPick(/^What is the case it to expect/, label);
                await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            }
            assert.match((await caseRows(person, document)).join(), /^it: has to succeed · passed in /);
        });

        it('fail where the function is expected to', async () => {
            const document = await ranCase();
            server.api.fast.nextDryRun({ outcome: actionErrorEnd('no quota') });
            await runCase(person, document, 'it');
            assert.deepEqual(await caseRows(person, document), ['it: has to succeed · Failed: no quota']);
            person.willPick(/^What is the case it to expect/, 'This Failure');
            await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            assert.match((await caseRows(person, document)).join(), /^it: expects a failure · passed in /);
        });

        it('count the records of a sync', async () => {
            const saved = (...ids: readonly string[]): void =>
                void server.api.fast.nextDryRun({ outcome: { status: 'success', output: recordsOutput(...ids) } });
            saved('1', '2');
            const document = await runFunction(sync, 'github/syncs');
            await saveCase(person, document, 'two');
            saved('1', '2');
            await runCase(person, document, 'two');
            person.willPick(/^What is the case two to expect/, 'As Many Records');
            await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            saved('3', '4');
            await runCase(person, document, 'two');
            assert.match((await caseRows(person, document)).join(), /^two: expects records · passed in /);
            saved('3');
            await runCase(person, document, 'two');
            assert.match((await caseRows(person, document)).join(), /not as expected: \$\.models\.Thing\.saved$/);
        });

        it('are made of a run that was of no case', async () => {
            const document = await runFunction();
            person.willType(/^Name of the case that expects/, 'made after');
            person.willPick(/^What is the case made after to expect/, 'This Result');
            await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            assert.deepEqual(await caseRows(person, document), ['made after: expects a result · not run yet']);
        });

        it('want a run first', async () => {
            const document = await openFile('github/actions', plainAction);
            await vscode.commands.executeCommand('nango.expectThisResult', document.uri);
            await person.hears(/^Run it first/);
        });
    });

    it('run with the text as it is, saved or not', async () => {
        const document = await runFunction();
        await saveCase(person, document, 'it');
        await replace(document, 'Says hello', 'Says good-bye');
        await runCase(person, document, 'it');
        assert.match(String(startedRuns(server).at(-1)?.['code']), /Says good-bye/);
    });
});
