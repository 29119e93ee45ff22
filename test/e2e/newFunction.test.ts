import assert from 'node:assert/strict';
import { eventually } from './workbench/eventually.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const sample = JSON.stringify({
    items: [{ id: 7, title: 'A', updated_at: '2026-10-01T00:00:00Z', user: { login: 'octo' }, labels: [] }],
    next_cursor: 'abc',
});

describe('A new function', () => {
    let workbench: Workbench;

    useWorkbench((stage) => ({ workbench } = stage));

    it('is asked for step by step, from the Dry Run view while no function is open', async () => {
        const { quickInput } = workbench;
        await workbench.showContainer('Nango');
        const view = await workbench.webview('inputs');
        await view.getByRole('button', { name: 'New Function' }).waitFor();
        await workbench.screenshot('new-function-1-view');
        await view.getByRole('button', { name: 'New Function' }).click();
        await quickInput.waitForTitle(/Type/);
        await workbench.screenshot('new-function-2-type');
        await quickInput.choose(/^\s*Sync/);
        await quickInput.waitForTitle(/Integration/);
        await quickInput.waitForRow('github');
        await workbench.screenshot('new-function-3-integration');
        await quickInput.choose(/^\s*github(?!-)/);
        await quickInput.waitForTitle(/Endpoint/);
        await quickInput.type('/repos/{owner}/{repo}/issues');
        await workbench.screenshot('new-function-4-endpoint');
        await quickInput.accept();
        await quickInput.waitForTitle(/Name/);
        await quickInput.type('Sync Issues');
        await eventually(
            'what is wrong',
            () => quickInput.message(),
            (message) => message.includes('Small letters and digits'),
        );
        await workbench.screenshot('new-function-5-name');
        await quickInput.enter('sync-issues');
        await quickInput.waitForTitle(/API Reference/);
        await quickInput.enter('https://docs.github.com/rest/issues/issues');
        await quickInput.waitForTitle(/Sample Response/);
        await workbench.screenshot('new-function-6-sample');
        await quickInput.choose(/Type or Paste Here/);
        await quickInput.field.waitFor();
        await quickInput.enter(sample);
        await quickInput.waitForTitle(/Model/);
        await quickInput.enter('Issue');
        await quickInput.waitForTitle(/Changes/);
        await workbench.screenshot('new-function-7-changes');
        await quickInput.choose(/A Filter by Time/);
        await quickInput.waitForTitle(/Checkpoint/);
        await quickInput.waitForRow('updated_at');
        await workbench.screenshot('new-function-8-checkpoint');
        await quickInput.choose('updated_at');
        await quickInput.waitForTitle(/Checkpoint in the Request/);
        await quickInput.enter('since');
        await quickInput.waitForTitle(/Deletions/);
        await workbench.screenshot('new-function-9-deletions');
        await quickInput.choose(/A List of Deleted Records/);
        await quickInput.waitForTitle(/Pages/);
        await quickInput.choose(/Cursor/);
        await quickInput.waitForTitle(/Metadata/);
        await quickInput.accept();
        await quickInput.waitForTitle(/Frequency/);
        await quickInput.choose('every hour');
        await quickInput.waitForTitle(/Description/);
        await quickInput.enter('Syncs the issues of a repository');
        await quickInput.waitForClosed();
    });

    it('opens with its lenses, in the Dry Run view under its name', async () => {
        await workbench.editor.waitForLenses(/Dry Run/);
        const view = await workbench.webview('inputs');
        await view.getByRole('heading', { name: 'sync-issues' }).waitFor();
        await workbench.screenshot('new-function-made');
        assert.match(await workbench.editor.activeTab(), /Untitled/);
    });
});
