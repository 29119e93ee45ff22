import assert from 'node:assert/strict';
import type { ResultState } from '../../src/protocol/resultState.ts';
import type { ShownRun } from '../../src/protocol/shownRun.ts';
import type { Webview } from './playground.ts';
import { failed, hostile, NOW, resultScenarios, running, succeeded, synced } from './scenarios.ts';
import { useViews } from './views.ts';

const shown = (run: ShownRun): ResultState => ({ view: 'run', version: 1, run });

const tabNames = (view: Webview<'result'>): Promise<string[]> =>
    view.page.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.textContent.replace(/\s+/g, ' ').trim()));

const openTab = (view: Webview<'result'>): Promise<string | null> =>
    view.page.locator('[role=tab][aria-selected=true]').getAttribute('data-tab');

const status = (view: Webview<'result'>): Promise<string> => view.page.locator('.header .status').innerText();

describe('the result view', function () {
    this.timeout(60_000);
    const open = useViews();

    for (const width of [844, 414, 240])
        it(`keeps header and tabs where they are from running to done to failed, at ${width} px`, async () => {
            const view = await open('result', shown(running), { width });
            const places = (): Promise<unknown> =>
                view.page.evaluate(() =>
                    ['.view-progress', '.header', '.header .status', '.tabs', '.tablist', '.tools', '.main'].map(
                        (selector) => {
                            const { x, y, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
                            return [selector, selector === '.tools' ? 0 : x, y, height];
                        },
                    ),
                );
            const before = await places();
            assert.equal(
                await view.page.locator('.header').evaluate((element) => element.getBoundingClientRect().height),
                30,
            );
            await view.push(shown(succeeded));
            assert.deepEqual(await places(), before);
            await view.push(shown(failed));
            assert.deepEqual(await places(), before);
            await view.push(shown(synced));
            assert.deepEqual(await places(), before);
        });

    it('tells once of each run that what came back is on the screen', async () => {
        const view = await open('result', shown(running));
        const painted = async (): Promise<unknown> =>
            (await view.posted()).filter(({ intent }) => intent === 'painted').map((intent) => ({ ...intent }));
        await view.push(shown(succeeded));
        await view.push(shown(succeeded));
        // No frame yet.
        assert.deepEqual(await painted(), []);
        await view.page.clock.runFor(100);
        await view.page.waitForFunction(() => window.standIn.posted.at(-1)?.intent === 'painted');
        await view.push(shown(succeeded));
        await view.push(shown({ ...failed, key: 'another' }));
        await view.page.clock.runFor(100);
        await view.page.waitForFunction(
            () => window.standIn.posted.filter(({ intent }) => intent === 'painted').length > 1,
        );
        assert.deepEqual(await painted(), [
            { intent: 'painted', run: succeeded.key },
            { intent: 'painted', run: 'another' },
        ]);
    });

    describe('its tabs', () => {
        it('are there only with content, and the one that says most is open', async () => {
            const view = await open('result', shown(running));
            assert.deepEqual(await tabNames(view), ['Progress', 'Inputs']);
            await view.push(shown(succeeded));
            assert.deepEqual(await tabNames(view), ['Result', 'Calls 1', 'Output 4', 'Inputs']);
            assert.equal(await openTab(view), 'result');
            await view.push(shown(synced));
            assert.deepEqual(await tabNames(view), ['Records 57', 'Calls 6', 'Output 4', 'Inputs']);
            assert.equal(await openTab(view), 'records');
            await view.push(shown(failed));
            assert.deepEqual(await tabNames(view), ['Error', 'Output 19', 'Inputs']);
            assert.equal(await openTab(view), 'error');
            await view.push(shown({ ...synced, models: [] }));
            assert.equal(await openTab(view), 'output');
        });

        it('stay as chosen by hand for their function, also when the view was hidden', async () => {
            const view = await open('result', shown(succeeded));
            await view.page.getByRole('tab', { name: 'Output' }).click();
            await view.push(shown({ ...running, key: 'run-9' }));
            assert.equal(await openTab(view), 'progress');
            await view.push(shown({ ...succeeded, key: 'run-9' }));
            assert.equal(await openTab(view), 'output');
            await view.push(shown(synced));
            assert.equal(await openTab(view), 'records');
            const again = await open('result', shown(succeeded), { kept: await view.kept() });
            assert.equal(await openTab(again), 'output');
        });

        it('move and choose by arrows, Home and End, with one tab stop', async () => {
            const view = await open('result', shown(synced));
            await view.page.getByRole('tab', { name: 'Records' }).focus();
            const visited: (string | null)[] = [];
            for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
                await view.page.keyboard.press(key);
                visited.push(await openTab(view));
                assert.equal(
                    await view.page.evaluate(() => document.activeElement?.getAttribute('data-tab')),
                    visited.at(-1),
                );
            }
            assert.deepEqual(visited, ['calls', 'inputs', 'records', 'inputs', 'records']);
            assert.equal(await view.page.locator('[role=tab][tabindex="0"]').count(), 1);
        });

        it('offer the last result while the next run goes on', async () => {
            const view = await open('result', shown(succeeded));
            await view.push(shown({ ...running, key: 'run-9' }));
            assert.deepEqual(await tabNames(view), ['Progress', 'Inputs', 'Last Result']);
            await view.page.getByRole('tab', { name: 'Last Result' }).click();
            assert.match(await view.page.locator('#panel').innerText(), /issues\/58/);
            await view.push({ view: 'run', version: 2, run: { ...running, key: 'run-9' }, last: synced });
            assert.equal(await view.page.locator('#panel table').count(), 1);
        });

        it('are searched with Ctrl+F, and Escape empties the field', async () => {
            const view = await open('result', shown(succeeded));
            await view.page.getByRole('tab', { name: 'Result' }).focus();
            await view.page.keyboard.press('Control+f');
            await view.page.keyboard.type('url');
            assert.equal(await view.page.locator('.found').innerText(), '1');
            await view.page.keyboard.press('Escape');
            assert.equal(await view.page.locator('#search').inputValue(), '');
        });
    });

    describe('its times', () => {
        it('count on while running', async () => {
            const view = await open('result', shown(running));
            assert.equal(await view.page.locator('.header .time b').innerText(), '0:19');
            await view.page.clock.runFor(3000);
            assert.equal(await view.page.locator('.header .time b').innerText(), '0:22');
            assert.match(await view.page.locator('.steps').innerText(), /Running\s+0:22/);
            assert.equal(await view.page.locator('.limit').getAttribute('aria-valuenow'), '7');
        });

        it('stand still when nobody watches', async () => {
            const view = await open('result', resultScenarios.notWatching);
            await view.page.clock.runFor(60_000);
            assert.match(await view.page.locator('.header .time').innerText(), /^0:42\s+2 min ago$/);
        });

        it('tell how long ago a run ended, and go on telling', async () => {
            const view = await open('result', shown(succeeded));
            const time = (): Promise<string> => view.page.locator('.header .time').innerText();
            assert.match(await time(), /compile 4\.3 s\s+start 1\.3 s\s+run\s*34\.9 s\s+2 min ago/);
            await view.page.clock.runFor(60_000);
            assert.match(await time(), /3 min ago/);
        });

        it('name the day of a run from before today', async () => {
            const yesterday = Date.UTC(2026, 10, 21, 17, 40);
            const view = await open('result', shown({ ...succeeded, endedAt: yesterday }));
            assert.match(await view.page.locator('.header .time').innerText(), /yesterday, 17:40/);
            await view.push(shown({ ...succeeded, endedAt: yesterday - 2 * 86_400_000 }));
            assert.match(await view.page.locator('.header .time').innerText(), /Nov 19, 17:40/);
        });

        it('warn when a run came close to the limit', async () => {
            const view = await open('result', resultScenarios.codeChanged);
            assert.match(await view.page.locator('.header .time').innerText(), /3 min 42 s\s*of 5 min/);
            assert.equal(await view.page.locator('.header .time .codicon-warning').count(), 1);
        });

        it('fall away as the view narrows, and the production mark stays', async () => {
            const view = await open('result', resultScenarios.codeChanged, { width: 414 });
            assert.equal(await view.page.locator('.header .time').innerText(), '3 min 42 s');
            assert.ok(await view.page.locator('.header .production').isVisible());
        });

        it('count down to the next try', async () => {
            const view = await open('result', resultScenarios.reconnecting);
            assert.match(await view.page.locator('#panel').innerText(), /Next try in 8 s\./);
            await view.page.clock.runFor(3000);
            assert.match(await view.page.locator('#panel').innerText(), /Next try in 5 s\./);
        });
    });

    it('announces what changes, once, and not what stood there when it opened', async () => {
        const view = await open('result', shown(running));
        const said = (): Promise<string> => view.page.locator('[role=status]').innerText();
        assert.equal(await said(), '');
        await view.push(shown(succeeded));
        assert.equal(await said(), 'Succeeded in 34.9 seconds.');
        assert.equal(await view.page.locator('[role=status]').count(), 1);
    });

    it('hands the focus of a vanished Stop Watching to the open tab, and takes no focus otherwise', async () => {
        const view = await open('result', shown(running));
        const focused = (): Promise<string> => view.page.evaluate(() => document.activeElement?.id ?? '');
        await view.push(shown(succeeded));
        assert.equal(await focused(), '');
        await view.push(shown({ ...running, key: 'run-9' }));
        await view.page.getByRole('button', { name: 'Stop Watching' }).focus();
        await view.push(shown({ ...failed, key: 'run-9' }));
        assert.equal(await focused(), 'tab-error');
    });

    it('sends what its buttons say', async () => {
        const view = await open('result', shown(running));
        await view.page.getByRole('button', { name: 'Stop Watching' }).click();
        await view.push(resultScenarios.notWatching);
        await view.page.getByRole('button', { name: 'Watch Again' }).click();
        await view.page.getByRole('button', { name: 'Copy Dry Run ID' }).click();
        await view.push(shown(failed));
        await view.page.getByRole('button', { name: 'Go to Line 6' }).click();
        await view.page.getByRole('button', { name: 'Run Again' }).click();
        await view.page.getByRole('button', { name: 'Copy error' }).click();
        await view.page.getByRole('tab', { name: 'Inputs' }).click();
        await view.page.getByRole('button', { name: 'Use These Inputs' }).click();
        await view.push(resultScenarios.large);
        await view.page.getByRole('tab', { name: 'Result' }).click();
        await view.page.getByRole('button', { name: 'Open as Document' }).click();
        await view.push(resultScenarios.empty);
        await view.page.getByRole('button', { name: 'Open Dry Run by ID…' }).click();
        const posted = await view.posted();
        assert.deepEqual(
            posted.filter(({ intent }) => intent !== 'rowsWanted'),
            [
                { intent: 'ready' },
                { intent: 'stopWatching' },
                { intent: 'watchAgain' },
                { intent: 'copyDryRunId' },
                { intent: 'showFunction' },
                { intent: 'runAgain' },
                {
                    intent: 'copy',
                    text: "Cannot read properties of null (reading 'login')\nTypeError, thrown by your code in first-login.ts, line 6.\nat helper (first-login.ts:6:19)\nat Object.exec (first-login.ts:18:23)\nat execute (function-github.js:120:9)",
                },
                { intent: 'useTheseInputs' },
                { intent: 'openDocument', part: 'result' },
                { intent: 'openDryRunById' },
            ],
        );
    });

    it('folds what Nango sent, and unfolds it', async () => {
        const view = await open('result', shown(failed));
        await view.page.getByRole('button', { name: 'What Nango sent' }).click();
        assert.match(await view.page.locator('.raw').innerText(), /script_internal_error/);
    });

    it('shows a text that looks like markup as text, everywhere', async () => {
        const view = await open('result', resultScenarios.hostile);
        for (const tab of ['Result', 'Records', 'Output']) {
            await view.page.getByRole('tab', { name: tab }).click();
            assert.equal(await view.page.locator('#app img, #app script').count(), 0);
            assert.ok((await view.page.locator('#panel').innerText()).includes('<img src=x onerror='));
        }
        assert.equal(await view.page.title(), 'result');
        assert.ok((await status(view)).includes('Succeeded'));
        assert.equal(await view.page.locator('.function').innerText(), hostile.html);
    });

    it('shows what can’t be seen, and leaves emoji whole', async () => {
        const view = await open('result', resultScenarios.hostile);
        const text = await view.page.locator('#panel').innerText();
        for (const part of ['safe\\u202egnp.exe', 'a\\u200bb', '👩‍👩‍👧‍👦', '\\ud83d', 'one\\ntwo\\ttab\\u0000nul'])
            assert.ok(text.includes(part), part);
    });

    it('keeps scroll and folds of its run while hidden', async () => {
        const view = await open('result', resultScenarios.manyValues);
        await view.page.locator('.tree').press('End');
        await view.page.locator('.tree').press('Home');
        await view.page.locator('[aria-label="3: {3}"]').click();
        await view.page.locator('#panel').evaluate((panel) => {
            panel.scrollTop = 440;
        });
        await view.page.waitForFunction(() => JSON.stringify(window.standIn.kept).includes('440'));
        const again = await open('result', resultScenarios.manyValues, { kept: await view.kept() });
        assert.equal(await again.page.locator('#panel').evaluate((panel) => panel.scrollTop), 440);
        assert.equal(await again.page.locator('[role=treeitem][aria-setsize]').first().isVisible(), true);
        assert.equal(
            await again.page.locator('.tree').evaluate((tree) => tree.scrollHeight),
            (2 + 400 + 3 + 1) * 22 + 8,
        );
    });

    it('stays whole when what it kept has another shape', async () => {
        const view = await open('result', shown(succeeded), { kept: { tabs: [1], run: 3, folds: 'x' } });
        assert.equal(await openTab(view), 'result');
        assert.equal(NOW, await view.page.evaluate(() => Date.now()));
    });

    describe('a run that failed in the function', () => {
        it('shows the line, its place in it marked, and leads to each step of its own', async () => {
            const view = await open('result', shown(failed));
            assert.equal(await view.page.locator('.code-frame .at .number').innerText(), '6');
            assert.equal(await view.page.locator('.code-frame mark').innerText(), 'login');
            await view.page.getByRole('button', { name: 'Go to Line 6' }).click();
            await view.page.getByRole('button', { name: 'first-login.ts:18:23' }).click();
            assert.deepEqual((await view.posted()).slice(1), [
                { intent: 'showFunction' },
                { intent: 'showFrame', index: 1 },
            ]);
            assert.equal(await view.page.getByRole('button', { name: 'function-github.js:120:9' }).count(), 0);
        });

        it('leads to the call that was refused, also inside a folded group', async () => {
            const calls = Array.from({ length: 60 }, (_, page) => ({
                method: 'GET',
                status: page === 59 ? 404 : 200,
                path: '/repos/o/r/issues',
                query: `page=${page}`,
            }));
            const refused = {
                headline: 'github answered 404 to GET /repos/o/r/issues.',
                cause: '',
                remedies: [],
                stack: [],
                call: 58,
                raw: '',
            };
            const view = await open('result', shown({ ...failed, calls, callCount: 60, error: refused }), {
                height: 300,
            });
            await view.page.getByRole('button', { name: 'Show Call' }).click();
            assert.equal(await openTab(view), 'calls');
            const row = view.page.locator('.call.at');
            assert.match(await row.innerText(), /page=58/);
            const [box, content] = [await row.boundingBox(), await view.page.locator('.content').boundingBox()];
            assert.ok(box && content && box.y >= content.y && box.y + box.height <= content.y + content.height + 1);
        });
    });
});
