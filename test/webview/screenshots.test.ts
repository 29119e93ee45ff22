import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { bundleViews, launchBrowser, openView, type OpenOptions, type ViewName, type Views } from './playground.ts';
import { checkScenarios } from './checkScenarios.ts';
import { compareScenarios } from './compareScenarios.ts';
import { formScenarios } from './formScenarios.ts';
import { inputsLooks, resultLooks, type Look } from './looks.ts';
import { heldContents, inputsScenarios, NOW, resultScenarios } from './scenarios.ts';
import { reviewScenarios } from './reviewScenarios.ts';
import { themeNames } from './theme.ts';

const FOLDER = 'out/screenshots/webview';

describe('pictures of every state, to be looked at', function () {
    this.timeout(120_000);
    let browser: Browser;
    let bundles: ReadonlyMap<ViewName, string>;

    before(async () => {
        mkdirSync(FOLDER, { recursive: true });
        [browser, bundles] = await Promise.all([launchBrowser(), bundleViews()]);
    });

    after(async () => {
        await browser.close();
    });

    const take = async <Name extends ViewName>(
        view: Name,
        scenarios: Readonly<Record<string, Views[Name]>>,
        suffix: string,
        options: OpenOptions,
    ): Promise<void> => {
        const webview = await openView(browser, bundles, view, { now: NOW, held: heldContents, ...options });
        for (const [name, state] of Object.entries(scenarios)) {
            await webview.push(state);
            await webview.page.locator('[aria-busy=true]:not(main)').waitFor({ state: 'detached' });
            await webview.page.screenshot({ path: `${FOLDER}/${view}-${name}-${suffix}.png` });
        }
        await webview.close();
    };

    const takeLooks = async <Name extends ViewName>(
        view: Name,
        looks: Readonly<Record<string, Look<Views[Name]>>>,
        suffix: string,
        options: OpenOptions,
    ): Promise<void> => {
        for (const [name, { state, act }] of Object.entries(looks)) {
            const webview = await openView(browser, bundles, view, { now: NOW, held: heldContents, ...options });
            await webview.push(state);
            await act(webview.page);
            await webview.page.locator('[aria-busy=true]:not(main)').waitFor({ state: 'detached' });
            await webview.page.screenshot({ path: `${FOLDER}/${view}-look-${name}-${suffix}.png` });
            await webview.close();
        }
    };

    for (const theme of themeNames) {
        it(`of the Dry Run view in ${theme}`, () =>
            take('inputs', { ...inputsScenarios, ...formScenarios }, theme, { theme }));
        it(`of the result view in ${theme}`, () =>
            take('result', { ...resultScenarios, ...compareScenarios, ...checkScenarios }, theme, { theme }));
        it(`of the review in ${theme}`, () => take('review', reviewScenarios, theme, { theme }));
        it(`of what is opened in them in ${theme}`, async () => {
            await takeLooks('inputs', inputsLooks, theme, { theme });
            await takeLooks('result', resultLooks, theme, { theme });
        });
    }
    it('of the Dry Run view at 240 px', () =>
        take('inputs', { ...inputsScenarios, ...formScenarios }, '240', { width: 240, height: 600 }));
    it('of the result view at 414 px', () =>
        take('result', { ...resultScenarios, ...compareScenarios, ...checkScenarios }, '414', {
            width: 414,
            height: 280,
        }));
    it('of the review at 240 px', () => take('review', reviewScenarios, '240', { width: 240, height: 700 }));
    it('of what is opened at 414 and 240 px', async () => {
        await takeLooks('result', resultLooks, '414', { width: 414, height: 280 });
        await takeLooks('inputs', inputsLooks, '240', { width: 240, height: 600 });
    });
    it('of the result view at 240 px', () =>
        take('result', { ...resultScenarios, ...compareScenarios, ...checkScenarios }, '240', {
            width: 240,
            height: 400,
        }));
});
