import assert from 'node:assert/strict';
import {
    checkScenarios,
    heldMismatchContents,
    heldMismatches,
    mismatched,
    mismatchedRecords,
} from './checkScenarios.ts';
import type { Webview } from './playground.ts';
import { resultScenarios, synced } from './scenarios.ts';
import { useViews } from './views.ts';

type View = Webview<'result'>;

const hasTab = async (view: View, name: RegExp): Promise<boolean> =>
    (await view.page.getByRole('tab', { name }).count()) === 1;

const rows = (view: View): Promise<(string | null)[]> =>
    view.page.locator('[role=treeitem]').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));

const foot = async (view: View): Promise<string> =>
    (await view.page.locator('.footline').innerText()).replace(/\s+/g, ' ').trim();

const activeItem = (view: View): Promise<string | null> =>
    view.page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const item = document.getElementById(id);
        return item?.getAttribute('aria-label') ?? item?.getAttribute('aria-rowindex') ?? null;
    });

const presses = async (view: View, ...keys: readonly string[]): Promise<(string | null)[]> => {
    const visited: (string | null)[] = [];
    for (const key of keys) {
        await view.page.keyboard.press(key);
        visited.push(await activeItem(view));
    }
    return visited;
};

const columnNames = (view: View): Promise<string[]> =>
    view.page.locator('th').evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));

