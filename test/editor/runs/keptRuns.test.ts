import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SecretMask } from '../../../src/core/secretMask.ts';
import type { RunState } from '../../../src/core/run/runState.ts';
import { Log } from '../../../src/editor/log.ts';
import { RunFiles } from '../../../src/editor/runs/runFiles.ts';
import { FirstPaints } from '../../../src/editor/runs/firstPaints.ts';
import { RunStore } from '../../../src/editor/runs/runStore.ts';
import { RunTexts } from '../../../src/editor/runs/runTexts.ts';
import { newState, type KeptState } from '../support/composition.ts';
import { workspaceFolder } from '../support/documents.ts';
import { runSubject } from '../../support/runSubject.ts';

describe('runs that are kept', () => {
    const stores: RunStore[] = [];
    let clock = 0;

    /** The store of a window; windows with one folder are of one workspace. */
    function openWindow(
        { workspaceState }: KeptState,
        files: vscode.Uri,
        { shared = false, mask = new SecretMask(), paints = new FirstPaints() } = {},
    ): RunStore {
        const log = new Log(mask);
        const texts = new RunTexts(files, mask, log);
        const runFiles = new RunFiles(files, mask, log);
        const parts = { files: () => Promise.resolve(runFiles), texts, paints, mask, shared };
        const store = new RunStore(workspaceState, parts);
        stores.push(store);
        return store;
    }

    async function start(store: RunStore, part: { readonly functionKey?: string } = {}): Promise<RunState> {
        clock += 1;
        const { key } = store.add({
            ...runSubject,
            key: crypto.randomUUID(),
            startedAt: clock,
            ...part,
        });
        const dryRun = { id: `id-${key}`, status: 'running', createdAt: clock } as const;
        const run = await store.apply(key, { kind: 'started', dryRun, ms: 1, at: clock });
        assert(run !== undefined);
        return run;
    }

    async function runOf(store: RunStore, part: { readonly functionKey?: string; readonly result?: unknown } = {}) {
        const { result = {}, ...subject } = part;
        const { key } = await start(store, subject);
        const dryRun = { id: `id-${key}`, status: 'success', createdAt: clock, result: { value: result } } as const;
        const run = await store.apply(key, { kind: 'seen', dryRun, at: clock });
        assert(run !== undefined);
        return run;
    }

    const keysOf = (store: RunStore): readonly string[] => store.all().map(({ key }) => key);
    const filesIn = async (folder: vscode.Uri): Promise<readonly string[]> =>
        (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'runs'))).map(([name]) => name);

    afterEach(() => {
        for (const store of stores.splice(0)) store.dispose();
    });

    it('are the newest 50 of a function, with what came back; older ones leave no files', async () => {
        const state = newState(workspaceFolder());
        const store = openWindow(state, state.files);
        const other = await runOf(store, { functionKey: 'file:///b.ts' });
        const runs: RunState[] = [];
        for (let index = 0; index < 52; index++) runs.push(await runOf(store, { result: index }));
        await store.refresh();
        assert.deepEqual(keysOf(store), [...runs.slice(2).map(({ key }) => key)].reverse().concat(other.key));
        assert.equal((await filesIn(state.files)).length, 51 * 2);

        const next = openWindow(state, state.files);
        await next.restore();
        await next.refresh();
        assert.deepEqual(keysOf(next), keysOf(store));
        assert.deepEqual((await next.withReport(runs[2]?.key ?? ''))?.dryRun?.result, { value: 2 });
    });

    it('stay when pinned, also by another window, and after a reload', async () => {
        const state = newState(workspaceFolder());
        const store = openWindow(state, state.files);
        const [first, second] = [await runOf(store), await runOf(store)];
        await store.refresh();
        const other = openWindow(newState(workspaceFolder()), state.files);
        await other.refresh();
        store.pin(first.key, true);
        other.pin(second.key, true);
        for (let index = 0; index < 50; index++) await runOf(store);
        await store.refresh();
        assert.equal(store.all().length, 50);
        const pinned = (of: RunStore): readonly string[] =>
            of.all().flatMap((run) => (run.pinned === true ? [run.key] : []));
        assert.deepEqual(pinned(store), [second.key, first.key]);

        const next = openWindow(state, state.files);
        await next.restore();
        await next.refresh();
        assert.equal(next.get(first.key)?.pinned, true);
        next.pin(first.key, false);
        await runOf(next);
        await next.refresh();
        assert.equal(next.get(first.key), undefined);
        assert.equal(next.get(second.key)?.pinned, true);
    });

    it('are those of all windows of a workspace, which do not undo each other’s', async () => {
        const [a, b] = [newState(workspaceFolder()), newState(workspaceFolder())];
        const [one, two] = [openWindow(a, a.files), openWindow(b, a.files)];
        const first = await runOf(one, { result: 'of one' });
        const second = await runOf(two, { result: 'of two' });
        await two.refresh();
        await one.refresh();
        assert.deepEqual(keysOf(one), [second.key, first.key]);
        assert.deepEqual(keysOf(two), [second.key, first.key]);
        assert.deepEqual((await one.withReport(second.key))?.dryRun?.result, { value: 'of two' });

        await two.forget([first.key]);
        await one.refresh();
        assert.deepEqual(keysOf(one), [second.key]);
        const again = openWindow(a, a.files);
        await again.restore();
        await again.refresh();
        assert.deepEqual(keysOf(again), [second.key]);
    });

    it('of windows without a workspace, which share a folder, are each window’s own', async () => {
        const [a, b] = [newState(workspaceFolder()), newState(workspaceFolder())];
        const one = openWindow(a, a.files, { shared: true });
        const two = openWindow(b, a.files, { shared: true });
        const [first, second] = [await runOf(one), await runOf(two)];
        await one.refresh();
        await two.refresh();
        assert.deepEqual([keysOf(one), keysOf(two)], [[first.key], [second.key]]);
    });

    it('are handed to the next window while they go on, and none is lost before it ends', async () => {
        const state = newState(workspaceFolder());
        const before = openWindow(state, state.files);
        const going = await start(before);
        await before.refresh();
        const store = openWindow(newState(workspaceFolder()), state.files);
        assert.deepEqual(await store.restore(), []);
        assert.deepEqual(
            (await store.refresh({ pickUp: true })).map(({ key, dryRunId }) => [key, dryRunId]),
            [[going.key, going.dryRunId]],
        );
        for (let index = 0; index < 51; index++) await runOf(store);
        await store.refresh();
        assert.equal(store.get(going.key)?.phase, 'running');
        assert.equal(store.all().length, 50);
    });

    it('of before each had its files are brought along', async () => {
        const state = newState(workspaceFolder());
        const store = openWindow(state, state.files);
        const { key } = await runOf(store, { result: 'old' });
        await store.refresh();
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(state.files, 'runs', `${key}.run.json`));
        const { reportBytes, ...old } = store.get(key) ?? {};
        assert(reportBytes !== undefined && reportBytes > 0);
        const old1 = newState(workspaceFolder());
        await old1.workspaceState.update('nango.runs', { version: 1, value: [{ ...old, dryRun: undefined }] });

        const next = openWindow(old1, state.files);
        await next.restore();
        await next.refresh();
        await next.refresh();
        assert.equal(next.get(key)?.reportBytes, reportBytes);
        assert.deepEqual((await next.withReport(key))?.dryRun?.result, { value: 'old' });
        assert.ok((await filesIn(state.files)).includes(`${key}.run.json`));
    });

    it('go on, on disk, until all that came back is written: a window that closes before asks again', async () => {
        const state = newState(workspaceFolder());
        const paints = new FirstPaints();
        const store = openWindow(state, state.files, { paints });
        const { key, phase: _phase, dryRunId: _id, ...subject } = await start(store);
        const opened = store.add({ ...subject, key: crypto.randomUUID() });
        for (const each of [key, opened.key]) paints.expect(each);
        const result = 'x'.repeat(300_000);
        const report = { status: 'success', createdAt: clock, result: { value: result } } as const;
        const seen = store.apply(key, { kind: 'seen', dryRun: { id: `id-${key}`, ...report }, at: clock });
        // It had ended before it was opened by its id.
        const started = { kind: 'started', dryRun: { id: 'opened', ...report }, ms: 0, at: clock } as const;
        const openedWhole = store.apply(opened.key, started);
        assert.equal(store.get(opened.key)?.phase, 'succeeded');
        assert.equal(store.get(key)?.phase, 'succeeded');
        store.pin(key, true);
        await start(store);
        await store.refresh();

        const next = openWindow(state, state.files);
        const underWay = await next.restore();
        assert.deepEqual(
            [key, opened.key]
                .map((each) => underWay.find((run) => run.key === each))
                .map((run) => [run?.phase, run?.dryRunId]),
            [
                ['running', `id-${key}`],
                ['running', 'opened'],
            ],
        );
        const other = openWindow(newState(workspaceFolder()), state.files);
        assert.ok((await other.refresh({ pickUp: true })).some((run) => run.key === key));

        paints.dispose();
        await Promise.all([seen, openedWhole]);
        await store.refresh();
        const after = openWindow(state, state.files);
        assert.ok((await after.restore()).every((run) => run.key !== key && run.key !== opened.key));
        assert.equal(after.get(key)?.pinned, true);
        assert.deepEqual((await after.withReport(key))?.dryRun?.result, { value: result });
    });

    it('hold the reports of a few in memory, those that were asked for last', async () => {
        const state = newState(workspaceFolder());
        const store = openWindow(state, state.files);
        const runs: RunState[] = [];
        for (let index = 0; index < 10; index++) runs.push(await runOf(store, { result: 'x'.repeat(1000) }));
        const held = (): readonly number[] =>
            runs.flatMap(({ key }, index) => (store.get(key)?.dryRun === undefined ? [] : [index]));
        assert.deepEqual(held(), [6, 7, 8, 9]);
        for (const { key } of runs) assert.equal((await store.withReport(key))?.dryRun?.status, 'success');
        await store.withReport(runs[0]?.key ?? '');
        assert.deepEqual(held(), [0, 7, 8, 9]);
    });

    it('hold no key, neither in state nor on disk', async () => {
        const secret = crypto.randomUUID();
        const mask = new SecretMask();
        mask.learn(secret, (text) => Buffer.from(text).toString('base64'));
        const state = newState(workspaceFolder());
        const store = openWindow(state, state.files, { mask });
        const { key } = await runOf(store, { result: { echoed: secret } });
        store.summarise(key, { headline: `no ${secret}`, calls: 0 });
        await store.refresh();
        for (const name of await filesIn(state.files)) {
            const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(state.files, 'runs', name));
            assert.ok(!new TextDecoder().decode(bytes).includes(secret), name);
        }
    });
});
