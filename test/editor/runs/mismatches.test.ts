import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { SecretMask } from '../../../src/core/secretMask.ts';
import type { RunState } from '../../../src/core/run/runState.ts';
import { Log } from '../../../src/editor/log.ts';
import { RunChecks } from '../../../src/editor/runs/result/runChecks.ts';
import { RunOutputs } from '../../../src/editor/runs/result/runOutputs.ts';
import { RunParts } from '../../../src/editor/runs/result/runParts.ts';
import { shownRunOf } from '../../../src/editor/runs/result/shownRun.ts';
import { RunFiles } from '../../../src/editor/runs/runFiles.ts';
import { FirstPaints } from '../../../src/editor/runs/firstPaints.ts';
import { RunStore } from '../../../src/editor/runs/runStore.ts';
import { RunTexts } from '../../../src/editor/runs/runTexts.ts';
import { newState } from '../support/composition.ts';
import { openFile, replace, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { useServer } from '../support/server.ts';
import { action, recordsOutput, runOutput, sync } from '../support/texts.ts';
import { runSubject } from '../../support/runSubject.ts';

describe('a dry run that breaks its function’s promises', () => {
    const server = useServer();
    useCleanEditors();

    it('says so in the lens, which leads to the result', async () => {
        const result = { greeting: 5, more: true };
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: runOutput(), hasResult: true, result } });
        const document = await openFile('github/actions', action);
        await dryRun(document);
        const lenses = await lensBecomes(document, /Succeeded/);
        assert.equal(lenses.at(-1), "$(warning) Succeeded, 1 value doesn't match");
    });

    it('is measured by the text that ran, not by the one that is there now', async () => {
        const result = { greeting: 5 };
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: runOutput(), hasResult: true, result } });
        const document = await openFile('github/actions', action);
        await dryRun(document);
        await lensBecomes(document, /1 value doesn't match/);
        await replace(document, 'greeting: z.string()', 'greeting: z.number()');
        assert.match((await lensTexts(document)).join(), /1 value doesn't match/);
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: runOutput(), hasResult: true, result } });
        await dryRun(document);
        await lensBecomes(document, /^\$\(pass\) Succeeded · /);
    });

    it('counts values of records, which are fine otherwise', async () => {
        server.api.fast.nextDryRun({ outcome: { status: 'success', output: recordsOutput('1', '2') } });
        const document = await openFile(
            'github/syncs',
            sync.replace('id: z.string()', 'id: z.string(), n: z.number()'),
        );
        await dryRun(document);
        await lensBecomes(document, /^\$\(warning\) Succeeded, 2 values don't match$/);
    });
});

describe('the check of a run', () => {
    const disposables: vscode.Disposable[] = [];

    afterEach(() => {
        for (const each of disposables.splice(0)) each.dispose();
    });

    /** A run of an action that ended with this result, and what a new window has to check it with. */
    async function ended(
        source: string | undefined,
        result: unknown,
    ): Promise<{ run: RunState; checks: RunChecks; outputs: RunOutputs }> {
        const { workspaceState, files } = newState(workspaceFolder());
        const mask = new SecretMask();
        const log = new Log(mask);
        if (source !== undefined) await new RunTexts(files, mask, log).keep('hash', { source });
        const texts = new RunTexts(files, mask, log);
        const paints = new FirstPaints();
        const store = new RunStore(workspaceState, {
            files: () => Promise.resolve(new RunFiles(files, mask, log)),
            texts,
            paints,
            mask,
            shared: false,
        });
        const outputs = new RunOutputs(store);
        const checks = new RunChecks({ store, outputs, texts, paints, log });
        disposables.push(store, checks);
        const { key } = store.add({
            ...runSubject,
            key: crypto.randomUUID(),
            codeHash: source === undefined ? '' : 'hash',
            inputs: { connection: 'demo-conn', input: { name: 7 } },
            startedAt: 1,
        });
        const dryRun = {
            id: 'id',
            status: 'success',
            createdAt: 1,
            output: runOutput(),
            result: { value: result },
        } as const;
        await store.apply(key, { kind: 'started', dryRun: { ...dryRun, status: 'running' }, ms: 1, at: 1 });
        const run = await store.apply(key, { kind: 'seen', dryRun, at: 2 });
        assert(run !== undefined);
        return { run, checks, outputs };
    }

    it('reaches the view with places and words, from a text kept by an earlier window', async () => {
        const { run, checks, outputs } = await ended(action, { greeting: 5 });
        const check = await checks.of(run);
        const output = await outputs.of(run);
        const { check: shown } = shownRunOf(run, {
            parts: new RunParts(run, output),
            output,
            codeChanged: false,
            check,
        });
        assert.deepEqual(shown, {
            result: {
                mismatches: [
                    { path: ['greeting'], kind: 'wrong', says: 'output says string', sentence: 'Must be text.' },
                ],
                total: 1,
                unknown: [],
            },
            models: [],
            inputs: [
                {
                    title: 'Input',
                    check: {
                        mismatches: [
                            { path: ['name'], kind: 'wrong', says: 'input says string', sentence: 'Must be text.' },
                        ],
                        total: 1,
                        unknown: [],
                    },
                },
            ],
            total: 1,
        });
        assert.equal(await checks.soon(run), check, 'it is made once');
    });

    it('claims nothing of a run whose text is not known', async () => {
        const { run, checks } = await ended(undefined, { greeting: 5 });
        assert.deepEqual(await checks.of(run), { result: undefined, models: [], inputs: {} });
    });

    it('of a large result is made in slices, and told when it is there', async () => {
        const items = Array.from({ length: 100_000 }, (_, index) => ({
            id: index,
            title: `title ${index}`,
            url: 'https://a.test',
        }));
        const source = action.replace(
            'output: z.object({ greeting: z.string() })',
            'output: z.array(z.object({ id: z.string(), title: z.string(), url: z.url() }))',
        );
        const { run, checks } = await ended(source, items);
        const told = new Promise<RunState>((resolve) => disposables.push(checks.onDidMake(resolve)));
        assert.equal(await checks.soon(run), 'later');
        assert.equal((await told).key, run.key);
        const check = await checks.soon(run);
        assert(check !== 'later');
        assert.equal(check?.result?.total, items.length + 1, 'each id, and more than 2 MB');
    });
});
