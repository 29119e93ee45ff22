import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { auditAccessibility } from './workbench/accessibility.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const file = 'github/actions/create-issue.ts';

describe('The review of a deployment', () => {
    let api: FunctionsApiServer;
    let workbench: Workbench;

    useWorkbench(
        async (stage) => {
            ({ api, workbench } = stage);
            await workbench.editor.open(file);
            await workbench.editor.waitForLenses(/Deploy/);
        },
        {
            prepare: ({ api, folder }) => {
                const code = readFileSync(path.join(folder, file), 'utf8');
                api.environments.dev.functions.put({
                    integration_id: 'github',
                    name: 'create-issue',
                    type: 'action',
                    source: 'standalone',
                    version: 'v1.0.0',
                    scopes: [],
                    returns: ['Out'],
                    json_schema: {},
                    features: [],
                    last_deployed: '2026-11-19T14:02:00.000Z',
                    code: code
                        .replace("version: '1.1.0'", "version: '1.0.0'")
                        .replace("description: '", "description: 'Before: "),
                });
            },
        },
    );

    const posts = (): number => api.requests.all({ method: 'POST', path: '/functions/deployments' }).length;

    it('stands in the place of Dry Run, beside a diff of the code', async () => {
        await workbench.editor.clickLens('Deploy');
        const review = await workbench.webview('review');
        await review.getByText('an editor (standalone)').waitFor();
        await workbench.editor.waitForTab('create-issue.ts (deployed to dev ↔ editor)');
        await workbench.screenshot('review-redeploy');
        assert.deepEqual(await auditAccessibility(review), []);
        assert.equal(posts(), 0);
    });

    it('gives Dry Run its place back on Escape, and takes the diff away', async () => {
        const review = await workbench.webview('review');
        await review.locator('#version').focus();
        await workbench.press('Escape');
        await workbench.webview('inputs');
        await workbench.window.page
            .locator('.tab', { hasText: 'deployed to dev ↔ editor' })
            .waitFor({ state: 'detached' });
    });

    it('deploys with one press, and offers the way back', async () => {
        await workbench.editor.clickLens('Deploy');
        const review = await workbench.webview('review');
        await review.getByRole('button', { name: 'Deploy to dev' }).click();
        await review.getByText('Deployed to dev').waitFor();
        await review.getByText(/kept, can be put back/).waitFor();
        await workbench.screenshot('review-done');
        assert.equal(posts(), 1);
        await review.getByRole('button', { name: 'Put Back' }).click();
        await review.getByText(/code replaced on/).waitFor();
        await workbench.screenshot('review-put-back');
        await review.getByRole('button', { name: 'Cancel' }).click();
        await workbench.webview('inputs');
    });

    it('lists what was deployed from here', async () => {
        await workbench.command('Nango: Show Deployments');
        await workbench.quickInput.waitForTitle(/Deployments from this workspace/);
        await workbench.screenshot('review-deployments');
        await workbench.press('Escape');
    });
});
