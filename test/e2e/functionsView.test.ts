import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { FunctionsApiServer } from '../functions-api/server.ts';
import { useWorkbench } from './workbench/useWorkbench.ts';
import type { Workbench } from './workbench/workbench.ts';

const file = 'github/actions/create-issue.ts';

describe('The Functions view', () => {
    let api: FunctionsApiServer;
    let workbench: Workbench;

    useWorkbench((stage) => ({ api, workbench } = stage), {
        prepare: ({ api, folder }) => {
            const code = readFileSync(path.join(folder, file), 'utf8');
            const common = {
                integration_id: 'github',
                version: 'v1.0.0',
                scopes: ['repo'],
                returns: ['Out'],
                json_schema: {},
                features: [],
                last_deployed: '2026-11-20T10:00:00.000Z',
                code: code.replace("description: '", "description: 'Before: "),
            };
            const { functions } = api.environments.dev;
            functions.put({
                ...common,
                name: 'create-issue',
                type: 'action',
                source: 'standalone',
                description: 'Creates an issue',
            });
            functions.put({ ...common, name: 'list-repos', type: 'action', source: 'catalog' });
            functions.put({
                ...common,
                name: 'fetch-issues',
                type: 'sync',
                source: 'repo',
                runs: 'every hour',
                auto_start: true,
            });
        },
    });

    const row = (label: string): Locator =>
        workbench.window.page.locator('.customview-tree .monaco-list-row', { hasText: label }).first();
    const requests = (): readonly string[] => api.requests.all().map(({ method, path: at }) => `${method} ${at}`);

    it('asks for nothing before it is opened', async () => {
        await workbench.editor.open(file);
        await workbench.editor.waitForLenses(/Dry Run/);
        assert.deepEqual(requests(), []);
    });

    it('shows what is deployed, with kind, schedule and source', async () => {
        await workbench.command('Nango: Focus on Functions View');
        await row('github').click();
        await row('fetch-issues').waitFor();
        assert.match(await row('fetch-issues').innerText(), /sync · every hour · repository/);
        assert.match(await row('list-repos').innerText(), /action · catalog/);
        await workbench.screenshot('functions-view');
    });

    it('says the rest where a row is pointed at', async () => {
        await row('fetch-issues').hover();
        const hover = workbench.window.page.locator('.monaco-hover', { hasText: 'Starts by itself: yes' });
        await hover.first().waitFor();
        assert.match(
            (await hover.first().innerText()).replaceAll(/\s/g, ' '),
            /From: a repository: it can’t be replaced from here/,
        );
        await row('create-issue').hover();
        await workbench.window.page.locator('.monaco-hover', { hasText: 'Creates an issue' }).first().waitFor();
    });

    it('opens deployed code, read-only', async () => {
        await row('create-issue').click();
        await workbench.editor.waitForTab('create-issue.ts');
        await workbench.window.page.locator('.view-line', { hasText: 'Before:' }).first().waitFor();
        await workbench.screenshot('functions-deployed-code');
    });

    it('marks the open file that differs, and compares it', async () => {
        const mark = workbench.window.page.locator(
            '.tab .monaco-icon-label[aria-label*="Differs from what is deployed"]',
        );
        await mark.first().waitFor();
        await row('create-issue').hover();
        await row('create-issue').getByLabel('Compare with Deployed').click();
        await workbench.editor.waitForTab('create-issue: deployed to dev');
        await workbench.window.page
            .locator('.diff-editor .char-insert, .monaco-diff-editor .line-insert')
            .first()
            .waitFor();
        await workbench.screenshot('functions-compare');
    });

    it('looks right in high contrast', async () => {
        await workbench.setTheme('highContrastDark');
        await row('fetch-issues').waitFor();
        await workbench.screenshot('functions-view-hc');
    });
});
