import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually, WAIT_MS } from './eventually.ts';
import type { QuickInput } from './quickInput.ts';
import { underlinedTexts } from './underlinedTexts.ts';

/** How bad what a squiggle marks is. */
export type SquiggleSeverity = 'error' | 'warning' | 'info';

/** The text editor that is in front. */
export class TextEditor {
    readonly #page: Page;
    readonly #quickInput: QuickInput;

    constructor(page: Page, quickInput: QuickInput) {
        this.#page = page;
        this.#quickInput = quickInput;
    }

    /** Opens a file of the folder by its path in it. */
    async open(file: string): Promise<void> {
        const name = path.posix.basename(file);
        await this.#quickInput.goTo(file, name);
        await this.waitForTab(name);
        await this.#editor.waitFor();
    }

    /** Brings the editor to the left to the front. */
    async openBefore(): Promise<void> {
        await this.#page.keyboard.press('Control+PageUp');
    }

    /** Waits until a tab with this text is in front. */
    async waitForTab(text: string): Promise<void> {
        await this.#page.locator('.tab.active', { hasText: text }).first().waitFor();
    }

    /** The tab in front, as a screen reader hears it: name, and whether it is a preview or pinned. */
    async activeTab(): Promise<string> {
        return (
            (await this.#page.locator('.editor-group-container.active .tab.active').getAttribute('aria-label')) ?? ''
        );
    }

    /** True while the file in front has unsaved changes. */
    async isDirty(): Promise<boolean> {
        return (await this.#page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
    }

    /** Puts the cursor on a line and column, both from 1. */
    async goToLine(line: number, column = 1): Promise<void> {
        await this.#quickInput.openPalette();
        await this.#quickInput.type(`:${line}:${column}`);
        await this.#quickInput.accept();
        await this.#quickInput.waitForClosed();
    }

    /** Where the cursor is, as the status bar tells: `Ln 3, Col 5`. */
    async position(): Promise<string> {
        return (await this.#page.locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? '';
    }

    /** Puts the focus into the text. */
    async focus(): Promise<void> {
        await this.#editor.locator('.view-lines').click({ position: { x: 2, y: 2 } });
    }

    /** Presses keys in the text, such as `Control+Alt+Enter`. */
    async press(keys: string): Promise<void> {
        await this.#page.keyboard.press(keys);
    }

    /** Types at the cursor as a person would, with all that the editor adds. */
    async type(text: string): Promise<void> {
        await this.#page.keyboard.type(text);
    }

    /** Puts this text in place of the whole document, exactly. */
    async replaceAll(text: string): Promise<void> {
        await this.focus();
        await this.#page.keyboard.press('Control+a');
        await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
        await this.#page.keyboard.press('Control+v');
    }

    /** Saves the file in front. */
    async save(): Promise<void> {
        await this.#page.keyboard.press('Control+s');
        await eventually(
            'the file to be saved',
            () => this.isDirty(),
            (dirty) => !dirty,
        );
    }

    /** What the lenses say, in the order shown; icons are left out. */
    async lenses(): Promise<readonly string[]> {
        return (await this.#lenses.allTextContents()).map(normalized);
    }

    /** Waits until the lenses are as wanted: one of them matches the text, or all of them together the predicate. */
    async waitForLenses(
        wanted: string | RegExp | ((lenses: readonly string[]) => boolean),
        forMs = WAIT_MS,
    ): Promise<readonly string[]> {
        const matches = (lens: string) => (typeof wanted === 'string' ? lens.includes(wanted) : isMatch(wanted, lens));
        const isWanted = typeof wanted === 'function' ? wanted : (lenses: readonly string[]) => lenses.some(matches);
        return await eventually(`lenses (${String(wanted)})`, () => this.lenses(), isWanted, forMs);
    }

    /** Clicks the lens with this text; `index` tells apart those of several functions. */
    async clickLens(text: string | RegExp, index = 0): Promise<void> {
        await this.#lenses.filter({ hasText: text }).nth(index).click();
    }

    /** The texts that squiggles of this severity cover, as far as they are on screen. */
    async squiggles(severity: SquiggleSeverity): Promise<readonly string[]> {
        return await this.#editor.evaluate(underlinedTexts, `.squiggly-${severity}`);
    }

    /** Waits until the squiggles of this severity are as wanted. */
    async waitForSquiggles(
        severity: SquiggleSeverity,
        isWanted: (texts: readonly string[]) => boolean,
    ): Promise<readonly string[]> {
        return await eventually(`${severity} squiggles`, () => this.squiggles(severity), isWanted);
    }

    get #editor(): Locator {
        return this.#page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    }

    get #lenses(): Locator {
        return this.#editor.locator('.codelens-decoration a');
    }
}

function normalized(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

function isMatch(wanted: unknown, lens: string): boolean {
    return wanted instanceof RegExp && wanted.test(lens);
}
