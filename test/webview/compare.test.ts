import assert from 'node:assert/strict';
import type { ShownComparison } from '../../src/protocol/comparison.ts';
import type { ResultState } from '../../src/protocol/resultState.ts';
import { comparedActions, comparedRecords, compareScenarios } from './compareScenarios.ts';
import type { Webview } from './playground.ts';
import { resultScenarios } from './scenarios.ts';
import { useViews } from './views.ts';

const compare = (comparison: ShownComparison): ResultState => ({ view: 'compare', version: 1, comparison });

const rows = (view: Webview<'result'>): Promise<readonly string[]> =>
    view.page.locator('.difference').evaluateAll((all) =>
        all.map((row) =>
            [...row.children]
                .slice(0, 5)
                .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
                .join('|'),
        ),
    );

const asked = async (view: Webview<'result'>): Promise<unknown> =>
    (await view.posted()).filter(({ intent }) => intent !== 'ready').at(-1);

const tabs = (view: Webview<'result'>): Promise<readonly string[]> =>
    view.page.getByRole('tab').evaluateAll((all) => all.map((tab) => tab.textContent.replace(/\s+/g, ' ').trim()));

const grid = (view: Webview<'result'>): ReturnType<Webview<'result'>['page']['locator']> =>
    view.page.getByRole('grid', { name: 'Differences' });

