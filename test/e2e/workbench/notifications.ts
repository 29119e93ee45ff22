import type { Locator, Page } from 'playwright-core';
import { runCommand } from './commands.ts';
import { WAIT_MS } from './eventually.ts';
import type { QuickInput } from './quickInput.ts';

/** The notification toasts. */
export class Notifications {
    readonly #page: Page;
    readonly #quickInput: QuickInput;

    constructor(page: Page, quickInput: QuickInput) {
        this.#page = page;
        this.#quickInput = quickInput;
    }

    /** The messages on screen, newest first. */
    async messages(): Promise<readonly string[]> {
        return await this.#toasts.locator('.notification-list-item-message').allTextContents();
    }

    /** Waits for a message and returns the labels of its buttons. */
    async waitFor(message: string | RegExp, forMs = WAIT_MS): Promise<readonly string[]> {
        const toast = this.#toast(message);
        await toast.waitFor({ timeout: forMs });
        return await toast.locator('.notification-list-item-buttons-container .monaco-button').allTextContents();
    }

    /** Clicks a button of a message. */
    async click(message: string | RegExp, button: string): Promise<void> {
        await this.#toast(message).getByRole('button', { name: button, exact: true }).click();
    }

    /** Dismisses all of them. */
    async clear(): Promise<void> {
        await runCommand(this.#quickInput, 'Notifications: Clear All Notifications');
        await this.#page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
    }

    get #toasts(): Locator {
        return this.#page.locator('.notification-toast');
    }

    #toast(message: string | RegExp): Locator {
        return this.#toasts.filter({ hasText: message }).first();
    }
}
