import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { RunState } from '../../../src/core/run/runState.ts';
import { Composition, newState, type KeptState } from '../support/composition.ts';
import { openFile, replace, workspaceFolder } from '../support/documents.ts';
import { coveredTexts, problemCount, problemsOf } from '../support/problems.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action, brokenAction, compilerText, runOutput } from '../support/texts.ts';
import { until } from '../support/until.ts';

describe('a window that was reloaded while a dry run was under way', () => {
    const server = useServer();
    const windows: Composition[] = [];

    function openWindow(state: KeptState): Composition {
        const window = new Composition(state);
        windows.push(window);
        return window;
    }

    afterEach(() => {
        for (const window of windows.splice(0)) window.dispose();
    });

    async function phase(window: Composition, key: string, wanted: RunState['phase']): Promise<RunState> {
        const run = await until(
            `the run to be ${wanted}`,
            () => window.store.get(key),
            (state) => state?.phase === wanted,
        );
        assert(run !== undefined);
        return run;
    }

    /** Starts a run that goes on, and closes its window. */
    async function leaveBehind(document: vscode.TextDocument, state: KeptState): Promise<RunState> {
        const window = openWindow(state);
        const fn = await window.functions.in(document);
        assert(fn !== undefined);
        const { key } = await window.dryRuns.start(fn, { connection: 'demo-conn', input: {} }, { compileFirst: false });
        const run = await phase(window, key, 'running');
        window.dispose();
        return run;
    }

    const starts = (): number => linesOf(server).filter((line) => line === 'POST /functions/dryruns').length;

    it('finds it by itself, and does not start it again', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDryRun({ held: true });
        const left = await leaveBehind(await openFile('github/actions', action), state);

        const window = openWindow(state);
        await window.dryRuns.reattach(await window.store.restore());
        assert.equal(window.store.get(left.key)?.phase, 'running');
        assert.deepEqual(window.store.get(left.key)?.inputs, { connection: 'demo-conn', input: {} });
        await held.finish({ status: 'success', output: runOutput(), hasResult: true, result: 'found again' });
        const run = await phase(window, left.key, 'succeeded');
        assert.deepEqual(run.dryRun?.result, { value: 'found again' });
        assert.equal(starts(), 1);
    });

    it('still has the report of a run that has ended', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDryRun({ held: true });
        const left = await leaveBehind(await openFile('github/actions', action), state);
        const second = openWindow(state);
        await second.dryRuns.reattach(await second.store.restore());
        await held.finish({ status: 'success', output: runOutput('kept'), hasResult: true, result: { kept: true } });
        await phase(second, left.key, 'succeeded');
        second.dispose();

        const third = openWindow(state);
        assert.deepEqual(await third.store.restore(), []);
        const run = await third.store.withReport(left.key);
        assert.deepEqual([run?.dryRun?.result, run?.dryRun?.output], [{ value: { kept: true } }, runOutput('kept')]);
    });

    it('puts the compile problems of such a run on the text that was sent', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDryRun({ held: true });
        const document = await openFile('github/actions', brokenAction);
        await leaveBehind(document, state);
        const window = openWindow(state);
        await window.dryRuns.reattach(await window.store.restore());
        const message = compilerText(brokenAction);
        await held.finish({ status: 'failed', output: message, error: { code: 'compilation_error', message } });
        await problemCount(document, 2);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
    });

    it('puts them on no other text', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDryRun({ held: true });
        const document = await openFile('github/actions', brokenAction);
        const left = await leaveBehind(document, state);
        await replace(document, 'Says hello', 'Says something else');
        const window = openWindow(state);
        await window.dryRuns.reattach(await window.store.restore());
        const message = compilerText(brokenAction);
        await held.finish({ status: 'failed', output: message, error: { code: 'compilation_error', message } });
        await phase(window, left.key, 'failed');
        assert.deepEqual(problemsOf(document), []);
    });

    it('asks nothing once it is over, and keeps no key with its runs', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDryRun({ held: true });
        const left = await leaveBehind(await openFile('github/actions', action), state);
        const window = openWindow(state);
        await window.dryRuns.reattach(await window.store.restore());
        await held.finish();
        await phase(window, left.key, 'succeeded');
        window.dispose();
        server.api.requests.clear();
        const next = openWindow(state);
        await next.dryRuns.reattach(await next.store.restore());
        assert.deepEqual(linesOf(server), []);
        assert.ok(!state.workspaceState.text().includes(process.env['NANGO_SECRET_KEY'] ?? 'none'));
    });
});