describe('two runs in the result view', function () {
    this.timeout(60_000);
    const open = useViews();

    it('take it over: one row for each difference, under its part', async () => {
        const view = await open('result', resultScenarios.action, { height: 500 });
        await view.push(compareScenarios.compare);
        assert.deepEqual(await tabs(view), ['All 5', 'Result 2', 'Calls 1', 'Inputs 2', 'Timing']);
        assert.match(
            (await view.page.locator('.header').innerText()).replace(/\s+/g, ' '),
            /^Compare create-issue .*yesterday, 17:40 .*→ .*2 min ago$/,
        );
        assert.deepEqual(await view.page.locator('.heading').allInnerTexts(), ['Result', 'Calls', 'Inputs', 'Timing']);
        const url = 'https://example.test/NangoHQ/demo/issues';
        assert.deepEqual(await rows(view), [
            'changed|id|5001|→|5000',
            `changed|url|"${url}/59"|→|"${url}/58"`,
            'added|call 2|||200 GET /repos/NangoHQ/demo/issues',
            'removed|input.estimate|8||',
            'changed|code|text 4f1c2aa|→|text b0d5e19',
            '|compile|4.3 s||',
            '|run|14.6 s|→|34.9 s',
        ]);
        await view.push(resultScenarios.action);
        assert.equal(await view.page.locator('.difference').count(), 0);
        assert.equal(await view.page.getByRole('tab', { name: 'Result' }).count(), 1);
    });

    it('mark only the characters that differ', async () => {
        const view = await open('result', compareScenarios.compare);
        const marks = (tone: string): Promise<string[]> => view.page.locator(`mark.${tone}`).allInnerTexts();
        assert.deepEqual((await marks('gone')).slice(0, 2), ['1', '9']);
        assert.deepEqual((await marks('new')).slice(0, 2), ['0', '8']);
        const style = (tone: string): Promise<string> =>
            view.page
                .locator(`mark.${tone}`)
                .first()
                .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
        assert.deepEqual([await style('gone'), await style('new')], ['line-through', 'underline']);
    });

    it('show what differs of long texts at any width, and what hides in them', async () => {
        for (const width of [844, 414, 240]) {
            const view = await open('result', compareScenarios.compareMany, { width, height: 600 });
            const widths = await view.page
                .locator('.difference[data-kind=changed] mark')
                .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect()));
            assert.ok(widths.length > 8);
            for (const { left, right } of widths) assert.ok(right - left >= 6 && right <= width, `${left}–${right}`);
            assert.match((await rows(view)).join('\n'), /safe\\u202egnp/);
        }
    });

    it('are swapped and closed, also with Escape', async () => {
        const view = await open('result', compareScenarios.compare);
        await view.page.getByRole('button', { name: 'Swap sides' }).click();
        assert.deepEqual(await asked(view), { intent: 'swapCompared' });
        await view.page.getByRole('button', { name: 'Close comparison' }).click();
        assert.deepEqual(await asked(view), { intent: 'closeCompared' });
        await grid(view).focus();
        await view.page.keyboard.press('Escape');
        assert.deepEqual((await view.posted()).filter(({ intent }) => intent === 'closeCompared').length, 2);
        await view.push(resultScenarios.action);
        await view.page.keyboard.press('Escape');
        assert.equal((await view.posted()).filter(({ intent }) => intent === 'closeCompared').length, 2);
    });

    it('are looked at part by part', async () => {
        const view = await open('result', compareScenarios.compare);
        await view.page.getByRole('tab', { name: 'Inputs' }).click();
        assert.deepEqual((await rows(view)).length, 2);
        assert.equal(await view.page.locator('.heading').count(), 0);
        await view.page.getByRole('button', { name: 'Open both in the diff editor' }).last().click();
        assert.deepEqual(await asked(view), { intent: 'openCompared', part: 'inputs' });
        // The part is gone once all in it is ignored.
        await view.push(compare({ ...comparedActions, groups: [{ part: 'result', count: 2 }] }));
        assert.deepEqual(await tabs(view), ['All 2', 'Result 2']);
        assert.equal(await view.page.getByRole('tab', { name: 'All' }).getAttribute('aria-selected'), 'true');
    });

    it('ignore paths, one by one', async () => {
        const view = await open('result', compareScenarios.compare);
        await view.page.locator('.difference').first().hover();
        await view.page.getByRole('button', { name: 'Ignore $.id' }).click();
        assert.deepEqual(await asked(view), { intent: 'ignorePath', path: '$.id' });
        await view.page.getByRole('button', { name: 'Ignore a path…' }).click();
        assert.deepEqual(await asked(view), { intent: 'ignorePath' });
        await view.page.getByRole('button', { name: 'Stop ignoring $.fetched_at' }).click();
        assert.deepEqual(await asked(view), { intent: 'stopIgnoring', path: '$.fetched_at' });
    });

    it('are walked through by keys; Enter opens a difference, Ctrl+C copies it', async () => {
        const view = await open('result', compareScenarios.compare);
        await grid(view).focus();
        const active = (): Promise<string> => view.page.locator('.difference.active .path').innerText();
        const visited: string[] = [];
        for (const key of [
            'ArrowDown',
            'ArrowDown',
            'ArrowUp',
            'End',
            'ArrowDown',
            'Home',
            'PageDown',
            'ArrowUp',
            'PageUp',
        ]) {
            await view.page.keyboard.press(key);
            visited.push(await active());
        }
        assert.deepEqual(visited, ['url', 'call 2', 'url', 'run', 'run', 'id', 'run', 'compile', 'id']);
        await view.page.keyboard.press('ArrowDown');
        await view.page.keyboard.press('Enter');
        assert.deepEqual(await asked(view), { intent: 'openDifference', index: 1 });
        await view.page.keyboard.press('Home');
        await view.page.keyboard.press('Control+c');
        assert.deepEqual(await asked(view), { intent: 'copy', text: 'id: 5001 → 5000' });
        const id = await grid(view).getAttribute('aria-activedescendant');
        assert.equal(await view.page.locator(`#${id ?? ''}`).getAttribute('aria-selected'), 'true');
    });

    for (const width of [844, 414])
        it(`draw only what is in sight of 20,000, and ask for what has not come, at ${width} px`, async () => {
            const view = await open('result', compare(comparedRecords(20_000, 0)), { width });
            assert.ok((await view.page.locator('.difference').count()) < 50);
            assert.equal(await grid(view).getAttribute('aria-rowcount'), '20002');
            await grid(view).focus();
            await view.page.keyboard.press('End');
            const wanted = await asked(view);
            assert.ok(typeof wanted === 'object' && wanted !== null && 'from' in wanted);
            const from = Number(wanted.from);
            assert.ok(from > 19_800 && from < 20_001, String(from));
            await view.push(compare(comparedRecords(20_000, from)));
            assert.equal((await rows(view)).at(-1), '|run|9.0 s|→|2.1 s');
            assert.match((await rows(view)).at(-2) ?? '', /^(changed|added|removed)\|21000/);
            // Rows stand where they would with all of them there.
            const bottom = await view.page
                .locator('.difference')
                .last()
                .evaluate((row) => {
                    const list = row.closest('.differences')?.getBoundingClientRect();
                    return Math.round((list?.bottom ?? 0) - row.getBoundingClientRect().bottom);
                });
            assert.equal(bottom, 8);
        });

    it('go on from where they were when more comes, and start on top for others', async () => {
        const view = await open('result', compare(comparedRecords(20_000, 0)));
        const scroll = (to: number): Promise<void> =>
            view.page.locator('.content').evaluate((content, top) => content.scrollTo(0, top), to);
        const top = (): Promise<number> => view.page.locator('.content').evaluate((content) => content.scrollTop);
        await scroll(100_000);
        await view.page.waitForFunction(() => window.standIn.posted.some(({ intent }) => intent === 'showDifferences'));
        await view.push(compare(comparedRecords(20_000, 4400)));
        assert.equal(await top(), 100_000);
        await view.push(compareScenarios.compare);
        assert.equal(await top(), 0);
    });

    it('say that they are being compared, and that they are the same', async () => {
        const view = await open('result', resultScenarios.action);
        await view.push(compareScenarios.compareBusy);
        assert.match(await view.page.locator('.content').innerText(), /Comparing…/);
        assert.equal(await view.page.getByRole('progressbar', { name: 'Comparing' }).count(), 1);
        await view.push(compareScenarios.compareSame);
        assert.match(await view.page.locator('.content').innerText(), /No differences\.\s+Timing\s+run/);
        assert.equal(await view.page.getByRole('status').innerText(), 'No differences.');
        await view.push(compareScenarios.compareRecords);
        assert.match(await view.page.locator('.footline').innerText(), /fetched 3 records where the first fetched 57/);
    });

    for (const width of [844, 414, 240])
        it(`stand where runs stand: header and tabs do not move, at ${width} px`, async () => {
            const view = await open('result', resultScenarios.action, { width });
            const places = (): Promise<unknown> =>
                view.page.evaluate(() =>
                    ['.header', '.tabs', '.tablist', '.main'].map((selector) => {
                        const { x, y, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
                        return [selector, x, y, height];
                    }),
                );
            const before = await places();
            await view.push(compareScenarios.compare);
            assert.deepEqual(await places(), before);
        });
});
