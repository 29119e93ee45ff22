import assert from 'node:assert/strict';
import type { ResultState } from '../../src/protocol/resultState.ts';
import type { ShownRun } from '../../src/protocol/shownRun.ts';
import type { Webview } from './playground.ts';
import { rowsAheadOf } from './heldContents.ts';
import { failed, heldContents, resultScenarios } from './scenarios.ts';
import { useViews } from './views.ts';

const tab = (view: Webview<'result'>, name: string): Promise<void> => view.page.getByRole('tab', { name }).click();

/** Presses keys one after another in what has the focus. */
async function press(view: Webview<'result'>, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) await view.page.keyboard.press(key);
}

const column = (view: Webview<'result'>, index: number): Promise<string[]> =>
    view.page
        .locator(`tr.record td:nth-child(${index})`)
        .evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));

function runOf(state: ResultState): ShownRun {
    assert.ok(state.view === 'run');
    return state.run;
}

describe('a run that is too large for the state', function () {
    this.timeout(60_000);
    const open = useViews();

    describe('its result', () => {
        const active = (view: Webview<'result'>, label: string): Promise<void> =>
            view.page.locator(`[role=treeitem][aria-selected=true][aria-label="${label}"]`).waitFor();

        it('is a tree of which only the rows in sight come, to its very end', async () => {
            const view = await open('result', resultScenarios.large);
            await view.page.locator('[role=treeitem]', { hasText: 'issues' }).waitFor();
            assert.ok((await view.page.locator('[role=treeitem]').count()) < 40);
            await view.page.locator('.tree').focus();
            await press(view, 'End');
            await active(view, 'total: 20000');
            const row = view.page.locator('[role=treeitem][aria-selected=true]');
            assert.deepEqual(
                [await row.getAttribute('aria-posinset'), await row.getAttribute('aria-setsize')],
                ['2', '2'],
            );
            await view.page.locator('.footline', { hasText: '60,003 values' }).waitFor();
            await press(view, 'ArrowUp');
            await active(view, '19999: {2}');
        });

        it('folds and unfolds by key, and finds keys by their letter', async () => {
            const view = await open('result', resultScenarios.large);
            await view.page.locator('.tree').focus();
            await press(view, 'ArrowDown');
            await active(view, 'issues: [20000]');
            await press(view, 'ArrowDown', 'ArrowRight');
            await view.page.locator('[role=treeitem][aria-expanded=true][aria-label="0: {2}"]').waitFor();
            await press(view, 'ArrowRight');
            await active(view, 'id: \\"1000\\"');
            await press(view, 't');
            await active(view, 'total: 20000');
            await press(view, 'Home', 'ArrowDown');
            await active(view, 'issues: [20000]');
            await press(view, 'ArrowLeft');
            await view.page.locator('[role=treeitem][aria-expanded=false][aria-label="issues: [20000]"]').waitFor();
            assert.equal(await view.page.locator('[role=treeitem]').count(), 3);
        });

        it('is filtered in all of it, and counts what it found', async () => {
            const view = await open('result', resultScenarios.large);
            await view.page.locator('#search').fill('issues[19998].id');
            await view.page.locator('[role=treeitem]', { hasText: '"20998"' }).waitFor();
            assert.equal(await view.page.locator('.found').innerText(), '1');
            assert.equal(await view.page.locator('[role=treeitem]').count(), 4);
            await view.page.locator('#search').fill('nothing like it');
            await view.page.getByText('Nothing matches.').waitFor();
        });

        it('gives values by their path', async () => {
            const view = await open('result', resultScenarios.large);
            const row = view.page.locator('[role=treeitem]', { hasText: 'issues' });
            await row.hover();
            await row.getByRole('button', { name: 'Copy value' }).click();
            await row.getByRole('button', { name: 'Open as Document' }).click();
            await view.page.getByRole('button', { name: 'Copy result' }).click();
            const value = { run: 'run-large', part: { of: 'result' } };
            assert.deepEqual((await view.posted()).filter(({ intent }) => intent !== 'rowsWanted').slice(1), [
                { intent: 'copyValue', ...value, path: 'issues' },
                { intent: 'openValue', ...value, path: 'issues' },
                { intent: 'copyValue', ...value, path: '' },
            ]);
        });
    });

    describe('its records', () => {
        const row = (view: Webview<'result'>, number: string): ReturnType<Webview<'result'>['page']['locator']> =>
            view.page.locator('tr.record', { has: view.page.locator('td.index', { hasText: number }) });

        it('come as they are scrolled to, by wheel and by key', async () => {
            const view = await open('result', resultScenarios.huge);
            await row(view, '1').first().waitFor();
            assert.equal(await view.page.locator('table').getAttribute('aria-rowcount'), '20001');
            await view.page.locator('.content').evaluate((content) => {
                content.scrollTop = 10_000 * 22;
            });
            await row(view, '10001').locator('td:nth-child(3)').waitFor();
            await view.page.locator('table').focus();
            await press(view, 'End');
            await view.page.locator('tr.record.active td:nth-child(3)').waitFor();
            assert.equal(await view.page.locator('tr.record.active').getAttribute('aria-rowindex'), '20001');
        });

        it('are sorted and filtered all together', async () => {
            const view = await open('result', resultScenarios.huge);
            const sort = view.page.locator('th button', { hasText: 'number' });
            await sort.click();
            await sort.click();
            await view.page.locator('tr.record td:nth-child(4)', { hasText: /^20000$/ }).waitFor();
            assert.equal((await column(view, 4))[0], '20000');
            await view.page.locator('#search').fill('#1999');
            await view.page.getByText(/Showing \d+ of 20,000 records/).waitFor();
            assert.ok((await column(view, 5)).every((title) => title.includes('#1999')));
        });

        it('open in place by key and close again', async () => {
            const view = await open('result', resultScenarios.huge);
            await view.page.locator('table').focus();
            await press(view, 'ArrowDown', 'Enter');
            const tree = view.page.locator('tr.open .tree');
            await tree.locator('[role=treeitem]', { hasText: 'title' }).waitFor();
            await press(view, 'ArrowDown');
            await tree.focus();
            await press(view, 'Escape');
            await tree.waitFor({ state: 'detached' });
            assert.equal(await view.page.evaluate(() => document.activeElement?.tagName), 'TABLE');
        });
    });

    describe('its output', () => {
        /** Lets the first screen be painted, and waits until all lines are measured: long ones take more room. */
        async function measured(view: Webview<'result'>): Promise<void> {
            const before = await view.page.locator('.content').evaluate((content) => content.scrollHeight);
            await view.page.clock.runFor(100);
            await view.page.waitForFunction(
                (least) => (document.querySelector('.content')?.scrollHeight ?? 0) > least,
                before,
            );
        }

        it('comes line by line, wrapped lines as high as they are', async () => {
            const view = await open('result', resultScenarios.large);
            await tab(view, 'Output');
            await view.page.locator('.text', { hasText: /^line 3$/ }).waitFor();
            await view.page.locator('.content').evaluate((content) => {
                content.scrollTop = content.scrollHeight;
            });
            await view.page.locator('.text', { hasText: /^long (word )+59999$/ }).waitFor();
            assert.ok((await view.page.locator('.log .line').count()) < 80);
        });

        it('is measured whole once its first screen is painted, and stays where it is', async () => {
            const view = await open('result', resultScenarios.large, { width: 414, height: 280 });
            await tab(view, 'Output');
            await view.page.locator('.text', { hasText: /^line 3$/ }).waitFor();
            await measured(view);
            const asked = (await view.posted()).flatMap((intent) =>
                'list' in intent && intent.list === 'output' && 'query' in intent ? JSON.stringify(intent.query) : [],
            );
            const opening = { list: 'output', mine: false, compileOpen: false, find: '' };
            assert.deepEqual(asked, [JSON.stringify({ ...opening, measured: 1000 }), JSON.stringify(opening)]);
            await view.page.locator('.text', { hasText: /^line 3$/ }).waitFor();
        });

        for (const ahead of [true, false])
            it(`is where the person was when the view comes back, ${ahead ? 'with' : 'without'} rows ahead`, async () => {
                const run = { ...runOf(resultScenarios.large), type: 'sync' as const };
                const content = heldContents[run.key];
                assert.ok(content);
                const state = { view: 'run', version: 1, run } as const;
                const lastLine = { hasText: /^long (word )+59999$/ };
                const narrow = { width: 414, height: 280 };
                const view = await open('result', state, narrow);
                const scrolled = (): Promise<number> =>
                    view.page.locator('.content').evaluate((content) => content.scrollTop);
                await view.page.locator('.text', { hasText: /^line 3$/ }).waitFor();
                await measured(view);
                for (let before = -1, now = 0; now > before; [before, now] = [now, await scrolled()]) {
                    await view.page
                        .locator('.content')
                        .evaluate((content) => (content.scrollTop = content.scrollHeight));
                    await view.page.locator('.text', lastLine).waitFor();
                }
                await view.page.waitForFunction(
                    (top) => JSON.stringify(window.standIn.kept).includes(String(top)),
                    await scrolled(),
                );

                const again = await open(
                    'result',
                    { view: 'empty', version: 0 },
                    { ...narrow, kept: await view.kept() },
                );
                if (ahead) await again.send(await rowsAheadOf(run, content));
                await again.push(state);
                await again.page.locator('.line .text').first().waitFor();
                await again.page.clock.runFor(100);
                await again.page.locator('.text', lastLine).waitFor();
                const top = await again.page.locator('.content').evaluate((content) => content.scrollTop);
                // Lines that were never in sight are as high as their lengths tell: a few may differ.
                assert.ok(Math.abs(top - (await scrolled())) < 280, `${top}`);
            });

        it('is searched in all of it', async () => {
            const view = await open('result', resultScenarios.large);
            await tab(view, 'Output');
            await view.page.locator('#search').fill('line 5987');
            await view.page.locator('mark.current').waitFor();
            assert.equal(await view.page.locator('.found').innerText(), '1 of 11');
            await view.page.locator('#search').press('Shift+Enter');
            await view.page.locator('.line', { has: view.page.locator('mark.current') }).waitFor();
            assert.equal(await view.page.locator('.found').innerText(), '11 of 11');
            await view.page.locator('.text', { hasText: /^line 59879$/ }).waitFor();
            await view.page.locator('#search').fill('line');
            await view.page.getByText('1 of 10,000 or more').waitFor();
        });

        it('shows the beginning of a line that is higher than the view', async () => {
            const view = await open('result', resultScenarios.large, { width: 414, height: 240 });
            await tab(view, 'Output');
            await view.page.locator('#search').fill('long word');
            await view.page.locator('mark.current').waitFor();
            await view.page.waitForFunction(() => {
                const [mark, content] = ['mark.current', '.content'].map((selector) =>
                    document.querySelector(selector)?.getBoundingClientRect(),
                );
                return mark && content && mark.top >= content.top && mark.bottom <= content.bottom;
            });
        });

        it('is left to the function’s own lines', async () => {
            const view = await open('result', resultScenarios.large);
            await tab(view, 'Output');
            await view.page.locator('.text', { hasText: 'Executing' }).waitFor();
            await view.page.getByRole('button', { name: 'My lines only' }).click();
            await view.page.locator('.text', { hasText: 'Executing' }).waitFor({ state: 'detached' });
            await view.page.locator('.text', { hasText: /^line 0$/ }).waitFor();
        });
    });

    describe('opens at rows that came ahead of its state', () => {
        const cases = [
            { what: 'a result', run: runOf(resultScenarios.large), rows: '[role=treeitem]', more: 'values' },
            { what: 'records', run: runOf(resultScenarios.huge), rows: 'tr.record td:nth-child(3)' },
            {
                what: 'an output',
                run: { ...runOf(resultScenarios.large), type: 'sync' as const },
                rows: '.log .line .text',
            },
        ] as const;
        for (const { what, run, rows, ...rest } of cases) {
            it(`${what}, and asks for none of them`, async () => {
                const content = heldContents[run.key];
                assert.ok(content);
                // Nothing would be answered.
                const view = await open('result', { view: 'empty', version: 0 }, { held: {} });
                await view.send(await rowsAheadOf(run, content));
                await view.push({ view: 'run', version: 1, run });
                await view.page.locator(rows).nth(8).waitFor();
                const asked = (await view.posted()).flatMap((intent) =>
                    'query' in intent ? JSON.stringify(intent.query) : [],
                );
                assert.deepEqual(
                    asked,
                    'more' in rest ? [JSON.stringify({ list: rest.more, part: { of: 'result' } })] : [],
                );
            });
        }

        it('unless they are of another run', async () => {
            const content = heldContents['run-large'];
            assert.ok(content);
            const view = await open('result', { view: 'empty', version: 0 });
            await view.send(await rowsAheadOf({ ...runOf(resultScenarios.large), key: 'run-other' }, content));
            await view.push(resultScenarios.large);
            await view.page.locator('[role=treeitem]').nth(8).waitFor();
            assert.ok((await view.posted()).some((intent) => 'list' in intent && intent.list === 'result-tree'));
        });
    });

    it('shows the calls that stay with the extension, and leads to one of them', async () => {
        const calls = Array.from({ length: 5000 }, (_, page) => ({
            method: 'GET',
            status: page === 4990 ? 404 : 200,
            path: `/repos/o/r/issues/${page % 2}`,
            query: `page=${page}`,
        }));

        const error = { headline: 'refused', cause: '', remedies: [], stack: [], call: 4990, raw: '' };
        const state: ResultState = {
            view: 'run',
            version: 1,
            run: { ...failed, key: 'run-calls', calls: [], callCount: 5000, error },
        };
        const { contentOf } = await import('./heldContents.ts');
        const view = await open('result', state, { held: { 'run-calls': contentOf({ calls }) } });
        await view.page.getByRole('button', { name: 'Show Call' }).click();
        await view.page.locator('.call.at', { hasText: 'page=4990' }).waitFor();
        assert.match(await view.page.locator('.footline').innerText(), /5,000 calls, 1 refused/);
    });
});
