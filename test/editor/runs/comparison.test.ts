import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SecretMask } from '../../../src/core/secretMask.ts';
import type { DryRun } from '../../../src/core/run/job.ts';
import type { RunState, RunSubject } from '../../../src/core/run/runState.ts';
import { Log } from '../../../src/editor/log.ts';
import { IgnoredPaths } from '../../../src/editor/runs/compare/ignoredPaths.ts';
import { OpenComparison } from '../../../src/editor/runs/compare/openComparison.ts';
import { Outcomes } from '../../../src/editor/runs/result/outcomes.ts';
import { RunChecks } from '../../../src/editor/runs/result/runChecks.ts';
import { RunOutputs } from '../../../src/editor/runs/result/runOutputs.ts';
import { RunTraces } from '../../../src/editor/runs/result/runTraces.ts';
import { RunFiles } from '../../../src/editor/runs/runFiles.ts';
import { FirstPaints } from '../../../src/editor/runs/firstPaints.ts';
import { RunStore } from '../../../src/editor/runs/runStore.ts';
import { RunTexts } from '../../../src/editor/runs/runTexts.ts';
import { TextDocuments } from '../../../src/editor/textDocuments.ts';
import type { ShownComparison } from '../../../src/protocol/comparison.ts';
import { newState } from '../support/composition.ts';
import { useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { recordsOutput, runOutput } from '../support/texts.ts';
import { until } from '../support/until.ts';
import { runSubject } from '../../support/runSubject.ts';

describe('two runs compared', () => {
    const person = usePerson();
    useCleanEditors();
    const disposables: vscode.Disposable[] = [];

    afterEach(() => {
        for (const each of disposables.splice(0)) each.dispose();
    });

    /** A window without views. */
    function openWindow(state = newState(workspaceFolder())) {
        const mask = new SecretMask();
        const log = new Log(mask);
        const texts = new RunTexts(state.files, mask, log);
        const files = new RunFiles(state.files, mask, log);
        const paints = new FirstPaints();
        const store = new RunStore(state.workspaceState, {
            files: () => Promise.resolve(files),
            texts,
            paints,
            mask,
            shared: false,
        });
        const outputs = new RunOutputs(store);
        const traces = new RunTraces(outputs, texts);
        const checks = new RunChecks({ store, outputs, texts, paints, log });
        const outcomes = new Outcomes({ store, outputs, traces, checks, mask });
        const documents = new TextDocuments(mask);
        disposables.push(store, documents);
        const ignoredPaths = new IgnoredPaths(state.workspaceState);
        return { state, store, parts: { store, outputs, outcomes, texts, documents, ignoredPaths } };
    }

    async function ran(store: RunStore, report: Partial<DryRun>, subject: Partial<RunSubject> = {}): Promise<RunState> {
        const { key } = store.add({
            ...runSubject,
            key: crypto.randomUUID(),
            name: 'create-issue',
            startedAt: Date.now(),
            inputs: { connection: 'demo-conn' },
            ...subject,
        });
        const dryRun = { id: key, status: 'success', createdAt: 0, output: runOutput(), ...report } as const;
        const run = await store.apply(key, { kind: 'started', dryRun, ms: 1, at: Date.now() });
        assert(run !== undefined);
        return run;
    }

    const lines = (shown: ShownComparison | undefined): readonly string[] =>
        (shown?.differences ?? [])
            .filter(({ kind }) => kind !== 'figure')
            .map(
                ({ kind, subject, path, before = '', after = '' }) => `${kind} ${subject}${path}: ${before} → ${after}`,
            );

    /** The texts of the diff editor that is open. */
    async function openDiff(): Promise<readonly [name: string, before: string, after: string]> {
        const tab = await until(
            'a diff editor',
            () => vscode.window.tabGroups.activeTabGroup.activeTab,
            (active) => active?.input instanceof vscode.TabInputTextDiff,
        );
        assert(tab?.input instanceof vscode.TabInputTextDiff);
        const [before, after] = await Promise.all(
            [tab.input.original, tab.input.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
        );
        return [tab.label, before?.getText() ?? '', after?.getText() ?? ''];
    }

    it('are swapped, and leave out paths that are remembered for the function', async () => {
        const { store, parts, state } = openWindow();
        const one = await ran(store, { result: { value: { id: 1, at: 'a' } } });
        const two = await ran(store, { result: { value: { id: 2, at: 'b' } } });
        let changes = 0;
        const comparison = new OpenComparison(parts, one.key, two.key, () => changes++);
        assert.equal(comparison.shown(), undefined);
        await comparison.compare();
        assert.ok(changes >= 2);
        assert.deepEqual(lines(comparison.shown()), ['changed id: 1 → 2', 'changed at: "a" → "b"']);
        assert.equal(comparison.shown()?.announcement, '2 differences.');
        await comparison.carryOut({ intent: 'swapCompared' });
        assert.deepEqual(lines(comparison.shown()), ['changed id: 2 → 1', 'changed at: "b" → "a"']);
        await comparison.carryOut({ intent: 'ignorePath', path: '$.at' });
        assert.deepEqual(lines(comparison.shown()), ['changed id: 2 → 1']);
        person.willPick(/^Ignore a path/, '$.id');
        await comparison.carryOut({ intent: 'ignorePath' });
        assert.deepEqual(comparison.shown()?.announcement, 'No differences.');

        const reloaded = openWindow(state);
        await reloaded.store.restore();
        const again = new OpenComparison(reloaded.parts, one.key, two.key, () => undefined);
        await again.compare();
        assert.deepEqual([lines(again.shown()), again.shown()?.ignored], [[], ['$.at', '$.id']]);
        await again.carryOut({ intent: 'stopIgnoring', path: '$.id' });
        assert.deepEqual(lines(again.shown()), ['changed id: 1 → 2']);
    });

    it('ignore a path that is typed, if it is one', async () => {
        const { store, parts } = openWindow();
        const [one, two] = [await ran(store, {}), await ran(store, {})];
        const comparison = new OpenComparison(parts, one.key, two.key, () => undefined);
        await comparison.compare();
        person.willPick(/^Ignore a path/, 'Type a Path…');
        person.willType(/^Path to ignore/, 'updatedAt');
        person.willType(/^Path to ignore/, '$.updatedAt');
        await comparison.carryOut({ intent: 'ignorePath' });
        assert.deepEqual(person.refusals, ['Must be a path such as $.items[*].updatedAt.']);
        assert.deepEqual(comparison.shown()?.ignored, ['$.updatedAt']);
    });

    it('of a sync tell whether the second was incremental', async () => {
        const { store, parts } = openWindow();
        const type = 'sync';
        const one = await ran(store, { output: recordsOutput('1', '2', '3') }, { type });
        const two = await ran(store, { output: recordsOutput('3', '4') }, { type, continues: one.key });
        const comparison = new OpenComparison(parts, one.key, two.key, () => undefined);
        await comparison.compare();
        const shown = comparison.shown();
        assert.equal(shown?.sentence, 'The second run fetched 2 records where the first fetched 3.');
        assert.deepEqual(lines(shown), [
            'removed 1: {"id": "1"} → ',
            'removed 2: {"id": "2"} → ',
            'added 4:  → {"id": "4"}',
        ]);
    });

    it('send of many differences a window, and every one on demand', async () => {
        const { store, parts } = openWindow();
        const list = (shift: number): unknown => Array.from({ length: 5000 }, (_, id) => ({ id, n: id + shift }));
        const [one, two] = [
            await ran(store, { result: { value: list(0) } }),
            await ran(store, { result: { value: list(1) } }),
        ];
        const comparison = new OpenComparison(parts, one.key, two.key, () => undefined);
        await comparison.compare();
        const first = comparison.shown();
        assert.deepEqual(first?.groups[0], { part: 'result', count: 5000 });
        assert.ok(first.differences.length < 500);
        await comparison.carryOut({ intent: 'showDifferences', from: 4990 });
        const last = comparison.shown();
        assert.deepEqual([last?.from, lines(last)[0], lines(last).length], [4990, 'changed [4990].n: 4990 → 4991', 10]);
    });

    it('open in VS Code’s diff editor, part by part, without what is ignored', async () => {
        const { store, parts } = openWindow();
        const one = await ran(store, { result: { value: { id: 1, at: 'a', text: 'x\ny' } } });
        const two = await ran(store, { result: { value: { at: 'b', text: 'x\nz', id: 1 } } });
        const comparison = new OpenComparison(parts, one.key, two.key, () => undefined);
        await parts.ignoredPaths.change('file:///a.ts', () => ['$.at']);
        await comparison.compare();
        await comparison.carryOut({ intent: 'openCompared', part: 'all' });
        const [name, before, after] = await openDiff();
        assert.match(name, /^create-issue result\.json: /);
        assert.equal(before, '{\n  "id": 1,\n  "text": "x\\ny"\n}');
        assert.equal(after, '{\n  "id": 1,\n  "text": "x\\nz"\n}');
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await comparison.carryOut({ intent: 'openDifference', index: 0 });
        assert.deepEqual((await openDiff()).slice(1), ['x\ny', 'x\nz']);
    });

    it('open their code side by side, as it ran', async () => {
        const { store, parts } = openWindow();
        await parts.texts.keep('old', { source: 'old code' });
        await parts.texts.keep('new', { source: 'new code' });
        const one = await ran(store, {}, { codeHash: 'old' });
        const two = await ran(store, {}, { codeHash: 'new' });
        const comparison = new OpenComparison(parts, one.key, two.key, () => undefined);
        await comparison.compare();
        assert.deepEqual(lines(comparison.shown()), ['changed code: text old → text new']);
        await comparison.carryOut({ intent: 'openDifference', index: 0 });
        assert.deepEqual((await openDiff()).slice(1), ['old code', 'new code']);
    });

    it('let go of everything once closed', async () => {
        const { store, parts } = openWindow();
        const [one, two] = [await ran(store, {}), await ran(store, {})];
        const comparison = new OpenComparison(parts, one.key, two.key, () => undefined);
        const comparing = comparison.compare();
        comparison.close();
        await comparing;
        assert.equal(comparison.shown(), undefined);
    });
});
