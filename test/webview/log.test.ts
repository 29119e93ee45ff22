import assert from 'node:assert/strict';
import type { ResultState } from '../../src/protocol/resultState.ts';
import type { LogLine } from '../../src/core/run/output/logLines.ts';
import type { RunCall } from '../../src/core/run/rows/callRows.ts';
import type { Webview } from './playground.ts';
import { failed, resultScenarios, succeeded } from './scenarios.ts';
import { useViews } from './views.ts';

const writing = (count: number): ResultState => ({
    view: 'run',
    version: 1,
    run: {
        ...succeeded,
        output: Array.from({ length: count }, (_, index): LogLine => ({
            number: index + 1,
            text: index % 10 === 0 ? `long ${'word '.repeat(100)}${index}` : `line ${index}`,
            source: 'function',
        })),
        outputLines: count,
    },
});

const calling = (calls: readonly RunCall[]): ResultState => ({
    view: 'run',
    version: 1,
    run: { ...succeeded, calls, callCount: calls.length },
});

const texts = (view: Webview<'result'>, selector: string): Promise<string[]> =>
    view.page.locator(selector).evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));

const tab = (view: Webview<'result'>, name: string): Promise<void> => view.page.getByRole('tab', { name }).click();

describe('the output', function () {
    this.timeout(60_000);
    const open = useViews();
    const failedRun: ResultState = { view: 'run', version: 1, run: failed };

    it('folds the compile log into one row, and unfolds it', async () => {
        const view = await open('result', failedRun);
        await tab(view, 'Output');
        const fold = view.page.locator('.log .fold');
        assert.equal((await fold.innerText()).trim(), 'Nango compiled the function · 7 lines');
        assert.equal((await texts(view, '.log .text'))[0], 'Executing -> integration:"github" script:"first-login"');
        await fold.click();
        assert.equal((await texts(view, '.log .text'))[0], '✓ Typechecking');
    });

    it('shows only the function’s own lines when asked, and copies those; all that Nango sent is a document', async () => {
        const view = await open('result', failedRun);
        await tab(view, 'Output');
        await view.page.getByRole('button', { name: 'My lines only' }).click();
        assert.deepEqual(await texts(view, '.log .text'), ['start', 'the third retry was slow']);
        assert.deepEqual(await texts(view, '.log .number'), ['9', '10']);
        await view.page.getByRole('button', { name: 'Copy output' }).click();
        assert.deepEqual((await view.posted()).at(-1), { intent: 'copyOutput', run: 'run-1', mine: true });
        await view.page.getByRole('button', { name: 'Open as Document' }).click();
        assert.deepEqual((await view.posted()).at(-1), { intent: 'openDocument', part: 'output' });
    });

    it('says the level in words too', async () => {
        const view = await open('result', failedRun);
        await tab(view, 'Output');
        assert.deepEqual(await texts(view, '.log .line .sr'), ['Warning:', 'Error:']);
    });

    it('finds, counts and goes on with Enter, round and back', async () => {
        const view = await open('result', writing(3000));
        await tab(view, 'Output');
        const search = view.page.locator('#search');
        await search.fill('LINE 299');
        const found = (): Promise<string> => view.page.locator('.found').innerText();
        assert.equal(await found(), '1 of 10');
        assert.ok(await view.page.locator('mark.current').isVisible());
        await search.press('Enter');
        assert.equal(await found(), '2 of 10');
        await search.press('Shift+Enter');
        await search.press('Shift+Enter');
        assert.equal(await found(), '10 of 10');
        assert.ok(await view.page.locator('mark.current').isVisible());
        assert.equal(await view.page.locator('mark.current').innerText(), 'line 299');
    });

    for (const wrap of [true, false])
        it(`draws only the lines in sight, ${wrap ? 'wrapped' : 'not wrapped'}, and reaches the last`, async () => {
            const view = await open('result', writing(20_000));
            await tab(view, 'Output');
            if (!wrap) await view.page.getByRole('button', { name: 'Wrap lines' }).click();
            await view.page.locator('#panel').focus();
            await view.page.locator('#panel').evaluate((panel) => {
                panel.scrollTop = panel.scrollHeight;
            });
            await view.page.locator('.text', { hasText: /^line 19999$/ }).waitFor();
            assert.ok((await view.page.locator('.log .line').count()) < 80);
        });
});

describe('the calls', function () {
    this.timeout(60_000);
    const open = useViews();

    it('group repeats, unfold them, and count what was refused', async () => {
        const view = await open('result', resultScenarios.sync);
        await tab(view, 'Calls');
        assert.deepEqual(await texts(view, '.call .number'), ['1–3', '4', '5', '6']);
        assert.deepEqual(await texts(view, '.call .times'), ['×3']);
        await view.page.getByRole('button', { name: 'Calls 1–3' }).click();
        assert.deepEqual(await texts(view, '.call .number'), ['1–3', '1', '2', '3', '4', '5', '6']);
        assert.match(await view.page.locator('.footline').innerText(), /^6 calls, 2 refused/);
        assert.match(await view.page.locator('.call', { hasText: '429' }).innerText(), /rate limited/);
    });

    it('stand one by one when not grouped or filtered', async () => {
        const view = await open('result', resultScenarios.sync);
        await tab(view, 'Calls');
        await view.page.getByRole('button', { name: 'Group repeated calls' }).click();
        assert.equal((await texts(view, '.call .number')).length, 6);
        await view.page.locator('#search').fill('?page=2');
        assert.deepEqual(await texts(view, '.call .number'), ['2']);
        await view.page.locator('#search').fill('404');
        assert.deepEqual(await texts(view, '.call .number'), ['4']);
    });

    it('are drawn only where in sight', async () => {
        const many = Array.from({ length: 5000 }, (_, index) => ({
            method: 'GET',
            status: 200,
            path: `/items/${index}`,
            query: '',
        }));
        const view = await open('result', calling(many));
        await tab(view, 'Calls');
        assert.ok((await view.page.locator('.call').count()) < 40);
        await view.page.locator('#panel').evaluate((panel) => {
            panel.scrollTop = panel.scrollHeight;
        });
        await view.page.locator('.call', { hasText: '/items/4999' }).waitFor();
        assert.ok((await view.page.locator('.call').count()) < 40);
    });
});
