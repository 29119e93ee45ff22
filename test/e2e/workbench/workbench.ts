import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import type { Settings } from '../../host/vscode/settings.ts';
import { openWindow, waitForWorkbench, type Window, type WindowOptions } from '../../host/vscode/window.ts';
import { runCommand } from './commands.ts';
import { WAIT_MS } from './eventually.ts';
import { ModalDialog } from './modalDialog.ts';
import { Notifications } from './notifications.ts';
import { ProblemsView } from './problemsView.ts';
import { QuickInput } from './quickInput.ts';
import { StatusBar } from './statusBar.ts';
import { TextEditor } from './textEditor.ts';
import { themes, type ThemeName } from './themes.ts';
import { webviewFrame } from './webviewFrame.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../../out/screenshots');

/** What a workbench is opened with. */
export interface WorkbenchOptions extends WindowOptions {
    /** Of the extension whose status bar items are looked at. */
    readonly extensionId?: string;
    readonly theme?: ThemeName;
}

/** A real workbench in a browser, with its parts as a person meets them. */
export class Workbench {
    readonly window: Window;
    readonly quickInput: QuickInput;
    readonly editor: TextEditor;
    readonly problems: ProblemsView;
    readonly statusBar: StatusBar;
    readonly notifications: Notifications;
    readonly dialog: ModalDialog;

    private constructor(window: Window, extensionId: string) {
        const { page } = window;
        page.setDefaultTimeout(WAIT_MS);
        this.window = window;
        this.quickInput = new QuickInput(page);
        this.editor = new TextEditor(page, this.quickInput);
        this.problems = new ProblemsView(page, this.quickInput);
        this.statusBar = new StatusBar(page, extensionId);
        this.notifications = new Notifications(page, this.quickInput);
        this.dialog = new ModalDialog(page);
    }

    /** Opens a window of its own; ends with `stop`. */
    static async open({ theme, ...options }: WorkbenchOptions): Promise<Workbench> {
        const settings = { ...(theme === undefined ? {} : themeSettings(theme)), ...options.settings };
        const window = await openWindow({ ...options, settings });
        const workbench = new Workbench(window, options.extensionId ?? 'nango.nango-functions');
        if (theme !== undefined) await workbench.#waitForTheme(theme);
        return workbench;
    }

    /** Runs a command from the palette by its full title, such as `Nango: Compile`. */
    async command(title: string): Promise<void> {
        await runCommand(this.quickInput, title);
    }

    /** Presses keys wherever the focus is, such as `Control+Alt+Enter`. */
    async press(keys: string): Promise<void> {
        await this.window.page.keyboard.press(keys);
    }

    /** Shows a view container of the activity bar. */
    async showContainer(title: string): Promise<void> {
        const item = this.window.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`);
        if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
        await this.window.page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
    }

    /** Clicks an action in a view's title, by its tooltip. */
    async clickViewAction(action: string): Promise<void> {
        await this.window.page
            .locator(`.part .title-actions [aria-label^="${action}"], .pane-header [aria-label^="${action}"]`)
            .first()
            .click();
    }

    /** The frame of one of our webviews, named after its script in `dist/webview`, once it listens. */
    async webview(name: string): Promise<Frame> {
        return await webviewFrame(this.window.page, name);
    }

    /** What has the keyboard focus, as a selector-like text; `IFRAME.webview` for any webview. */
    async focused(): Promise<string> {
        return await this.window.page.evaluate(() => {
            const element = document.activeElement;
            return element === null ? '' : [element.tagName, ...element.classList].join('.');
        });
    }

    /** Reloads the window, as `Developer: Reload Window` does; secrets and state stay. */
    async reload(): Promise<void> {
        await this.window.page.reload({ waitUntil: 'domcontentloaded' });
        await waitForWorkbench(this.window.page);
    }

    /**
     * Changes user settings while the window is open, in their editor as a person would: a server's workbench stops to
     * watch the file itself some seconds after its start.
     */
    async changeSettings(settings: Settings): Promise<void> {
        const before: unknown = JSON.parse(await readFile(this.window.profile.settingsFile, 'utf8'));
        await this.command('Preferences: Open User Settings (JSON)');
        await this.editor.waitForTab('settings.json');
        await this.editor.replaceAll(JSON.stringify(Object.assign({}, before, settings)));
        await this.editor.save();
        await this.command('View: Close Editor');
    }

    /** Switches the colour theme and waits until it shows. */
    async setTheme(theme: ThemeName): Promise<void> {
        await this.command('Preferences: Color Theme');
        await this.quickInput.type(themes[theme].row);
        await this.quickInput.choose(themes[theme].row);
        await this.quickInput.waitForClosed();
        await this.#waitForTheme(theme);
    }

    /** Keeps a picture of the window as `out/screenshots/<name>.png`; returns its path. */
    async screenshot(name: string): Promise<string> {
        await mkdir(SCREENSHOTS, { recursive: true });
        const file = path.join(SCREENSHOTS, `${name}.png`);
        await this.window.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
        return file;
    }

    /** Closes the window and removes all that it left. */
    async stop(): Promise<void> {
        await this.window.stop();
    }

    async #waitForTheme(theme: ThemeName): Promise<void> {
        await this.window.page.locator(`.monaco-workbench.${themes[theme].className}`).waitFor();
    }
}

function themeSettings(theme: ThemeName): Settings {
    return { 'workbench.colorTheme': themes[theme].setting };
}
