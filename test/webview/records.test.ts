import assert from 'node:assert/strict';
import type { ResultState } from '../../src/protocol/resultState.ts';
import type { ShownModel } from '../../src/protocol/shownRun.ts';
import type { Webview } from './playground.ts';
import { records, resultScenarios, synced } from './scenarios.ts';
import { useViews } from './views.ts';

const showing = (...models: readonly ShownModel[]): ResultState => ({
    view: 'run',
    version: 1,
    run: { ...synced, models },
});

const column = (view: Webview<'result'>, index: number): Promise<string[]> =>
    view.page
        .locator(`tr.record td:nth-child(${index})`)
        .evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));

const heading = (view: Webview<'result'>, name: string): ReturnType<Webview<'result'>['page']['locator']> =>
    view.page.locator('th button', { hasText: name });

const foot = (view: Webview<'result'>): Promise<string> => view.page.locator('.footline').innerText();

const activeRow = (view: Webview<'result'>): Promise<string | null> =>
    view.page.locator('table').evaluate((table) => {
        const id = table.getAttribute('aria-activedescendant');
        return (id && document.getElementById(id)?.getAttribute('aria-rowindex')) ?? null;
    });

describe('the records table', function () {
    this.timeout(60_000);
    const open = useViews();

    it('puts the id first and the other fields as they come', async () => {
        const view = await open('result', resultScenarios.sync);
        assert.deepEqual(
            await view.page.locator('th').evaluateAll((cells) => cells.map((cell) => cell.textContent.trim())),
            ['Row', 'Kind', 'id', 'number', 'title', 'state', 'author', 'body', 'labels'],
        );
        assert.match(await foot(view), /57 saved to GithubIssue/);
    });

    it('draws only the rows in sight of 20,000 and reaches the last', async () => {
        const view = await open('result', resultScenarios.huge);
        const drawn = (): Promise<number> => view.page.locator('tr.record').count();
        assert.ok((await drawn()) < 40);
        assert.equal(await view.page.locator('table').getAttribute('aria-rowcount'), '20001');
        await view.page.locator('table').focus();
        await view.page.keyboard.press('End');
        assert.equal(await activeRow(view), '20001');
        assert.ok(await view.page.locator('tr.record.active').isVisible());
        assert.ok((await drawn()) < 40);
        await view.page.keyboard.press('PageUp');
        await view.page.keyboard.press('ArrowDown');
        await view.page.keyboard.press('Home');
        assert.equal(await activeRow(view), '2');
        assert.ok(await view.page.locator('tr.record.active').isVisible());
        assert.match(await foot(view), /20,000 saved to GithubIssue\s+Open as Document/);
    });

    it('does not say where records were deleted: the platform does not tell', async () => {
        const deleted = [{ kind: 'deleted', value: { id: '3' } }] as const;
        const view = await open('result', showing({ model: 'Deleted', total: 1, records: deleted }));
        assert.match(await foot(view), /^1 deleted\s/);
    });

    it('keeps its columns where they are while it scrolls', async () => {
        const view = await open('result', resultScenarios.huge);
        const places = (): Promise<number[]> =>
            view.page.locator('th').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().x));
        const before = await places();
        await view.page.locator('table').focus();
        await view.page.keyboard.press('End');
        assert.deepEqual(await places(), before);
    });

    it('has its tools below the tabs where there is no room beside them, whatever its models are called', async () => {
        const [first, second] = ['GithubIssueWithEverythingThatIsKnown', 'GithubUser'].map((model) => ({
            model,
            total: 4,
            records: [...records(3), { kind: 'updated', value: { id: '9' } } as const],
        }));
        assert(first !== undefined && second !== undefined);
        const view = await open('result', showing(first, second));
        for (const width of [1100, 900, 760, 700, 640, 500, 320]) {
            await view.page.setViewportSize({ width, height: 400 });
            const overlaps = await view.page.evaluate(() => {
                const list = document.querySelector('.tablist')?.getBoundingClientRect();
                const parts = [...document.querySelectorAll('.tools > *')].map((part) => part.getBoundingClientRect());
                const covers = (a: DOMRect, b: DOMRect): boolean =>
                    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
                return (
                    list === undefined ||
                    parts.some(
                        (part, index) =>
                            covers(part, list) || parts.slice(0, index).some((other) => covers(part, other)),
                    )
                );
            });
            assert.equal(overlaps, false, `${width} px`);
        }
    });

    it('sorts up, down and not at all, and says so', async () => {
        const view = await open('result', resultScenarios.sync);
        await heading(view, 'author').click();
        assert.equal((await column(view, 7))[0], 'ana');
        assert.equal(await view.page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
        await heading(view, 'number').click();
        await heading(view, 'number').click();
        assert.equal((await column(view, 4))[0], '57');
        assert.equal(await view.page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending');
        await heading(view, 'number').click();
        assert.equal((await column(view, 4))[0], '1');
        assert.equal(await view.page.locator('th[aria-sort]').count(), 0);
    });

    it('sorts numbers as numbers, and null and absent values last either way', async () => {
        const values = [{ n: 10 }, { n: null }, { n: 9 }, {}, { n: 100 }];
        const view = await open(
            'result',
            showing({ model: 'M', total: 5, records: values.map((value) => ({ kind: 'saved', value })) }),
        );
        await heading(view, 'n').last().click();
        assert.deepEqual(await column(view, 3), ['9', '10', '100', 'null', '']);
        await heading(view, 'n').last().click();
        assert.deepEqual(await column(view, 3), ['100', '10', '9', 'null', '']);
    });

    it('filters by any value and by kind, and counts honestly', async () => {
        const view = await open('result', resultScenarios.kinds);
        const deleted = view.page.getByRole('button', { name: 'deleted 1' });
        await deleted.click();
        assert.equal(await deleted.getAttribute('aria-pressed'), 'true');
        assert.deepEqual(await column(view, 2), ['deleted']);
        assert.match(await foot(view), /Showing 1 of 4 records of GithubIssue/);
        await deleted.click();
        await view.page.locator('#search').fill('dark MODE');
        assert.deepEqual(await column(view, 3), ['1001']);
        await view.page.locator('#search').fill('nowhere');
        assert.match(await view.page.locator('#panel').innerText(), /Nothing matches/);
    });

    it('offers kinds and models only where there are several', async () => {
        const view = await open('result', resultScenarios.sync);
        assert.equal(await view.page.locator('.toggles').count(), 0);
        assert.equal(await view.page.locator('select').count(), 0);
        await view.push(resultScenarios.kinds);
        await view.page.locator('select').selectOption('GithubUser');
        assert.deepEqual(await column(view, 4), ['ana']);
        assert.match(await foot(view), /1 saved to GithubUser/);
    });

    it('opens a record in place and closes it with Escape, also from inside', async () => {
        const view = await open('result', resultScenarios.sync);
        await view.page.locator('table').focus();
        await view.page.keyboard.press('ArrowDown');
        await view.page.keyboard.press('Enter');
        const tree = view.page.locator('tr.open .tree');
        assert.match(await tree.innerText(), /"Add dark mode #2"/);
        await view.page.keyboard.press('Escape');
        assert.equal(await tree.count(), 0);
        await view.page.keyboard.press('ArrowRight');
        await tree.focus();
        await view.page.keyboard.press('ArrowDown');
        await view.page.keyboard.press('Escape');
        assert.equal(await tree.count(), 0);
        assert.equal(await view.page.evaluate(() => document.activeElement?.tagName), 'TABLE');
        assert.equal(await activeRow(view), '3');
    });

    it('keeps an open record open when the run is pushed again, and rows below it in place', async () => {
        const view = await open('result', showing({ model: 'M', total: 3000, records: records(3000) }));
        await view.page.locator('tr.record').nth(1).click();
        await view.push(showing({ model: 'M', total: 3000, records: records(3000) }));
        assert.equal(await view.page.locator('tr.open').count(), 1);
        await view.page.locator('table').focus();
        await view.page.keyboard.press('End');
        assert.ok(await view.page.locator('tr.record.active').isVisible());
        assert.equal(await view.page.locator('tr.record.active td').first().innerText(), '3000');
    });

    it('saves what it shows, in its order', async () => {
        const view = await open('result', resultScenarios.kinds);
        await heading(view, 'number').click();
        await view.page.locator('#search').fill('dark');
        await view.page.getByRole('button', { name: 'Save as CSV, NDJSON or JSON' }).click();
        assert.deepEqual((await view.posted()).at(-1), {
            intent: 'saveRecords',
            run: 'run-2',
            query: {
                list: 'records',
                model: 'GithubIssue',
                kinds: [],
                text: 'dark',
                sort: { column: 'number', descending: false },
                open: [],
            },
        });
    });

    it('copies the row as JSON', async () => {
        const view = await open('result', resultScenarios.kinds);
        await view.page.locator('table').focus();
        await view.page.keyboard.press('End');
        await view.page.keyboard.press('Control+c');
        assert.deepEqual((await view.posted()).at(-1), {
            intent: 'copyValue',
            run: 'run-2',
            part: { of: 'record', model: 'GithubIssue', record: 3 },
            path: '',
        });
    });

    it('shows records that are no objects', async () => {
        const view = await open(
            'result',
            showing({
                model: 'M',
                total: 2,
                records: [
                    { kind: 'saved', value: 'text' },
                    { kind: 'saved', value: [1, 2] },
                ],
            }),
        );
        assert.deepEqual(await column(view, 3), ['text', '[2]']);
    });
});
