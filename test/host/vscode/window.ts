import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openContext } from './browser.ts';
import { setDevelopmentOptions } from './developmentOptions.ts';
import { installExtension } from './installExtension.ts';
import { createProfile, type Profile, type ProfileOptions } from './profile.ts';
import { startServer, type Server } from './server.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** What a window is opened with. */
export interface WindowOptions extends ProfileOptions {
    /** The packaged extension, installed as a person would. */
    readonly vsix?: string;
    /** Folders of extensions that run unpackaged. */
    readonly development?: readonly string[];
    /** What is opened; nothing for an empty window. */
    readonly folder?: string;
    /** Reaches the extension host. */
    readonly env?: Readonly<Record<string, string>>;
}

/** A window of VS Code in a headless browser, with a profile, a server and a browser of its own. */
export interface Window {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly profile: Profile;
    readonly server: Server;
    /** What the page tried to reach off this machine; it was kept from it. */
    readonly blocked: readonly string[];
    stop(): Promise<void>;
}

/** Opens a window and waits until its workbench stands. */
export async function openWindow(options: WindowOptions): Promise<Window> {
    const profile = createProfile(options);
    const stops: (() => Promise<void> | void)[] = [() => profile.stop()];
    const stop = async () => {
        for (const each of stops.splice(0).reverse()) await each();
    };
    try {
        if (options.vsix !== undefined) await installExtension(profile, options.vsix);
        const server = await startServer(profile, options);
        stops.push(() => server.stop());
        const browser = await launchBrowser();
        stops.push(() => browser.close());
        const blocked: string[] = [];
        const context = await openContext(browser, blocked);
        if (options.development) await setDevelopmentOptions(context, server, { extensions: options.development });
        const page = await context.newPage();
        await page.goto(workbenchUrl(server, options.folder), { waitUntil: 'domcontentloaded' });
        await waitForWorkbench(page);
        return { page, context, profile, server, blocked, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}

/** Waits until the workbench of a page has been drawn and has its extension host. */
export async function waitForWorkbench(page: Page): Promise<void> {
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
}
