import type { Browser } from 'playwright-core';
import {
    bundleViews,
    launchBrowser,
    openView,
    type OpenOptions,
    type ViewName,
    type Views,
    type Webview,
} from './playground.ts';
import { heldContents, NOW } from './scenarios.ts';

/** Opens a view that already shows a state; it is closed after the test. */
export type OpenView = <Name extends ViewName>(
    name: Name,
    state: Views[Name],
    options?: OpenOptions,
) => Promise<Webview<Name>>;

/** One browser and one build for a suite; time stands still at `NOW` unless a test moves it. */
export function useViews(): OpenView {
    let browser: Browser;
    let bundles: ReadonlyMap<ViewName, string>;
    const opened: { close(): Promise<void> }[] = [];
    before(async function () {
        this.timeout(120_000);
        [browser, bundles] = await Promise.all([launchBrowser(), bundleViews()]);
    });
    afterEach(async () => {
        await Promise.all(opened.splice(0).map((view) => view.close()));
    });
    after(async () => {
        await browser.close();
    });
    return async (name, state, options = {}) => {
        const view = await openView(browser, bundles, name, { now: NOW, held: heldContents, ...options });
        opened.push(view);
        await view.push(state);
        return view;
    };
}
