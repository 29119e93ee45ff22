import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

const ROW_MS = 4000;

/** VS Code's quick pick, input box and command palette: they are one widget. */
export class QuickInput {
    readonly #page: Page;
    readonly #widget: Locator;

    constructor(page: Page) {
        this.#page = page;
        this.#widget = page.locator('.quick-input-widget:visible');
    }

    /** The field that is typed into. */
    get field(): Locator {
        return this.#widget.locator('.quick-input-box input:visible').first();
    }

    /** Waits until a pick or an input box is open; its title, empty when it has none. */
    async waitForOpen(): Promise<string> {
        await this.#widget.waitFor();
        return (await this.#widget.locator('.quick-input-title').textContent()) ?? '';
    }

    /** Waits until the pick or box with this title is open: the next question looks like the last but for it. */
    async waitForTitle(title: RegExp): Promise<void> {
        await this.#widget.locator('.quick-input-title', { hasText: title }).waitFor();
    }

    /** Waits until nothing is asked any more. */
    async waitForClosed(): Promise<void> {
        await this.#widget.waitFor({ state: 'hidden' });
    }

    /** What the list shows: a row's label, then its description and detail as far as there are any. */
    async rows(): Promise<readonly string[]> {
        return await this.#rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    }

    /** Waits until the list has a row that matches. */
    async waitForRow(text: string | RegExp): Promise<void> {
        await this.#row(text).waitFor();
    }

    /** Types in place of what the field holds. */
    async type(text: string): Promise<void> {
        await this.field.fill(text);
    }

    /** Takes what was typed, or the row that has the focus. */
    async accept(): Promise<void> {
        await this.field.press('Enter');
    }

    /** Answers an input box. */
    async enter(text: string): Promise<void> {
        await this.type(text);
        await eventually(
            'the text in the field',
            () => this.field.inputValue(),
            (value) => value === text,
        );
        await this.accept();
    }

    /** Clicks the first row that matches. */
    async choose(text: string | RegExp): Promise<void> {
        await this.#row(text).click();
    }

    /** Clicks a button of the first row that matches; rows show theirs under the pointer. */
    async clickRowButton(text: string | RegExp, button: string): Promise<void> {
        await this.#row(text).hover();
        await this.#row(text).locator(`.quick-input-list-entry-action-bar [aria-label^="${button}"]`).click();
    }

    /** The sentence under the field: what is wrong with it, or what it is for. */
    async message(): Promise<string> {
        return (await this.#widget.locator('.quick-input-message').textContent()) ?? '';
    }

    /** Leaves without an answer. */
    async cancel(): Promise<void> {
        await this.field.press('Escape');
        await this.waitForClosed();
    }

    /**
     * Opens the palette with this text and clicks the row that it finds: `>` for commands, `:` for lines, a path. Asks
     * again while there is no such row: commands and files become known some time after the window.
     */
    async goTo(text: string, row: string | RegExp): Promise<void> {
        const ask = async () => {
            await this.openPalette();
            await this.type(text);
            const found = await this.#row(row)
                .waitFor({ timeout: ROW_MS })
                .then(
                    () => true,
                    () => false,
                );
            if (!found) await this.cancel();
            return found;
        };
        await eventually(`a row "${String(row)}" for "${text}"`, ask, (found) => found);
        await this.choose(row);
    }

    /** Opens the empty palette, wherever the focus is. */
    async openPalette(): Promise<void> {
        await this.#page.keyboard.press('F1');
        await this.field.waitFor();
    }

    get #rows(): Locator {
        return this.#widget.locator('.quick-input-list .monaco-list-row');
    }

    #row(text: string | RegExp): Locator {
        return this.#rows.filter({ hasText: text }).first();
    }
}
