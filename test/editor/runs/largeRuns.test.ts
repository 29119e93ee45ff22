import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFile, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { action, sync } from '../support/texts.ts';
import { until } from '../support/until.ts';

/** Some 5 MB of JSON. */
const result = {
    issues: Array.from({ length: 20_000 }, (_, index) => ({
        id: String(index),
        title: `Fix login #${index}`,
        body: `${'Steps to see it again. '.repeat(8)}${index}`,
    })),
};

const records = Array.from({ length: 20_000 }, (_, index) => ({
    id: String(index),
    title: index === 7 ? '=HYPERLINK("x")' : `Crash, on "start" #${index}`,
    user: { login: 'ana' },
}));

/** As a sync prints them; our tests' syncs have the model `Issue`. */
function recordsOutput(): string {
    const heading = '"A batch save call would save the following data to the Issue model:"';
    const counts = JSON.stringify({ updated: 0, added: records.length, deleted: 0 }, null, 2);
    return [
        'Executing -> integration:"github" script:"function" ',
        'Done',
        `The dry run would produce the following results: ${counts}`,
        'The following log messages were generated:',
        heading,
        ...records.map((record) => JSON.stringify(record, null, 2)),
    ].join('\n');
}

describe('a dry run that brings much', function () {
    // VS Code itself takes its time over a document of 5 MB.
    this.timeout(120_000);
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    const fileIn = (document: vscode.TextDocument, name: string): vscode.Uri =>
        vscode.Uri.joinPath(document.uri, '..', name);

    async function ran(folder: string, text: string, outcome: object): Promise<vscode.TextDocument> {
        server.api.fast.nextDryRun({ runningPolls: 0, outcome: { status: 'success', output: 'Done', ...outcome } });
        const document = await openFile(folder, text);
        await dryRun(document);
        return document;
    }

    it('of 5 MB is opened and saved whole, and reported by its beginning', async () => {
        const document = await ran('github/actions', action, { hasResult: true, result });
        await lensBecomes(document, /Succeeded/);
        await vscode.commands.executeCommand('nango.openResultDocument');
        const opened = await until(
            'the result as a document',
            () => vscode.window.activeTextEditor?.document,
            (shown) => shown?.uri.scheme === 'nango-text',
        );
        assert.deepEqual(JSON.parse(opened?.getText() ?? ''), result);

        const file = fileIn(document, 'result.json');
        person.willPick(/^Save$/, 'Result as JSON');
        person.willSaveTo(file);
        await vscode.commands.executeCommand('nango.saveResult');
        assert.equal(readFileSync(file.fsPath, 'utf8'), JSON.stringify(result, null, 2));
        assert.match(person.proposed.join(), /-result\.json$/);

        await vscode.commands.executeCommand('nango.copyAsMarkdown');
        const report = await vscode.env.clipboard.readText();
        assert.ok(report.length < 10_000, String(report.length));
        assert.match(report, /^### Dry run of .+\n\nSucceeded/);
        assert.match(report, /Cut here: the beginning of what came back\./);
    });

    it('of 20,000 records is counted, and saved as CSV with a word about formulas', async () => {
        const document = await ran('github/syncs', sync, { output: recordsOutput() });
        await lensBecomes(document, /20000 records/);
        const file = fileIn(document, 'records.csv');
        person.willPick(/^Save$/, 'Issue as CSV');
        person.willSaveTo(file);
        await vscode.commands.executeCommand('nango.saveResult');
        const lines = readFileSync(file.fsPath, 'utf8').split('\r\n');
        assert.equal(lines.length, records.length + 2);
        assert.equal(lines[0], 'id,title,user');
        assert.equal(lines[1], '0,"Crash, on ""start"" #0","{""login"":""ana""}"');
        await person.hears(/^1 record holds a text that a spreadsheet would take for a formula\./);

        const list = fileIn(document, 'records.ndjson');
        person.willPick(/^Save$/, 'Issue as NDJSON');
        person.willSaveTo(list);
        await vscode.commands.executeCommand('nango.saveResult');
        const last = readFileSync(list.fsPath, 'utf8').trimEnd().split('\n').at(-1);
        assert.deepEqual(JSON.parse(last ?? ''), records.at(-1));
    });
});
