import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { eventually } from './workbench/eventually.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const action = 'github/actions/create-issue.ts';

/** It runs with nothing filled in: here it is about runs. */
const withoutInput = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Takes nothing',
    version: '1.0.0',
    input: z.object({}),
    output: z.looseObject({}),
    exec: async (nango) => {
        await nango.log('hello');
        return {};
    },
});
`;

const output = (call: string): string =>
    `Executing -> integration:"github" script:"function" \nhttp [200] GET http://127.0.0.1/proxy/${call}\nDone`;

describe('The history of dry runs', () => {
    let api: FunctionsApiServer;
    let workbench: Workbench;

    useWorkbench((stage) => ({ api, workbench } = stage), {
        prepare: ({ folder }) => writeFileSync(path.join(folder, action), withoutInput),
    });

    const shown = async (): Promise<string> => {
        const result = await workbench.webview('result');
        return result
            .locator('.difference')
            .evaluateAll((rows) => rows.map((row) => row.textContent.trim()).join('\n'));
    };

    it('compares a run with the one that is shown', async () => {
        const value = { id: 5001, url: 'https://example.test/issues/59', fetched_at: '2026-11-22T09:00:00Z' };
        const later = { id: 5000, url: 'https://example.test/issues/58', fetched_at: '2026-11-22T10:30:00Z' };
        api.fast.nextDryRun({
            outcome: { status: 'success', output: output('issues'), hasResult: true, result: value },
        });
        await workbench.editor.open(action);
        await workbench.editor.waitForLenses(/Dry Run/);
        await workbench.editor.clickLens('Dry Run');
        await workbench.quickInput.waitForRow(/demo-conn/);
        await workbench.quickInput.choose(/demo-conn/);
        await workbench.editor.waitForLenses(/Succeeded/);
        api.fast.nextDryRun({ outcome: { status: 'success', output: output('user'), hasResult: true, result: later } });
        await workbench.editor.clickLens('Dry Run');
        const result = await workbench.webview('result');
        await result.getByText('5000').first().waitFor();
        await workbench.clickViewAction('Dry Run History');
        await workbench.quickInput.waitForTitle(/Dry runs of create-issue · github/);
        await workbench.screenshot('history');
        const rows = (await workbench.quickInput.rows()).filter((row) => row.includes('Succeeded'));
        assert.equal(rows.length, 2);
        assert.match(rows[0] ?? '', /shown/);
        const other = /Succeeded(?!.*shown)/;
        await workbench.quickInput.clickRowButton(other, 'Pin');
        await workbench.quickInput.waitForRow(/Pinned/);
        await workbench.quickInput.clickRowButton(other, 'Compare with Shown');
        await workbench.quickInput.waitForClosed();
        const text = await eventually('the differences', shown, (found) => found.includes('fetched_at'));
        assert.match(text, /changed\s*id\s*5001\s*→\s*5000/);
        assert.match(text, /200 GET \/user/);
        await workbench.screenshot('compare');
    });

    it('remembers a path that is ignored', async () => {
        const result = await workbench.webview('result');
        await result.getByRole('button', { name: 'Ignore a path…' }).click();
        await workbench.quickInput.waitForTitle(/Ignore a path/);
        await workbench.quickInput.choose(/fetched_at/);
        await result.getByRole('button', { name: 'Stop ignoring $.fetched_at' }).waitFor();
        await eventually('the differences', shown, (found) => !found.includes('fetched_at') && found.includes('5001'));
    });

    it('opens both results in VS Code’s diff editor, and Escape leaves the comparison', async () => {
        const result = await workbench.webview('result');
        await result.locator('.tools').getByRole('button', { name: 'Open both in the diff editor' }).click();
        await workbench.editor.waitForTab('create-issue result.json');
        await workbench.screenshot('compare-diff');
        await result.locator('.differences').focus();
        await workbench.press('Escape');
        await result.locator('.differences').waitFor({ state: 'detached' });
        await result.getByText('5000').first().waitFor();
    });

    it('is there again after a reload, with what is pinned and what is ignored', async () => {
        await workbench.reload();
        await workbench.editor.open(action);
        await workbench.editor.waitForLenses(/Succeeded/);
        await workbench.command('Nango: Dry Run History…');
        await workbench.quickInput.waitForTitle(/Dry runs of create-issue/);
        await workbench.quickInput.waitForRow(/Pinned/);
        await workbench.quickInput.choose(/Succeeded(?!.*shown)/);
        const result = await workbench.webview('result');
        await result.getByText('5001').first().waitFor();
        await workbench.command('Nango: Compare Dry Runs…');
        await workbench.quickInput.waitForTitle(/Compare the run of create-issue with/);
        await workbench.quickInput.choose(/Succeeded/);
        await eventually('the differences', shown, (found) => found.includes('5000') && !found.includes('fetched_at'));
    });
});
