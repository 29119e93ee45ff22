import assert from 'node:assert/strict';
import type { ResultState } from '../../src/protocol/resultState.ts';
import type { Webview } from './playground.ts';
import { resultScenarios, succeeded } from './scenarios.ts';
import { useViews } from './views.ts';

const showing = (value: unknown): ResultState => ({
    view: 'run',
    version: 1,
    run: { ...succeeded, result: { kind: 'value', value } },
});

const sample = {
    user: { login: 'octo', roles: [{ name: 'admin', since: '2026' }] },
    'odd key': true,
    count: 2,
    nothing: null,
};

const labels = (view: Webview<'result'>): Promise<(string | null)[]> =>
    view.page.locator('[role=treeitem]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));

const active = (view: Webview<'result'>): Promise<string | null> =>
    view.page.locator('.tree').evaluate((tree) => {
        const id = tree.getAttribute('aria-activedescendant');
        return (id && document.getElementById(id)?.getAttribute('aria-label')) ?? null;
    });

describe('the JSON tree', function () {
    this.timeout(60_000);
    const open = useViews();

    it('opens two levels and says level, place and whether a branch is open', async () => {
        const view = await open('result', showing(sample));
        assert.deepEqual(await labels(view), [
            '{4}',
            'user: {2}',
            'login: "octo"',
            'roles: [1]',
            'odd key: true',
            'count: 2',
            'nothing: null',
        ]);
        const user = view.page.locator('[role=treeitem]', { hasText: 'user' });
        assert.deepEqual(
            await user.evaluate((row) =>
                ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'].map((name) => row.getAttribute(name)),
            ),
            ['2', '1', '4', 'true'],
        );
    });

    it('moves, opens and closes by keys as VS Code’s trees do', async () => {
        const view = await open('result', showing(sample));
        await view.page.locator('.tree').focus();
        const visited: (string | null)[] = [];
        const keys = [
            'ArrowDown',
            'ArrowDown',
            'ArrowDown',
            'ArrowRight',
            'ArrowRight',
            'ArrowLeft',
            'ArrowLeft',
            'ArrowLeft',
        ];
        for (const key of [...keys, 'ArrowLeft', 'End', 'Home', 'c', 'Enter']) {
            await view.page.keyboard.press(key);
            visited.push(await active(view));
        }
        assert.deepEqual(visited, [
            'user: {2}',
            'login: "octo"',
            'roles: [1]',
            'roles: [1]',
            '0: {2}',
            'roles: [1]',
            'roles: [1]',
            'user: {2}',
            'user: {2}',
            'nothing: null',
            '{4}',
            'count: 2',
            'count: 2',
        ]);
        assert.deepEqual(await labels(view), ['{4}', 'user: {2}', 'odd key: true', 'count: 2', 'nothing: null']);
    });

    it('copies value and path, by key and by button', async () => {
        const view = await open('result', showing(sample));
        await view.page.locator('.tree').focus();
        for (const key of ['o', 'Shift+Alt+c', 'u', 'Control+c']) await view.page.keyboard.press(key);
        const login = view.page.locator('[role=treeitem]', { hasText: 'login' });
        await login.hover();
        await login.getByRole('button', { name: 'Copy value' }).click();
        await login.getByRole('button', { name: 'Copy path' }).click();
        const value = { intent: 'copyValue', run: 'run-1', part: { of: 'result' } };
        assert.deepEqual((await view.posted()).slice(1), [
            { intent: 'copy', text: '["odd key"]' },
            { ...value, path: 'user' },
            { ...value, path: 'user.login' },
            { intent: 'copy', text: 'user.login' },
        ]);
    });

    it('filters by key, text or path, keeps parents and counts', async () => {
        const view = await open('result', showing(sample));
        const search = view.page.locator('#search');
        await search.fill('ADMIN');
        assert.deepEqual(await labels(view), ['{4}', 'user: {2}', 'roles: [1]', '0: {2}', 'name: "admin"']);
        assert.equal(await view.page.locator('.found').innerText(), '1');
        await search.fill('user.roles[0].since');
        assert.deepEqual((await labels(view)).at(-1), 'since: "2026"');
        await search.fill('roles');
        assert.deepEqual(await labels(view), ['{4}', 'user: {2}', 'roles: [1]']);
        await search.fill('no such thing');
        assert.match(await view.page.locator('#panel').innerText(), /Nothing matches/);
        await search.fill('');
        assert.equal((await labels(view)).length, 7);
    });

    it('draws only the rows in sight of a large value, and all can be reached', async () => {
        const view = await open('result', resultScenarios.manyValues);
        const count = (): Promise<number> => view.page.locator('[role=treeitem]').count();
        assert.ok((await count()) < 40);
        await view.page.locator('.tree').focus();
        await view.page.keyboard.press('End');
        assert.equal(await active(view), 'cursor: "eyJwYWdlIjoyNH0"');
        assert.ok(await view.page.locator('.row.active').isVisible());
        assert.ok((await count()) < 40);
        await view.page.keyboard.press('PageUp');
        assert.equal(await active(view), '394: {3}');
    });

    it('keeps folds and place when the same run is pushed again', async () => {
        const view = await open('result', showing(sample));
        await view.page.locator('.tree').focus();
        await view.page.keyboard.press('u');
        await view.page.keyboard.press('ArrowLeft');
        await view.push(showing({ ...sample }));
        assert.deepEqual(await labels(view), ['{4}', 'user: {2}', 'odd key: true', 'count: 2', 'nothing: null']);
        assert.equal(await active(view), 'user: {2}');
    });

    it('folds all', async () => {
        const view = await open('result', showing(sample));
        await view.page.getByRole('button', { name: 'Fold all' }).click();
        assert.deepEqual((await labels(view)).length, 5);
    });

    it('opens and closes with a click, but not when text was selected', async () => {
        const view = await open('result', showing(sample));
        const roles = view.page.locator('[role=treeitem]', { hasText: 'roles' });
        await roles.click();
        assert.equal(await roles.getAttribute('aria-expanded'), 'true');
        await view.page.evaluate(() => {
            const key = document.querySelector('.key');
            if (key) getSelection()?.selectAllChildren(key);
        });
        await roles.dispatchEvent('click');
        assert.equal(await roles.getAttribute('aria-expanded'), 'true');
    });

    it('survives a value nested 1,000 deep', async () => {
        let value: unknown = 'bottom';
        for (let level = 0; level < 1000; level++) value = [value];
        const view = await open('result', showing(value));
        await view.page.locator('#search').fill('bottom');
        assert.match(await view.page.locator('#panel').innerText(), /Nothing matches/);
    });

    it('cuts a string of 200,000 characters and says by how much', async () => {
        const view = await open('result', showing({ long: 'x'.repeat(200_000) }));
        assert.match(await view.page.locator('.row', { hasText: 'long' }).innerText(), /198,000 more characters/);
    });
});
