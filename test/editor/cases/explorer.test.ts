import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FunctionCase } from '../../../src/core/cases/functionCase.ts';
import type { JobOutcome } from '../../functions-api/jobs.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { openFile, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { linesOf, useServer } from '../support/server.ts';
import { actionErrorEnd, brokenAction, compilerText } from '../support/texts.ts';
import { until } from '../support/until.ts';
import { setVariables } from '../support/variables.ts';
import { CaseWindow } from './caseWindow.ts';
import { plainAction, useNoCaseFiles } from './caseFixtures.ts';
import type { ToldRun } from './testRuns.ts';

describe('cases in the Test Explorer', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();
    useNoCaseFiles();
    const windows: CaseWindow[] = [];
    afterEach(() => {
        for (const window of windows.splice(0)) window.dispose();
    });

    const result = (value: unknown): { status: 'success'; output: string; hasResult: true; result: unknown } => ({
        status: 'success',
        output: 'one\ntwo',
        hasResult: true,
        result: value,
    });
    const named = (name: string, more: Partial<FunctionCase> = {}): FunctionCase => ({
        name,
        connection: 'demo-conn',
        input: { name },
        ...more,
    });

    /** A window with a function that has these cases. */
    async function windowWith(
        cases: readonly FunctionCase[],
        text = plainAction,
    ): Promise<{ readonly window: CaseWindow; readonly document: vscode.TextDocument; readonly key: string }> {
        const window = new CaseWindow(workspaceFolder());
        windows.push(window);
        const document = await openFile('github/actions', text);
        const key = document.uri.toString();
        for (const each of cases) await window.cases.change(key, { kind: 'put', case: each });
        await window.itemOf(key);
        // VS Code takes no notice of tests before somebody has looked at them.
        await vscode.commands.executeCommand('workbench.view.testing.focus');
        await until(
            'VS Code to know the tests',
            async () => vscode.commands.executeCommand<string[]>('vscode.testing.getControllersWithTests'),
            (ids) => ids.includes(window.controller().id),
        );
        return { window, document, key };
    }

    /** Runs all cases of the function by VS Code's own command. */
    async function runAll(window: CaseWindow): Promise<ToldRun> {
        await vscode.commands.executeCommand('testing.runAll');
        return window.lastRun();
    }

    /** Runs all, and ends the dry run of each case so. */
    async function runAllTo(window: CaseWindow, ends: Readonly<Record<string, JobOutcome>>): Promise<ToldRun> {
        const jobs = Object.keys(ends).map(() => server.api.fast.nextDryRun({ held: true }));
        const running = vscode.commands.executeCommand('testing.runAll');
        for (const job of jobs) {
            const id = await job.id;
            const run = await until(
                'the run',
                () => window.store.all().find(({ dryRunId }) => dryRunId === id),
                (found) => found !== undefined,
            );
            await job.finish(ends[run?.caseName ?? '']);
        }
        await running;
        return window.lastRun();
    }

    it('stand below their function, in their order, at the call that makes it', async () => {
        const { window, document, key } = await windowWith([named('z'), named('a')]);
        const item = await window.itemOf(key);
        assert.equal(item.description, 'github');
        assert.equal(document.getText(item.range), 'createAction');
        const children = [...item.children].map(([, child]) => child);
        assert.deepEqual(
            children.map(({ label, sortText }) => [label, sortText]),
            [
                ['z', '0000'],
                ['a', '0001'],
            ],
        );
        await window.cases.change(key, { kind: 'rename', from: 'z', to: 'y' });
        await window.cases.change(key, { kind: 'remove', name: 'a' });
        await until(
            'y alone',
            () => [...item.children].map(([id]) => id).join(),
            (ids) => ids === 'y',
        );
        await window.cases.change(key, { kind: 'remove', name: 'y' });
        await until(
            'nothing',
            () => window.controller().items.size,
            (size) => size === 0,
        );
    });

    it('stand at their place in the file, and say what is wrong with it', async () => {
        const { window, document, key } = await windowWith([named('first')]);
        await window.cases.keepInFile(key);
        const file = vscode.Uri.parse(key.replace(/\.ts$/, '.cases.json'));
        const child = await until(
            'the place in the file',
            async () => (await window.itemOf(key)).children.get('first'),
            (found) => found?.uri?.toString() === file.toString(),
        );
        assert.equal(child?.range?.start.line, 3);
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "cases": [\n{ "name": 3 }\n] }'));
        const item = await until(
            'the error',
            () => window.itemOf(key),
            ({ error }) => error !== undefined,
        );
        assert.match(typeof item.error === 'string' ? item.error : '', /\.cases\.json, line 2: A case needs a name/);
        assert.equal(document.isDirty, false);
    });

    it('pass, fail with both sides at the call, or could not be run', async () => {
        const { window, document } = await windowWith([
            named('right', { expect: { result: { n: 1, id: 'x' }, ignore: ['$.id'] } }),
            named('wrong', { expect: { result: { n: 1, id: 'x' }, ignore: ['$.id'] } }),
            named('throws'),
            named('nobody', { connection: 'no-such' }),
        ]);
        const told = await runAllTo(window, {
            right: result({ id: 'y', n: 1 }),
            wrong: result({ id: 'y', n: 2 }),
            throws: actionErrorEnd('no quota'),
        });
        assert.deepEqual(told.states, { right: 'passed', wrong: 'failed', throws: 'failed', nobody: 'errored' });
        const wrong = told.tests.get('wrong')?.message;
        assert.equal(wrong?.message, 'The result is not as expected: $.n');
        assert.deepEqual([wrong.expectedOutput, wrong.actualOutput], ['{\n    "n": 1\n}', '{\n    "n": 2\n}']);
        assert.equal(document.getText(wrong.location?.range), 'createAction');
        assert.equal(messageOf(told, 'throws'), 'Failed: no quota');
        assert.match(messageOf(told, 'nobody'), /no connection "no-such" for github/);
        assert.ok(Number(told.tests.get('right')?.duration) >= 0);
        assert.ok(told.output.includes('one\r\ntwo\r\n'));
        assert.doesNotMatch(told.output, /[^\r]\n/);
    });

    it('are run again where they failed, and only there', async () => {
        const { window } = await windowWith([named('right'), named('wrong', { expect: { result: 1 } })]);
        await runAllTo(window, { right: result(2), wrong: result(2) });
        server.api.fast.nextDryRun({ outcome: result(1) });
        await vscode.commands.executeCommand('testing.reRunFailTests');
        const again = await until(
            'the second run',
            () => window.runs[1],
            (run) => run?.ended === true,
        );
        assert.deepEqual(again?.states, { wrong: 'passed' });
    });

    it('go on a few at once, compile once, and are in the one store of runs', async () => {
        const names = ['a', 'b', 'c', 'd', 'e'];
        const { window, key } = await windowWith(names.map((name) => named(name)));
        const told = await runAll(window);
        assert.deepEqual(
            Object.values(told.states),
            names.map(() => 'passed'),
        );
        assert.ok(told.mostAtOnce > 1 && told.mostAtOnce <= 3, String(told.mostAtOnce));
        assert.equal(linesOf(server).filter((line) => line === 'POST /functions/compile').length, 1);
        const runs = window.store.all().filter((run) => run.functionKey === key);
        assert.deepEqual(runs.map(({ caseName }) => caseName).sort(), names);
    });

    it('that do not compile are compiled once, and none is sent', async () => {
        const { window } = await windowWith([named('a'), named('b')], brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        const told = await runAll(window);
        assert.deepEqual(told.states, { a: 'errored', b: 'errored' });
        assert.deepEqual(
            linesOf(server).filter((line) => line.startsWith('POST')),
            ['POST /functions/compile'],
        );
    });

    it('are left running when the person stops them, and the rest is not begun', async () => {
        const { window, key } = await windowWith([named('a'), named('b'), named('c'), named('d')]);
        const held = [1, 2, 3].map(() => server.api.fast.nextDryRun({ held: true }));
        const running = vscode.commands.executeCommand('testing.runAll');
        await Promise.all(held.map(({ id }) => id));
        await vscode.commands.executeCommand('testing.cancelRun');
        await running;
        const told = await window.lastRun();
        assert.deepEqual(Object.values(told.states), ['skipped', 'skipped', 'skipped', 'skipped']);
        assert.match(told.output, /Not watched any more\. The run goes on in Nango and its calls are real\./);
        const phases = window.store
            .all()
            .filter((run) => run.functionKey === key)
            .map(({ phase }) => phase);
        assert.deepEqual(phases, ['notWatching', 'notWatching', 'notWatching']);
    });

    it('could not be run without a key, a connection, or an integration', async () => {
        const { window } = await windowWith([{ name: 'open', input: {} }]);
        assert.match(messageOf(await runAll(window), 'open'), /leaves its connection open/);
        const restore = setVariables({ NANGO_SECRET_KEY: undefined });
        try {
            const keyless = await windowWith([named('x')]);
            await vscode.commands.executeCommand('testing.runAll');
            assert.match(messageOf(await keyless.window.lastRun(), 'x'), /^Add an API key/);
        } finally {
            restore();
        }
        assert.deepEqual(linesOf(server), []);
    });

    it('that write are asked about once in production, and not run unless it is meant', async () => {
        const writing = plainAction.replace(
            "await nango.log('hi');",
            "await nango.post({ endpoint: '/issues', data: {}, retries: 1 });",
        );
        const { window } = await windowWith([named('a'), named('b')], writing);
        const { environments } = window.session.parts;
        await environments.save({ id: 'prod', name: 'prod', origin: server.api.url, production: true });
        await environments.activate('prod');
        await window.session.parts.keys.set('prod', server.api.url, testKeys.prod);
        server.api.environments.prod.addConnection({
            connection_id: 'demo-conn',
            provider_config_key: 'github',
            metadata: {},
            credentials: {},
            created_at: '2026-11-22',
        });
        await vscode.commands.executeCommand('testing.runAll');
        assert.equal(person.told.filter(({ modal }) => modal).length, 1);
        assert.match(person.told[0]?.detail ?? '', /POST \/issues/);
        assert.deepEqual(linesOf(server), []);
        person.willClick(/^Run .* on prod\?$/, 'Dry Run on prod');
        const told = await runAll(window);
        assert.deepEqual(told.states, { a: 'passed', b: 'passed' }, told.output);
    });
});

function messageOf(run: ToldRun, label: string): string {
    const message = run.tests.get(label)?.message?.message;
    return typeof message === 'string' ? message : '';
}
