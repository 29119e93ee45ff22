import type { Locator, Page } from 'playwright-core';
import { runCommand } from './commands.ts';
import { eventually } from './eventually.ts';
import type { QuickInput } from './quickInput.ts';

/** The Problems view in the panel. */
export class ProblemsView {
    readonly #page: Page;
    readonly #quickInput: QuickInput;

    constructor(page: Page, quickInput: QuickInput) {
        this.#page = page;
        this.#quickInput = quickInput;
    }

    /** Brings the view to the front. */
    async open(): Promise<void> {
        await runCommand(this.#quickInput, 'Problems: Focus on Problems View');
        await this.#page.locator('.markers-panel').waitFor();
    }

    /** Each row as its text: files first, their problems below with source and `[Ln 3, Col 5]`. */
    async rows(): Promise<readonly string[]> {
        const texts = await this.#rows.allTextContents();
        return texts.map((text) => text.replace(/\s+/g, ' ').trim());
    }

    /** Waits until the rows are as wanted. */
    async waitForRows(isWanted: (rows: readonly string[]) => boolean): Promise<readonly string[]> {
        return await eventually('rows in Problems', () => this.rows(), isWanted);
    }

    /** Goes to a problem by a double click. */
    async goTo(text: string | RegExp): Promise<void> {
        await this.#rows.filter({ hasText: text }).first().dblclick();
    }

    get #rows(): Locator {
        return this.#page.locator('.markers-panel .monaco-list-row');
    }
}
