import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { testKeys } from '../functions-api/keys.ts';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { eventually } from './workbench/eventually.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const action = 'github/actions/create-issue.ts';

describe('What can go wrong is said, with a way out', () => {
    let api: FunctionsApiServer;
    let workbench: Workbench;

    useWorkbench((stage) => ({ api, workbench } = stage), {
        prepare: ({ folder }) => {
            writeFileSync(path.join(folder, 'empty.ts'), '');
            writeFileSync(
                path.join(folder, 'plain.ts'),
                "export const answer = 'no function of nango, none to create';\n",
            );
            writeFileSync(
                path.join(folder, 'lone.ts'),
                "import { createAction } from 'nango';\n\nexport default createAction({ description: 'x' });\n",
            );
        },
        hasKey: false,
    });
    afterEach(() => api.faults.clear());

    async function open(file: string): Promise<void> {
        await workbench.editor.open(file);
        await workbench.editor.waitForLenses(/Dry Run|Compile/);
    }
    async function said(message: RegExp): Promise<readonly string[]> {
        const buttons = await workbench.notifications.waitFor(message);
        await workbench.notifications.clear();
        return buttons;
    }
    async function enterKey(key: string): Promise<void> {
        await workbench.command('Nango: Add API Key');
        await workbench.quickInput.waitForTitle(/API key for dev/);
        await workbench.quickInput.enter(key);
    }

    /** Types into the fields of the form. */
    async function fillIn(values: Readonly<Record<string, string>>): Promise<void> {
        await workbench.showContainer('Nango');
        const inputs = await workbench.webview('inputs');
        for (const [name, value] of Object.entries(values))
            await inputs.getByRole('textbox', { name, exact: true }).fill(value);
    }

    it('no key: asks for one, and sends nothing', async () => {
        await open(action);
        await workbench.editor.clickLens('Compile');
        assert.deepEqual(await said(/Add an API key for dev/), ['Add API Key']);
        assert.deepEqual(api.requests.all(), []);
    });

    it('a wrong key: refused by the server, asked for again, not kept', async () => {
        await enterKey(testKeys.unknown);
        await eventually(
            'the refusal under the field',
            () => workbench.quickInput.message(),
            (message) => message.includes('Nango refused the key for dev.'),
        );
        await workbench.screenshot('failure-key-refused');
        await workbench.quickInput.cancel();
        await workbench.statusBar.waitFor(/Nango: add key/);
    });

    it('a key that lacks scopes: says which, and what it may do', async () => {
        await enterKey(testKeys.compileOnly);
        const buttons = await said(
            /The key for dev may compile\. It lacks environment:functions:dryrun, environment:deploy/,
        );
        assert.deepEqual(buttons, ['Open API Keys', 'Copy Scopes']);
    });

    it('a missing scope at work: says what the key may not do', async () => {
        await open(action);
        await fillIn({ owner: 'NangoHQ', repo: 'demo', title: 'x' });
        await workbench.editor.clickLens('Dry Run');
        await workbench.quickInput.waitForOpen();
        await workbench.quickInput.enter('demo-conn');
        const result = await workbench.webview('result');
        await result
            .getByText('The key for dev may not dry run. It lacks the scope environment:functions:dryrun.')
            .first()
            .waitFor();
        await workbench.screenshot('failure-scope');
    });

    it('takes a better key and forgets the worse', async () => {
        await enterKey(testKeys.dev);
        await said(/The key for dev may compile, dry run, deploy/);
    });

    it('an unknown connection: names it, and offers to choose another', async () => {
        await open('github/actions/first-login.ts');
        await fillIn({ owner: 'NangoHQ', repo: 'demo' });
        // The one used last stands there already.
        await workbench.command('Nango: Choose Connection');
        await workbench.quickInput.waitForRow(/demo-conn/);
        await workbench.quickInput.type('no-such-conn');
        await workbench.quickInput.choose(/Use "no-such-conn"/);
        await workbench.editor.clickLens('Dry Run');
        const result = await workbench.webview('result');
        await result.getByText('Nango has no connection "no-such-conn" for github.').first().waitFor();
        await result.getByRole('button', { name: 'Choose Connection' }).click();
        await workbench.quickInput.choose(/demo-conn/);
        await workbench.quickInput.waitForClosed();
    });

    it('an unknown integration: names it', async () => {
        await workbench.editor.open('lone.ts');
        await workbench.editor.waitForLenses(/Dry Run/);
        await workbench.editor.clickLens('Dry Run');
        await workbench.quickInput.waitForRow(/github/);
        await workbench.quickInput.type('githb');
        await workbench.quickInput.choose(/Use "githb"/);
        // The one question closes as the other opens.
        await workbench.quickInput.waitForTitle(/Connection for githb/);
        await workbench.quickInput.type('demo-conn');
        await workbench.quickInput.choose(/Use "demo-conn"/);
        const result = await workbench.webview('result');
        await result
            .getByText(/Nango has no (integration "githb" in dev|connection "demo-conn" for githb)\./)
            .first()
            .waitFor();
    });

    it('a field without a value: stops the run under its field', async () => {
        await open(action);
        const inputs = await workbench.webview('inputs');
        await fillIn({ owner: 'NangoHQ', repo: '', title: 'x' });
        await inputs.getByText('1 field needs a value:').first().waitFor();
        const before = api.requests.all({ method: 'POST' }).length;
        await workbench.editor.clickLens('Dry Run');
        await eventually(
            'the focus in the field',
            () => inputs.evaluate(() => document.activeElement?.id),
            (id) => id === 'field-input/repo',
        );
        assert.match(await workbench.focused(), /^IFRAME/);
        assert.equal(api.requests.all({ method: 'POST' }).length, before, 'nothing was sent');
        await inputs.getByText('Needs a value.').first().waitFor();
        await workbench.screenshot('failure-field');
        await inputs.getByRole('textbox', { name: 'repo', exact: true }).fill('demo');
        await inputs.getByText('Needs a value.').first().waitFor({ state: 'hidden' });
    });

    it('JSON that is none: the form says where, and goes back to what was right', async () => {
        const inputs = await workbench.webview('inputs');
        await inputs.getByRole('radio', { name: 'JSON' }).click();
        await inputs.getByRole('button', { name: 'Edit as JSON' }).click();
        const { page } = workbench.window;
        await page.getByRole('tab', { name: 'create-issue.input.json', selected: true }).waitFor();
        await page.evaluate(() => navigator.clipboard.writeText('{\n  "owner": "NangoHQ"\n  "repo": "demo"\n}'));
        await workbench.editor.press('Control+a');
        await workbench.editor.press('Control+v');
        await inputs.getByText('JSON has an error in line 3: a comma is missing.', { exact: false }).first().waitFor();
        await workbench.screenshot('failure-json');
        await inputs.getByRole('button', { name: 'Undo to Last Valid' }).click();
        await inputs.getByText('JSON has an error', { exact: false }).first().waitFor({ state: 'hidden' });
        await inputs.getByRole('radio', { name: 'Form' }).click();
        assert.equal(await inputs.getByRole('textbox', { name: 'title', exact: true }).inputValue(), 'x');
    });

    it('a field that the server refuses: names its path', async () => {
        await workbench.editor.open('empty.ts');
        await workbench.command('Nango: Compile Function');
        await said(/Nango refused the request\. code: /);
    });

    it('no function: compiles anyway, has no lens', async () => {
        await workbench.editor.open('plain.ts');
        assert.deepEqual(await workbench.editor.lenses(), []);
    });

    for (const [fault, message] of [
        [{ kind: 'status', status: 503 }, /Nango answered with an error \(503\)\. Nothing was sent twice/],
        [{ kind: 'status', status: 500 }, /Nango answered with an error \(500\)\. Nothing was sent twice/],
        [{ kind: 'status', status: 504 }, /Nango (stopped compiling after 3 minutes|answered with an error \(504\))/],
        [{ kind: 'html' }, /answered with a web page, not as the Nango API does \(200\)/],
        [{ kind: 'malformed' }, /sent an answer that can't be read/],
        [{ kind: 'reset' }, /Can't reach 127\.0\.0\.1/],
    ] as const) {
        it(`${JSON.stringify(fault)} while compiling: one notification with Try Again, which works`, async () => {
            await open(action);
            api.faults.push({ match: { path: '/functions/compile' }, fault });
            await workbench.command('Nango: Compile Function');
            const buttons = await workbench.notifications.waitFor(message);
            assert.ok(buttons.includes('Try Again') && buttons.includes('Show Log'), buttons.join());
            await workbench.notifications.click(message, 'Try Again');
            await workbench.editor.waitForLenses(/Compiled/);
        });
    }

    it('429: waits as long as the server asks, then goes on by itself', async () => {
        await open(action);
        await workbench.editor.type(' ');
        await workbench.editor.waitForLenses((all) => all.includes('Compile'));
        api.requests.clear();
        api.faults.push({
            match: { path: '/functions/compile' },
            fault: { kind: 'status', status: 429, retryAfterSeconds: 1 },
        });
        await workbench.command('Nango: Compile Function');
        await workbench.editor.waitForLenses(/Compiled/);
        assert.deepEqual(
            api.requests.all({ path: '/functions/compile' }).map(({ status }) => status),
            [429, 200],
        );
        assert.deepEqual(await workbench.notifications.messages(), []);
    });

    it('a start whose answer is lost: says that the run may be under way, and sends nothing twice', async () => {
        await open(action);
        api.requests.clear();
        api.faults.push({ match: { path: '/functions/dryruns' }, fault: { kind: 'resetAfter' } });
        await workbench.editor.clickLens('Dry Run');
        const result = await workbench.webview('result');
        await result
            .getByText('The connection broke while the run was being started. It may be running.')
            .first()
            .waitFor();
        await result.getByRole('button', { name: 'Start Another' }).waitFor();
        assert.equal(api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length, 1);
        await workbench.screenshot('failure-maybe-started');
    });

    it('a server that goes away during a run: says so, keeps trying, and finds the run again', async () => {
        await open(action);
        const job = api.fast.nextDryRun({ held: true });
        await workbench.editor.clickLens('Dry Run');
        const id = await job.id;
        const path = `/functions/dryruns/${id}`;
        api.faults.push({ match: { path }, fault: { kind: 'reset' }, times: 4 });
        const result = await workbench.webview('result');
        await result.getByText('Reconnecting').first().waitFor();
        await workbench.screenshot('failure-reconnecting');
        await job.finish();
        await workbench.editor.waitForLenses(/Succeeded/);
    });

    it('a server that is down: names it, and the lens stays', async () => {
        await open(action);
        await workbench.editor.type(' ');
        await api.stop();
        await workbench.command('Nango: Compile Function');
        const buttons = await said(/Can't reach 127\.0\.0\.1:\d+ \(ECONNREFUSED\)/);
        assert.deepEqual(buttons, ['Try Again', 'Show Log']);
        await workbench.editor.waitForLenses(/Compile/);
    });
});
