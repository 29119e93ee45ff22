import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { clickLens, lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';

describe('watching a dry run', () => {
    const server = useServer();
    usePerson();
    useCleanEditors();

    const open = (): Promise<vscode.TextDocument> => openFile('github/actions', action);
    const looks = (id: string): number => server.api.requests.all({ path: `/functions/dryruns/${id}` }).length;
    const starts = (): number => server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length;
    const succeeded = (said: string) => ({
        status: 'success' as const,
        output: `Executing -> \n${said}\nDone`,
        hasResult: true,
        result: said,
    });

    it('shows it under way, then its end', async () => {
        const document = await open();
        const run = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        const [running, stop, ...more] = await lensBecomes(document, /Running/);
        assert.match(running ?? '', /^\$\(loading~spin\) Running \d:\d\d$/);
        assert.equal(stop, '$(eye-closed) Stop Watching');
        assert.deepEqual(more, []);
        await run.finish();
        const after = await lensBecomes(document, /Succeeded/);
        assert.equal(after.length, 4);
    });

    it('does not start another while one is under way', async () => {
        const document = await open();
        const run = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        await run.id;
        await dryRun(document);
        await vscode.commands.executeCommand('nango.dryRun', document.uri);
        assert.equal(starts(), 1);
        await run.finish();
        await lensBecomes(document, /Succeeded/);
        assert.equal(starts(), 1);
    });

    it('starts another beside it when asked to', async () => {
        const document = await open();
        const first = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        // Only once it has come to the server is the next script surely that of the second one.
        const firstId = await first.id;
        const second = server.api.fast.nextDryRun({ held: true });
        await dryRun(document, { another: true });
        assert.notEqual(firstId, await second.id);
        await second.finish();
        await lensBecomes(document, /Succeeded/);
        await first.finish();
        await server.api.requests.next({ path: `/functions/dryruns/${firstId}` });
        assert.equal(starts(), 2);
    });

    it('stops when told to, and picks it up again', async () => {
        const document = await open();
        const run = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        const id = await run.id;
        await server.api.requests.next({ path: `/functions/dryruns/${id}` });
        await clickLens(document, /Stop Watching/);
        assert.deepEqual(await lensBecomes(document, /Not watching/), [
            '$(eye-closed) Not watching',
            '$(eye) Watch Again',
            '$(play) Dry Run',
        ]);
        const before = looks(id);
        await run.finish();

        // A whole other run later nobody has looked at this one.
        const other = await open();
        await dryRun(other);
        await lensBecomes(other, /Succeeded/);
        assert.equal(looks(id), before);
        assert.match((await lensTexts(document)).join(), /Not watching/);

        await clickLens(document, /Watch Again/);
        await lensBecomes(document, /Succeeded/);
        assert.equal(starts(), 2);
    });

    it('goes on after broken connections and errors of the server', async () => {
        const document = await open();
        const get = { method: 'GET', path: /dryruns\// };
        for (const fault of [{ kind: 'reset' }, { kind: 'status', status: 503 }] as const)
            server.api.faults.push({ match: get, fault });
        const run = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        await lensBecomes(document, /Reconnecting/);
        // "Try Now" ends the wait for the next look: nobody waits for a schedule here.
        const looked = server.api.requests.next(get);
        await vscode.commands.executeCommand('nango.tryNow');
        await looked;
        await run.finish();
        await lensBecomes(document, /Succeeded/);
        assert.equal(starts(), 1);
    });

    it('ends with a clear word when the server knows it no more', async () => {
        const document = await open();
        server.api.faults.push({
            match: { method: 'GET', path: /dryruns\// },
            fault: { kind: 'vanished' },
            times: Infinity,
        });
        const run = server.api.fast.nextDryRun({ held: true });
        await dryRun(document);
        await lensBecomes(document, /^\$\(error\) Lost: Nango knows no dry run/);
        await run.finish();
        assert.equal(starts(), 1);
    });

    it('keeps several functions apart', async () => {
        const documents = [await open(), await open(), await open()];
        const runs = documents.map(() => server.api.fast.nextDryRun({ held: true }));
        for (const document of documents) {
            await dryRun(document);
            await lensBecomes(document, /Running/);
        }
        const ids = await Promise.all(runs.map(({ id }) => id));
        assert.equal(new Set(ids).size, 3);
        const [one, two, three] = documents;
        assert(one !== undefined && two !== undefined && three !== undefined);

        const end = { status: 'failed', error: { code: 'dryrun_error', message: 'second failed' } } as const;
        await runs[1]?.finish(end);
        await lensBecomes(two, /^\$\(error\) Failed/);
        await lensBecomes(one, /Running/);
        await lensBecomes(three, /Running/);
        await runs[2]?.finish(succeeded('third'));
        await lensBecomes(three, /Succeeded/);
        await lensBecomes(one, /Running/);
        await runs[0]?.finish(succeeded('first'));
        await lensBecomes(one, /Succeeded/);

        for (const [document, result] of [
            [one, '"first"'],
            [three, '"third"'],
        ] as const) {
            await clickLens(document, /Succeeded/);
            await vscode.commands.executeCommand('nango.openResultDocument');
            assert.equal(vscode.window.activeTextEditor?.document.getText(), result);
        }
    });
});
