import type { Locator, Page } from 'playwright-core';

/** What a modal dialog says and offers. */
export interface ModalText {
    readonly message: string;
    readonly detail: string;
    readonly buttons: readonly string[];
}

/** The modal dialog on screen. */
export class ModalDialog {
    readonly #box: Locator;

    constructor(page: Page) {
        this.#box = page.locator('.monaco-dialog-box');
    }

    /** Waits for a dialog and reads it. */
    async read(): Promise<ModalText> {
        await this.#box.waitFor();
        const detail = this.#box.locator('.dialog-message-detail');
        return {
            message: (await this.#box.locator('.dialog-message').innerText()).trim(),
            detail: (await detail.count()) > 0 ? (await detail.innerText()).trim() : '',
            buttons: await this.#box.locator('.dialog-buttons .monaco-button').allTextContents(),
        };
    }

    /** The button that Enter would press. */
    async focused(): Promise<string> {
        return (await this.#box.locator('.monaco-button:focus').innerText()).trim();
    }

    /** Clicks a button, and waits until the dialog is gone. */
    async click(button: string): Promise<void> {
        await this.#box.getByRole('button', { name: button, exact: true }).click();
        await this.#box.waitFor({ state: 'hidden' });
    }

    /** Leaves without an answer. */
    async cancel(): Promise<void> {
        await this.#box.press('Escape');
        await this.#box.waitFor({ state: 'hidden' });
    }
}