describe('what does not match in a result', function () {
    this.timeout(60_000);
    const open = useViews();

    it('is marked at its value, in words, and counted at the tab, below and in the header', async () => {
        const view = await open('result', checkScenarios.mismatch, { width: 1200 });
        assert.deepEqual(await rows(view), [
            '{4}, title is missing',
            'id: "not a number", output says number',
            'url: "https://example.test/NangoHQ/demo/issues/58"',
            'owner: {2}',
            'login: "octo"',
            'roles: [2], something in it does not match',
            'more: true, not in the schema',
        ]);
        assert.ok(await hasTab(view, /^Result\s*, 3 don't match$/));
        assert.equal(await foot(view), "3 values don't match Show Only These");
        assert.match(await view.page.locator('.header .status').innerText(), /Succeeded\s+3 values don't match/);
        const value = view.page.locator('.value.marked');
        assert.deepEqual(await value.allInnerTexts(), ['"not a number"']);
        assert.match(await value.evaluate((element) => getComputedStyle(element).textDecoration), /underline wavy/);
        assert.equal(
            (await view.page.locator('[role=treeitem]').nth(1).getAttribute('title'))?.split('\n')[0],
            'Must be a number. Got string "not a number".',
        );
        assert.equal(
            (await view.page.locator('[role=treeitem]').first().getAttribute('title'))?.split('\n')[0],
            'output requires title.',
        );
    });

    it('leaves a result alone in which all matches, or which was not checked', async () => {
        const view = await open('result', resultScenarios.action);
        assert.equal(await view.page.locator('.marked, .mark, .warnings, .footline').count(), 0);
        await view.push({
            view: 'run',
            version: 2,
            run: { ...mismatched, check: { models: [], inputs: [], total: 0 } },
        });
        assert.equal(await view.page.locator('.marked, .mark, .warnings, .footline, .status .warn').count(), 0);
    });

    it('is shown alone, with what holds it, and then all again', async () => {
        const view = await open('result', checkScenarios.mismatch);
        await view.page.getByRole('button', { name: 'Show Only These' }).click();
        assert.deepEqual(await rows(view), [
            '{4}, title is missing',
            'id: "not a number", output says number',
            'owner: {2}',
            'roles: [2]',
            '1: {2}',
            'since: 2026, output says string',
        ]);
        await view.page.locator('#search').fill('since');
        assert.deepEqual((await rows(view)).at(-1), 'since: 2026, output says string');
        assert.equal((await rows(view)).length, 5);
        await view.page.locator('#search').fill('url');
        assert.match(await view.page.locator('#panel').innerText(), /Nothing matches/);
        await view.page.locator('#search').fill('');
        await view.page.getByRole('button', { name: 'Show All' }).click();
        assert.equal((await rows(view)).length, 7);
    });

    it('is gone through with F8 and Shift+F8, round and round, opening what is folded', async () => {
        const view = await open('result', checkScenarios.mismatch);
        const [root, id, since] = [
            '{4}, title is missing',
            'id: "not a number", output says number',
            'since: 2026, output says string',
        ];
        assert.deepEqual(await presses(view, 'F8', 'F8', 'F8', 'F8'), [root, id, since, root]);
        assert.deepEqual(await presses(view, 'Shift+F8', 'Shift+F8'), [since, id]);
        await view.page.keyboard.press('ArrowDown');
        await view.page.keyboard.press('ArrowDown');
        assert.equal(await activeItem(view), 'owner: {2}');
        assert.deepEqual(await presses(view, 'F8'), [since]);
        assert.ok(await view.page.locator('.row.active').isVisible());
    });

    it('does nothing for F8 where all matches', async () => {
        const view = await open('result', resultScenarios.action);
        await view.page.locator('.tree').focus();
        assert.deepEqual(await presses(view, 'F8'), ['{2}']);
    });

    it('says honestly that not all are marked', async () => {
        const view = await open('result', checkScenarios.manyMismatches);
        assert.match(await foot(view), /^48,210 values don't match, the first 3 are marked/);
    });

    it('is said with its path where there is no value to show it at', async () => {
        const view = await open('result', checkScenarios.returnedNothing);
        assert.ok(await hasTab(view, /^Result\s*, 1 doesn't match$/));
        assert.match(
            await view.page.locator('#panel').innerText(),
            /The function returned nothing\.\s+\$\s+output says object/,
        );
    });

    it('is marked, shown alone and gone through in a value that stays with the extension', async () => {
        const view = await open(
            'result',
            { view: 'run', version: 1, run: heldMismatches.result },
            { held: heldMismatchContents },
        );
        await view.page.locator('.value.marked').waitFor();
        const visited: (string | null)[] = [];
        for (const key of ['F8', 'F8', 'F8', 'Shift+F8']) {
            await view.page.keyboard.press(key);
            const before = visited.at(-1);
            await view.page.waitForFunction((last) => {
                const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
                const label = document.getElementById(id)?.getAttribute('aria-label');
                return label !== undefined && label !== null && label !== last && / says | missing/.test(label);
            }, before ?? '');
            visited.push(await activeItem(view));
        }
        assert.deepEqual(visited, [
            '{4}, title is missing',
            'id: "not a number", output says number',
            'since: 2026, output says string',
            'id: "not a number", output says number',
        ]);
        await view.page.getByRole('button', { name: 'Show Only These' }).click();
        await view.page.locator('[role=treeitem]', { hasText: 'url' }).waitFor({ state: 'detached' });
        assert.deepEqual((await rows(view)).slice(1, 3), ['id: "not a number", output says number', 'owner: {2}']);
    });

    it('is announced when the run has ended', async () => {
        const view = await open('result', resultScenarios.running);
        await view.push(checkScenarios.mismatch);
        assert.equal(
            await view.page.locator('[role=status]').innerText(),
            "Succeeded in 34.9 seconds. 3 values don't match.",
        );
    });

    it('comes later for large runs, and leaves folds and the active value as they are', async () => {
        const { check: _later, ...before } = mismatched;
        const view = await open('result', { view: 'run', version: 1, run: before });
        await view.page.locator('.tree').focus();
        for (const key of ['o', 'ArrowLeft']) await view.page.keyboard.press(key);
        await view.push(checkScenarios.mismatch);
        assert.equal(await activeItem(view), 'owner: {2}, something in it does not match');
    });
});

describe('what does not match in inputs', function () {
    this.timeout(60_000);
    const open = useViews();

    it('is marked, counted and gone through', async () => {
        const view = await open('result', checkScenarios.mismatchedInputs);
        assert.ok(await hasTab(view, /^Inputs\s*, 2 don't match$/));
        assert.equal(await view.page.locator('.status .warn').count(), 0, 'what was sent is no doubt about the run');
        await view.page.getByRole('tab', { name: 'Inputs' }).click();
        assert.equal(await foot(view), "2 values don't match Show Only These");
        assert.deepEqual(await presses(view, 'F8', 'F8', 'F8', 'Shift+F8'), [
            'repo: "demo", input says number',
            '0: "bug", Must be one of a, b.',
            'repo: "demo", input says number',
            '0: "bug", Must be one of a, b.',
        ]);
        await view.page.getByRole('button', { name: 'Show Only These' }).click();
        assert.deepEqual(await rows(view), [
            '"demo-conn"',
            '{4}',
            'repo: "demo", input says number',
            'labels: [2]',
            '0: "bug", Must be one of a, b.',
        ]);
    });
});

describe('what does not match in records', function () {
    this.timeout(60_000);
    const open = useViews();

    it('is marked in its cell, with what is expected and what was got', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords, { width: 1400, height: 500 });
        const cells = view.page.locator('td.mismatch');
        assert.deepEqual(
            await cells.evaluateAll((marked) =>
                marked.map((cell) => [
                    cell.querySelector('.marked, .missing')?.textContent,
                    cell.getAttribute('title'),
                ]),
            ),
            [
                ['"two"', 'Must be a whole number. Got string "two".'],
                ['missing', 'Nango refuses records without an id.'],
                ['1000', 'This id was saved before in this run: this record replaces the earlier one.'],
                ['[1]', 'labels[0].name: GithubIssue says string'],
            ],
        );
        assert.match((await cells.first().textContent()) ?? '', /Must be a whole number\./, 'read out with the row');
        assert.ok(await hasTab(view, /^Records 20\s*, 4 don't match$/));
        assert.match(
            await foot(view),
            /^20 saved to GithubIssue 3 do not match the model, 1 id appears twice Show Only These/,
        );
    });

    it('is marked at the row where no column shows it', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords, { width: 1400, height: 500 });
        const titles = (): Promise<(string | null)[]> =>
            view.page
                .locator('td.index:has(.mark)')
                .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));
        assert.deepEqual(await titles(), []);
        await view.page.getByRole('button', { name: 'Columns' }).click();
        await view.page.getByRole('menuitemcheckbox', { name: 'number' }).click();
        assert.deepEqual(await titles(), ['Must be a whole number.']);
    });

    it('is marked in the record that is opened in place', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords, { width: 1400, height: 500 });
        await view.page.locator('tr.record').nth(4).click();
        assert.ok((await rows(view)).includes('0: {1}, something in it does not match'));
        await view.page.locator('tr.open .tree').focus();
        for (const key of ['0', 'ArrowRight', 'ArrowRight']) await view.page.keyboard.press(key);
        assert.equal(await activeItem(view), 'name: 5, GithubIssue says string');
    });

    it('is shown alone, in whatever order, and is gone through with F8', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords);
        const numbers = (): Promise<string[]> => view.page.locator('tr.record td:nth-child(5)').allInnerTexts();
        assert.deepEqual(await presses(view, 'F8', 'F8', 'F8', 'F8', 'F8', 'Shift+F8'), ['3', '4', '5', '6', '3', '6']);
        await view.page.getByRole('button', { name: 'Show Only These' }).click();
        assert.deepEqual(await numbers(), ['Add dark mode #2', 'Crash on start #3', 'Docs typo #4', 'Slow query #5']);
        await view.page.locator('th button', { hasText: 'title' }).click();
        await view.page.locator('th button', { hasText: 'title' }).click();
        assert.deepEqual(await numbers(), ['Slow query #5', 'Docs typo #4', 'Crash on start #3', 'Add dark mode #2']);
        assert.match(await foot(view), /^Showing 4 of 20 records/);
        await view.page.locator('#search').fill('crash');
        assert.deepEqual(await numbers(), ['Crash on start #3']);
        await view.page.locator('#search').fill('');
        await view.page.getByRole('button', { name: 'Show All' }).click();
        assert.match(await foot(view), /^20 saved/);
    });
});

