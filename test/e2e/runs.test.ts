import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { testKeys } from '../functions-api/keys.ts';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { auditAccessibility } from './workbench/accessibility.ts';
import { eventually } from './workbench/eventually.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const action = 'github/actions/create-issue.ts';
const other = 'github/actions/first-login.ts';

/** It runs with nothing filled in: here it is about runs. */
const withoutInput = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Takes nothing',
    version: '1.0.0',
    input: z.object({}),
    output: z.object({}),
    exec: async (nango) => {
        await nango.log('hello');
        return {};
    },
});
`;

/** What the platform hands back where the provider did not take the credentials. */
const refused = `Executing -> integration:"github" script:"function"
http [401] GET http://127.0.0.1:3003/proxy/user
Done
An error occurred during execution
{
  "type": "script_http_error",
  "payload": {
    "message": "Bad credentials"
  },
  "status": 401
}`;

describe('Dry runs', () => {
    let api: FunctionsApiServer;
    let workbench: Workbench;

    useWorkbench((stage) => ({ api, workbench } = stage), {
        prepare: ({ folder }) => {
            for (const file of [action, other]) writeFileSync(path.join(folder, file), withoutInput);
        },
        theme: 'light',
    });

    async function run(file: string, firstTime = false): Promise<void> {
        await workbench.editor.open(file);
        await workbench.editor.waitForLenses(/Dry Run/);
        await workbench.editor.clickLens('Dry Run');
        if (!firstTime) return;
        await workbench.quickInput.waitForRow(/demo-conn/);
        await workbench.quickInput.choose(/demo-conn/);
    }

    it('leave the keyboard in the editor, from start to end', async () => {
        const job = api.fast.nextDryRun({ held: true });
        await run(action, true);
        await job.id;
        await workbench.editor.waitForLenses(/Running/);
        await workbench.editor.focus();
        const before = await workbench.focused();
        await job.finish();
        await workbench.editor.waitForLenses(/Succeeded/);
        assert.equal(await workbench.focused(), before);
        assert.deepEqual(await workbench.notifications.messages(), []);
    });

    it('are left running by Stop Watching, and picked up again', async () => {
        const job = api.fast.nextDryRun({ held: true });
        await run(action);
        const id = await job.id;
        await workbench.editor.waitForLenses(/Running/);
        await workbench.editor.clickLens('Stop Watching');
        await workbench.editor.waitForLenses(/Not watching/);
        const result = await workbench.webview('result');
        await result
            .getByText(/You stopped watching/)
            .first()
            .waitFor();
        await workbench.screenshot('run-stopped');
        await job.finish();
        const looks = api.requests.all({ path: `/functions/dryruns/${id}` }).length;
        await workbench.editor.clickLens('Watch Again');
        await workbench.editor.waitForLenses(/Succeeded/);
        assert.ok(api.requests.all({ path: `/functions/dryruns/${id}` }).length > looks);
    });

    it('of several functions go on at once, each with its own outcome', async () => {
        const first = api.fast.nextDryRun({ held: true });
        await run(action);
        await first.id;
        const second = api.fast.nextDryRun({ held: true });
        await run(other);
        await second.id;
        await workbench.statusBar.waitFor(/2 dry runs/);
        await second.finish({
            status: 'failed',
            output: 'second',
            error: { code: 'dryrun_error', message: 'second' },
        });
        await workbench.editor.waitForLenses(/Failed/);
        await first.finish();
        await workbench.editor.open(action);
        await workbench.editor.waitForLenses(/Succeeded/);
    });

    it('are found again by themselves after the window was reloaded', async () => {
        const job = api.fast.nextDryRun({ held: true });
        await run(action);
        const id = await job.id;
        await workbench.editor.waitForLenses(/Running/);
        const again = api.requests.next({ path: `/functions/dryruns/${id}` });
        await workbench.reload();
        await again;
        // Which editor a reload brings to the front is VS Code's business.
        await workbench.editor.open(action);
        await workbench.editor.waitForLenses(/Running/);
        await job.finish();
        await workbench.editor.waitForLenses(/Succeeded/);
        assert.equal(
            api.requests.all({ method: 'POST', path: '/functions/dryruns' }).filter(({ status }) => status === 202)
                .length,
            5,
        );
    });

    it('have their inputs back after the reload', async () => {
        await workbench.showContainer('Nango');
        const inputs = await workbench.webview('inputs');
        await inputs.getByText('demo-conn').first().waitFor();
    });

    it('are opened by their id, also those that others started', async () => {
        const job = api.fast.nextDryRun({ runningPolls: 0 });
        const answer = await fetch(`${api.url}/functions/dryruns`, {
            method: 'POST',
            headers: { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' },
            body: JSON.stringify({
                integration_id: 'github',
                function_type: 'action',
                connection_id: 'demo-conn',
                code: 'x',
                input: {},
            }),
        });
        assert.equal(answer.status, 202);
        await workbench.command('Nango: Open Dry Run by ID…');
        await workbench.quickInput.waitForOpen();
        await workbench.quickInput.enter(await job.id);
        const result = await workbench.webview('result');
        await result
            .getByText((await job.id).slice(0, 8))
            .first()
            .waitFor();
        await result.getByText('Succeeded').first().waitFor();
    });

    it('show views that assistive technology can read', async () => {
        for (const name of ['inputs', 'result']) {
            assert.deepEqual(await auditAccessibility(await workbench.webview(name)), []);
        }
    });

    it('leave the keyboard where the form asked for something, once that is answered', async () => {
        await workbench.editor.open(action);
        await workbench.showContainer('Nango');
        const form = await workbench.webview('inputs');
        await form.locator('#connection').focus();
        await workbench.press('Enter');
        await workbench.quickInput.waitForOpen();
        await workbench.press('Escape');
        await workbench.quickInput.waitForClosed();
        await eventually(
            'the keyboard in the form',
            () => workbench.focused(),
            (focused) => focused.startsWith('IFRAME'),
        );
        await eventually(
            'the button that asked',
            () => form.evaluate(() => document.activeElement?.id ?? ''),
            (id) => id === 'connection',
        );
    });

    it('are searched where they are shown, not in the editor', async () => {
        await workbench.editor.open(action);
        await run(action);
        const result = await workbench.webview('result');
        await result.getByText('Succeeded').first().waitFor();
        await result.getByRole('tab', { name: 'Result' }).click();
        await workbench.press('Control+f');
        await eventually(
            'the keyboard in the filter',
            () => result.evaluate(() => document.activeElement?.id ?? ''),
            (id) => id === 'search',
        );
        await workbench.window.page.keyboard.type('greeting');
        assert.equal(await result.locator('#search').inputValue(), 'greeting');
        assert.equal(await workbench.window.page.locator('.find-widget.visible').count(), 0);
        await workbench.press('Escape');
    });

    it('leave the keyboard in the result where that asked for something, once it is answered', async () => {
        const error = { code: 'dryrun_error', message: refused };
        api.fast.nextDryRun({ outcome: { status: 'failed', output: refused, error } });
        await run(action);
        const result = await workbench.webview('result');
        const ask = result.getByRole('button', { name: 'Choose Connection' });
        await ask.focus();
        await workbench.press('Enter');
        await workbench.quickInput.waitForOpen();
        await workbench.press('Escape');
        await workbench.quickInput.waitForClosed();
        await eventually(
            'the keyboard in the view',
            () => workbench.focused(),
            (focused) => focused.startsWith('IFRAME'),
        );
        await eventually(
            'the button that asked',
            () => result.evaluate(() => document.activeElement?.textContent.trim() ?? ''),
            (text) => text === 'Choose Connection',
        );
    });

    it('start at the lens of an editor that comes to the front while the keyboard is elsewhere', async () => {
        const { page } = workbench.window;
        await workbench.editor.open(action);
        await page.locator('.codelens-decoration a', { hasText: 'Dry Run' }).waitFor();
        await workbench.editor.open(other);
        await page.locator('.codelens-decoration a', { hasText: 'Dry Run' }).waitFor();
        await workbench.editor.openBefore();
        // At once, as our views take the keyboard: VS Code then gives up asking for the lenses that it remembers.
        await workbench.press('Control+0');
        await workbench.editor.waitForTab(path.posix.basename(action));
        await page.locator('.codelens-decoration a', { hasText: 'Dry Run' }).waitFor();
    });
});
