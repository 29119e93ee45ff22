import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replace, show, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { usePicks, type OpenPick } from '../support/picks.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { action, actionErrorEnd, recordsOutput, runOutput, sync } from '../support/texts.ts';
import { until } from '../support/until.ts';

describe('the history of a function', () => {
    const server = useServer();
    const person = usePerson();
    const picks = usePicks();
    useCleanEditors();

    const bodies = (): readonly Readonly<Record<string, unknown>>[] =>
        server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).map(bodyOf);

    /** Runs with these inputs to its end. */
    async function run(
        document: vscode.TextDocument,
        inputs: Readonly<Record<string, unknown>>,
        ends: RegExp,
        outcome?: Parameters<typeof server.api.fast.nextDryRun>[0],
    ): Promise<void> {
        server.api.fast.nextDryRun(outcome ?? {});
        await dryRun(document, { another: true, inputs: { connection: 'demo-conn', ...inputs } });
        await lensBecomes(document, ends);
    }

    /** An action of its own with a run that succeeded and one that failed. */
    async function actionWithRuns(): Promise<vscode.TextDocument> {
        const document = await show(await openFile('github/actions', action));
        await run(document, { input: { name: 'first' } }, /Succeeded/, {
            outcome: { status: 'success', output: runOutput(), hasResult: true, result: { greeting: 'first' } },
        });
        await run(document, { input: { name: 'second' } }, /Failed/, { outcome: actionErrorEnd('no quota') });
        return document;
    }

    async function openHistory(rows = 1): Promise<{ readonly pick: OpenPick; readonly ended: Thenable<unknown> }> {
        const ended = vscode.commands.executeCommand('nango.showHistory');
        const pick = await picks.last();
        await pick.rows((labels) => labels.length >= rows);
        return { pick, ended };
    }

    /** The id of the run that the result view shows. */
    async function shownId(): Promise<string> {
        await vscode.env.clipboard.writeText('');
        await vscode.commands.executeCommand('nango.copyDryRunId');
        return vscode.env.clipboard.readText();
    }

    it('tells how its runs ended, when and with what, the newest first; one that is chosen is shown', async () => {
        await actionWithRuns();
        const second = await shownId();
        const { pick, ended } = await openHistory(3);
        const labels = await pick.rows((all) => all.includes('$(error) Failed: no quota'));
        assert.deepEqual(labels, ['Today', '$(error) Failed: no quota', '$(pass) Succeeded']);
        assert.match(
            pick.row('$(pass) Succeeded'),
            /^\$\(pass\) Succeeded \| just now · \d+\.\d s \| \w+ · demo-conn$/,
        );
        assert.match(pick.row('$(error) Failed: no quota'), /· shown/);
        await pick.choose('$(pass) Succeeded');
        await ended;
        assert.notEqual(await shownId(), second);
    });

    it('keeps what is pinned on top', async () => {
        await actionWithRuns();
        const { pick, ended } = await openHistory(3);
        pick.press('$(pass) Succeeded', 'Pin');
        await pick.rows((all) => all[0] === 'Pinned');
        assert.deepEqual(pick.separators(), ['Pinned', 'Today']);
        pick.press('$(pinned) Succeeded', 'Unpin');
        await pick.rows((all) => all[0] === 'Today');
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await ended;
    });

    it('keeps the run that is shown on top once that is pinned', async () => {
        await actionWithRuns();
        await vscode.commands.executeCommand('nango.pinRun');
        const { pick } = await openHistory(3);
        assert.deepEqual(await pick.rows((all) => all.length === 4), [
            'Pinned',
            '$(pinned) Failed: no quota',
            'Today',
            '$(pass) Succeeded',
        ]);
    });

    it('gives the inputs of a run back to the form', async () => {
        const document = await actionWithRuns();
        const { pick, ended } = await openHistory(3);
        pick.press('$(pass) Succeeded', 'Use These Inputs');
        await ended;
        await until(
            'the inputs of the first run to be sent',
            async () => {
                await dryRun(document, { another: true });
                return bodies().at(-1)?.['input'];
            },
            (input) => JSON.stringify(input) === '{"name":"first"}',
        );
    });

    it('is of one function, and of all when asked', async () => {
        await actionWithRuns();
        const document = await show(await openFile('github/syncs', sync));
        await run(document, {}, /2 records/, { outcome: { status: 'success', output: recordsOutput('1', '2') } });
        const { pick } = await openHistory(2);
        assert.deepEqual(await pick.rows((all) => all.length === 2), ['Today', '$(pass) 2 records']);
        pick.pressTitle('Show Runs of All Functions');
        const all = await pick.rows((labels) => labels.length > 3);
        assert.ok(all.includes('$(error) Failed: no quota'));
        assert.match(pick.row('$(pass) 2 records'), /\| fn-[0-9a-f]+ · \w+ · demo-conn$/);
    });

    it('is cleared after a question; pinned runs stay unless that is said', async () => {
        await actionWithRuns();
        await vscode.commands.executeCommand('nango.pinRun');
        person.willClick(/^Clear the history of fn-/, 'Clear');
        await vscode.commands.executeCommand('nango.clearHistory');
        const asked = person.told.find(({ text }) => text.startsWith('Clear the history'));
        assert.deepEqual([asked?.modal, asked?.buttons], [true, ['Clear', 'Clear Pinned Too']]);
        assert.match(asked?.detail ?? '', /^1 dry runs are forgotten here; Nango keeps its own\. 1 pinned stay\.$/);
        const { pick, ended } = await openHistory(2);
        assert.deepEqual(await pick.rows((all) => all.length === 2), ['Pinned', '$(pinned) Failed: no quota']);
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await ended;
        person.willClick(/^Clear the history of fn-/, 'Clear Pinned Too');
        await vscode.commands.executeCommand('nango.clearHistory');
    });

    describe('of a sync', () => {
        const checkpointed = `${runOutput('Saved checkpoint {"page":4}')}${recordsOutput('1', '2', '3').replace(/^[\s\S]*?Done/, '')}`;

        it('is gone on with from the checkpoint that its log tells', async () => {
            const document = await show(await openFile('github/syncs', sync));
            const first = { outcome: { status: 'success', output: checkpointed } } as const;
            await run(document, { metadata: { a: 1 }, checkpoint: { page: 1 } }, /3 records/, first);
            server.api.fast.nextDryRun({ outcome: { status: 'success', output: recordsOutput('3') } });
            await vscode.commands.executeCommand('nango.runFromCheckpoint');
            await lensBecomes(document, / 1 record ·/);
            const { checkpoint, metadata } = bodies().at(-1) ?? {};
            assert.deepEqual([checkpoint, metadata], [{ page: 4 }, { a: 1 }]);
        });

        it('is gone on with from one that is typed, the last one to begin with', async () => {
            const document = await show(await openFile('github/syncs', sync));
            const records = { outcome: { status: 'success', output: recordsOutput('1', '2') } } as const;
            await run(document, { checkpoint: { page: 7 } }, /2 records/, records);
            const count = bodies().length;
            await vscode.commands.executeCommand('nango.runFromCheckpoint');
            assert.equal(bodies().length, count);
            server.api.fast.nextDryRun({ outcome: { status: 'success', output: recordsOutput('2') } });
            await dryRun(document);
            await lensBecomes(document, / 1 record ·/);
            assert.deepEqual(bodies().at(-1)?.['checkpoint'], { page: 7 });
        });
    });

    it('asks for the run that the one shown is compared with', async () => {
        const document = await show(await openFile('github/actions', action));
        await run(document, {}, /Succeeded/);
        await replace(document, 'Says hello', 'Says good-bye');
        await run(document, {}, /Succeeded/);
        person.willPick(/^Compare the run of fn-/, '$(pass) Succeeded');
        await vscode.commands.executeCommand('nango.compareRuns');
        assert.deepEqual(person.offered.get(person.asked.at(-1) ?? ''), ['$(pass) Succeeded']);
    });
});
