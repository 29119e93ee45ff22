import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { auditAccessibility } from './workbench/accessibility.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const action = 'github/actions/create-issue.ts';
const caseFile = 'github/actions/create-issue.cases.json';

const issue = { id: 2_911_044_512, url: 'https://github.com/NangoHQ/nango/issues/57' };
const other = { id: 1, url: 'https://github.com/NangoHQ/nango/issues/42' };
const cases = [
    {
        name: 'a title and a body',
        connection: 'demo-conn',
        input: { owner: 'NangoHQ', repo: 'nango', title: 'Broken link', body: 'On the first page.' },
        expect: { result: { ...issue, id: 1 }, ignore: ['$.id'] },
    },
    {
        name: 'only a title',
        connection: 'demo-conn',
        input: { owner: 'NangoHQ', repo: 'nango', title: 'Broken link' },
        expect: { result: other, ignore: ['$.id'] },
    },
];

describe('Cases', () => {
    let api: FunctionsApiServer;
    let folder: string;
    let workbench: Workbench;

    useWorkbench((stage) => ({ api, folder, workbench } = stage), {
        prepare: ({ folder }) =>
            writeFileSync(path.join(folder, caseFile), `${JSON.stringify({ version: 1, cases }, null, 4)}\n`),
    });

    const explorer = (): Locator => workbench.window.page.locator('.test-explorer');

    it('of a file beside the function stand in the Test Explorer and are run from there', async () => {
        await workbench.editor.open(action);
        await workbench.editor.waitForLenses(/Dry Run · case…/);
        for (let times = 0; times < 2; times++) {
            api.fast.nextDryRun({ outcome: { status: 'success', output: 'Done', hasResult: true, result: issue } });
        }
        await workbench.command('Testing: Focus on Test Explorer View');
        await explorer().getByText('create-issue').first().click();
        await workbench.press('ArrowRight');
        await explorer().getByText('only a title').first().waitFor();
        await workbench.command('Test: Run All Tests');
        await explorer().locator('.computed-state[class*="testing-failed"]').first().waitFor();
        await explorer().locator('.computed-state[class*="testing-passed"]').first().waitFor();
        assert.equal(api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length, 2);
        await workbench.screenshot('cases-test-explorer');
    });

    it('that fail show both sides', async () => {
        await explorer().getByText('only a title').click();
        await workbench.command('Test: Peek Output');
        await workbench.window.page.locator('.test-output-peek .diffEditor, .monaco-diff-editor').first().waitFor();
        await workbench.screenshot('cases-difference');
    });

    it('are run from the lens, with what the last run of each came to', async () => {
        await workbench.editor.open(action);
        await workbench.editor.clickLens('Dry Run · case…');
        await workbench.quickInput.waitForRow(/only a title/);
        await workbench.screenshot('cases-pick');
        api.fast.nextDryRun({ outcome: { status: 'success', output: 'Done', hasResult: true, result: other } });
        await workbench.quickInput.enter('only a title');
        await workbench.editor.waitForLenses(/Succeeded/);
        const result = await workbench.webview('result');
        await result
            .getByText(/issues.42/)
            .first()
            .waitFor();
        await workbench.screenshot('cases-run-from-lens');
    });

    it('fill the form, which says when its inputs differ from them', async () => {
        await workbench.showContainer('Nango');
        const inputs = await workbench.webview('inputs');
        await inputs.getByRole('button', { name: 'Case Last Inputs' }).click();
        await workbench.quickInput.waitForRow(/only a title/);
        await workbench.quickInput.enter('only a title');
        await inputs.getByRole('button', { name: 'Case only a title' }).waitFor();
        await inputs.getByRole('textbox', { name: /^repo/ }).fill('docs');
        await inputs.getByRole('button', { name: 'Case only a title, edited' }).waitFor();
        await inputs.getByRole('button', { name: 'Save changes to case' }).waitFor();
        await workbench.screenshot('cases-panel');
        assert.deepEqual(await auditAccessibility(inputs), []);
    });

    it('leave the file as it was', () => {
        const kept = readFileSync(path.join(folder, caseFile), 'utf8');
        assert.equal(kept, `${JSON.stringify({ version: 1, cases }, null, 4)}\n`);
    });
});
