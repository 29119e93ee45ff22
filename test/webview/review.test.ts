import assert from 'node:assert/strict';
import type { ReviewState } from '../../src/protocol/reviewState.ts';
import type { Webview } from './playground.ts';
import { reviewScenarios } from './reviewScenarios.ts';
import { NOW } from './scenarios.ts';
import { useViews } from './views.ts';

/** All that was asked for since the view was ready. */
const asked = async (view: Webview<'review'>): Promise<readonly unknown[]> => (await view.posted()).slice(1);

const button = (view: Webview<'review'>, name: string) => view.page.locator('.foot .button', { hasText: name });

describe('the review of a deployment', function () {
    this.timeout(60_000);
    const open = useViews();

    it('says that it is ready, and shows all that it was sent', async () => {
        const view = await open('review', reviewScenarios.ready);
        assert.deepEqual(await view.posted(), [{ intent: 'ready' }]);
        const text = await view.page.locator('#body').innerText();
        for (const words of ['create-issue', 'api.nango.dev', 'an editor (standalone)', 'Code +5 −3', 'Check first'])
            assert.ok(text.includes(words), words);
    });

    it('deploys with its button, and closes with the other', async () => {
        const view = await open('review', reviewScenarios.ready);
        await button(view, 'Deploy to dev').click();
        await button(view, 'Cancel').click();
        assert.deepEqual(await asked(view), [{ intent: 'deploy' }, { intent: 'close' }]);
    });

    it('closes on Escape, wherever the focus is', async () => {
        const view = await open('review', reviewScenarios.ready);
        await view.page.locator('#version').focus();
        await view.page.keyboard.press('Escape');
        assert.deepEqual(await asked(view), [{ intent: 'close' }]);
    });

    it('can not be pressed before the first look is back', async () => {
        const view = await open('review', reviewScenarios.looking);
        assert.equal(await button(view, 'Deploy to dev').isDisabled(), true);
    });

    it('asks for what its links say', async () => {
        const view = await open('review', reviewScenarios.ready);
        await view.page.getByRole('button', { name: 'Open Diff' }).click();
        await view.page.getByRole('button', { name: 'Dry Run Now' }).click();
        assert.deepEqual(await asked(view), [{ intent: 'openDiff' }, { intent: 'dryRun' }]);
    });

    it('goes on deliberately only where somebody else has deployed', async () => {
        const view = await open('review', reviewScenarios.conflict);
        assert.equal(await view.page.locator('.button.primary').innerText(), 'See What Changed');
        await button(view, 'See What Changed').click();
        await button(view, 'Deploy Anyway').click();
        assert.deepEqual(await asked(view), [{ intent: 'seeWhatChanged' }, { intent: 'deploy', anyway: true }]);
    });

    describe('the version', () => {
        it('is sent as it is typed, and stays what is typed when a state arrives', async () => {
            const view = await open('review', reviewScenarios.ready);
            await view.page.locator('#version').pressSequentially('2.0');
            await view.push({ ...reviewScenarios.ready, version: 2 });
            assert.equal(await view.page.locator('#version').inputValue(), '2.0');
            assert.deepEqual((await asked(view)).at(-1), { intent: 'setVersion', text: '2.0' });
        });

        it('is dropped with the function it was typed for', async () => {
            const view = await open('review', reviewScenarios.ready);
            await view.page.locator('#version').fill('2.0');
            await view.push({ ...reviewScenarios.ready, version: 2, key: 'other' });
            assert.equal(await view.page.locator('#version').inputValue(), '');
        });
    });

    describe('of production', () => {
        it('is red, and its button waits for the name', async () => {
            const view = await open('review', reviewScenarios.production);
            assert.equal(await view.page.locator('.stripe').innerText(), 'Production');
            const deploy = button(view, 'Deploy to prod');
            assert.equal(await deploy.isDisabled(), true);
            await view.page.locator('#typed').fill('pro');
            assert.equal(await deploy.isDisabled(), true);
            await view.page.locator('#typed').fill('prod');
            assert.equal(await deploy.isDisabled(), false);
            await deploy.click();
            assert.deepEqual(await asked(view), [{ intent: 'deploy', typed: 'prod' }]);
        });

        it('deploys on Enter in the field once the name is there, not before', async () => {
            const view = await open('review', reviewScenarios.production);
            await view.page.locator('#typed').fill('dev');
            await view.page.keyboard.press('Enter');
            assert.deepEqual(await asked(view), []);
            await view.page.locator('#typed').fill('prod');
            await view.page.keyboard.press('Enter');
            assert.deepEqual(await asked(view), [{ intent: 'deploy', typed: 'prod' }]);
        });

        it('takes a name for one deployment only', async () => {
            const view = await open('review', reviewScenarios.production);
            await view.page.locator('#typed').fill('prod');
            await view.push(reviewScenarios.deploying);
            await view.push(reviewScenarios.production);
            assert.equal(await view.page.locator('#typed').inputValue(), '');
        });

        it('takes no focus by itself', async () => {
            const view = await open('review', reviewScenarios.production);
            assert.equal(await view.page.evaluate(() => document.activeElement?.tagName), 'BODY');
        });
    });

    it('counts while it is deployed, without telling it to screen readers', async () => {
        const view = await open('review', reviewScenarios.deploying);
        const deploying = button(view, 'Deploying…');
        assert.match(await deploying.innerText(), /0:06/);
        await view.page.clock.runFor(1_000);
        assert.match(await deploying.innerText(), /0:07/);
        assert.equal(await deploying.locator('kbd').getAttribute('aria-hidden'), 'true');
        assert.equal(await view.page.locator('[role=status]').innerText(), 'Deploying…');
    });

    it('moves nothing of what is above the foot when it starts, and gives the focus to the way out', async () => {
        const view = await open('review', reviewScenarios.ready);
        const top = (): Promise<number> =>
            view.page.evaluate(() => document.querySelector('.foot')?.getBoundingClientRect().top ?? 0);
        const before = await top();
        await button(view, 'Deploy to dev').focus();
        await view.push(reviewScenarios.deploying);
        assert.equal(await top(), before);
        assert.equal(await view.page.evaluate(() => document.activeElement?.textContent.trim()), 'Close');
    });

    it('asks for destructive changes only by its tick', async () => {
        const view = await open('review', reviewScenarios.destructive);
        await view.page.getByLabel('Allow destructive changes').click();
        assert.deepEqual(await asked(view), [{ intent: 'allowDestructive', allowed: true }]);
    });

    describe('of several functions', () => {
        it('ticks and unticks rows, but those that can not be deployed', async () => {
            const view = await open('review', reviewScenarios.several);
            await view.page.getByLabel('Deploy create-issue', { exact: true }).click();
            await view.page.getByLabel('Deploy fetch-issues', { exact: true }).click();
            assert.equal(await view.page.getByLabel('Deploy list-repos', { exact: true }).isDisabled(), true);
            assert.deepEqual(await asked(view), [
                { intent: 'tick', row: '0', ticked: false },
                { intent: 'tick', row: '2', ticked: true },
            ]);
        });

        it('shows the tick that the extension says', async () => {
            const view = await open('review', reviewScenarios.several);
            const tick = view.page.getByLabel('Deploy fetch-issues', { exact: true });
            await tick.click();
            await view.push({ ...reviewScenarios.several, version: 2 });
            assert.equal(await tick.isChecked(), false);
        });

        it('shows how far it is, and what became of each', async () => {
            const view = await open('review', reviewScenarios.severalDeploying);
            assert.match(await button(view, 'Deploying 1 of 2…').innerText(), /0:06/);
            await view.push(reviewScenarios.severalStopped);
            await view.page.getByRole('button', { name: 'Show Problems' }).click();
            assert.deepEqual(await asked(view), [{ intent: 'showProblems', row: '1' }]);
        });
    });

    it('cuts nothing off at 240 px', async () => {
        const view = await open('review', reviewScenarios.ready, { width: 240, height: 700, now: NOW });
        const wider: string[] = [];
        for (const [name, state] of Object.entries<ReviewState>(reviewScenarios)) {
            await view.push(state);
            const overflow = await view.page.evaluate(() => {
                const body = document.getElementById('body');
                return body === null ? 0 : body.scrollWidth - body.clientWidth;
            });
            if (overflow > 0) wider.push(name);
        }
        assert.deepEqual(wider, []);
    });
});