describe('what does not match in records that stay with the extension', function () {
    this.timeout(60_000);
    const open = useViews();

    it('is marked, shown alone and gone through', async () => {
        const view = await open(
            'result',
            { view: 'run', version: 1, run: heldMismatches.records },
            { held: heldMismatchContents },
        );
        await view.page.locator('td.mismatch').first().waitFor();
        for (const row of ['3', '4', '5', '6', '3']) {
            await view.page.keyboard.press('F8');
            await view.page.waitForFunction((wanted) => {
                const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
                return document.getElementById(id)?.getAttribute('aria-rowindex') === wanted;
            }, row);
        }
        await view.page.getByRole('button', { name: 'Show Only These' }).click();
        await view.page.locator('tr.record').nth(4).waitFor({ state: 'detached' });
        assert.match(await foot(view), /^Showing 4 of 20 records/);
    });
});

describe('the columns of a model', function () {
    this.timeout(60_000);
    const open = useViews();

    const names = ['Row', 'Kind', 'id', 'number', 'title', 'state', 'author', 'body', 'closed_at', 'labels'];

    it('stand as the model names them, those without data too, others last', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords, { width: 1400 });
        assert.deepEqual(await columnNames(view), names);
        assert.equal(
            await view.page.locator('th button', { hasText: 'labels' }).getAttribute('title'),
            'labels: not in the model',
        );
        assert.equal(await view.page.locator('th button', { hasText: 'closed_at' }).getAttribute('title'), 'closed_at');
    });

    it('are chosen by key in a menu, which goes back to its button', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords, { width: 1400 });
        const button = view.page.getByRole('button', { name: 'Columns' });
        await button.focus();
        assert.equal(await button.getAttribute('aria-expanded'), 'false');
        await view.page.keyboard.press('Enter');
        assert.equal(await button.getAttribute('aria-expanded'), 'true');
        for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Enter']) await view.page.keyboard.press(key);
        assert.deepEqual(
            await view.page
                .getByRole('menuitemcheckbox')
                .evaluateAll((items) => items.map((item) => item.getAttribute('aria-checked'))),
            ['true', 'false', 'false', 'true', 'true', 'true', 'true'],
        );
        await view.page.keyboard.press('Escape');
        assert.equal(await view.page.getByRole('menu').count(), 0);
        assert.equal(await view.page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Columns');
        assert.deepEqual(
            await columnNames(view),
            names.filter((name) => name !== 'title' && name !== 'state'),
        );
        await button.click();
        await view.page.getByRole('menuitem', { name: 'Show All Columns' }).click();
        assert.deepEqual(await columnNames(view), names);
        await view.page.locator('.header').click();
        assert.equal(await view.page.getByRole('menu').count(), 0, 'a click elsewhere closes it');
        await button.click();
        await view.page.keyboard.press('Tab');
        assert.equal(await view.page.getByRole('menu').count(), 0);
        assert.match(
            (await view.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '',
            /^Save as /,
            'the tool after it',
        );
        await button.click();
        await view.push(resultScenarios.action);
        await view.push(checkScenarios.mismatchedRecords);
        assert.deepEqual(await columnNames(view), names, 'an open menu goes with its run');
    });

    it('stay chosen for the function and the model when the view was hidden', async () => {
        const view = await open('result', checkScenarios.mismatchedRecords, { width: 1400 });
        await view.page.getByRole('button', { name: 'Columns' }).click();
        await view.page.getByRole('menuitemcheckbox', { name: 'body' }).click();
        const kept = await view.kept();
        const again = await open(
            'result',
            { view: 'run', version: 1, run: { ...mismatchedRecords, key: 'later' } },
            { width: 1400, kept },
        );
        assert.deepEqual(
            await columnNames(again),
            names.filter((name) => name !== 'body'),
        );
        const other = await open(
            'result',
            { view: 'run', version: 1, run: { ...mismatchedRecords, functionKey: 'github/syncs/other.ts' } },
            { width: 1400, kept },
        );
        assert.deepEqual(await columnNames(other), names);
    });

    it('need no menu where there is one', async () => {
        const view = await open('result', {
            view: 'run',
            version: 1,
            run: {
                ...synced,
                models: [{ model: 'M', total: 1, records: [{ kind: 'saved', value: { id: '1', a: 1 } }] }],
            },
        });
        assert.equal(await view.page.getByRole('button', { name: 'Columns' }).count(), 0);
    });
});
