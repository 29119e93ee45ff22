import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** An item of the status bar as it stands. */
export interface StatusBarText {
    readonly text: string;
    /** Icons as their codicon names, in order. */
    readonly icons: readonly string[];
    /** What a screen reader says; it comes from the tooltip unless the item has its own. */
    readonly label: string;
    /** True on an error background. */
    readonly isError: boolean;
}

/** The items of one extension in the status bar. */
export class StatusBar {
    readonly #items: Locator;

    constructor(page: Page, extensionId: string) {
        this.#items = page.locator(`.statusbar-item[id^="${extensionId}"]`);
    }

    /** The items from left to right. */
    async items(): Promise<readonly StatusBarText[]> {
        return await this.#items.evaluateAll((items) =>
            items.map((item) => ({
                text: item.textContent.replace(/\s+/g, ' ').trim(),
                icons: [...item.querySelectorAll('.codicon')].flatMap((icon) =>
                    [...icon.classList].flatMap((name) => /^codicon-(?!modifier-)(.+)/.exec(name)?.[1] ?? []),
                ),
                label: item.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
                isError: item.classList.contains('error-kind'),
            })),
        );
    }

    /** Waits until an item's text matches, and returns that item. */
    async waitFor(text: string | RegExp): Promise<StatusBarText> {
        const matches = (item: StatusBarText) =>
            typeof text === 'string' ? item.text.includes(text) : text.test(item.text);
        const items = await eventually(
            `status bar (${String(text)})`,
            () => this.items(),
            (all) => all.some(matches),
        );
        const found = items.find(matches);
        if (found === undefined) throw new Error('unreachable');
        return found;
    }

    /** Clicks the item whose text matches. */
    async click(text: string | RegExp): Promise<void> {
        await this.#items.filter({ hasText: text }).locator('a').first().click();
    }
}
