import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { installBrowser } from '../install/browser.ts';

const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-dev-shm-usage',
];

/** Starts a headless Chromium, installing one first if there is none. */
export async function launchBrowser(): Promise<Browser> {
    const executablePath = await installBrowser();
    return await chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** A browser context for a workbench: still, able to use the clipboard, cut off from everything but this machine. */
export async function openContext(browser: Browser, blocked: string[] = []): Promise<BrowserContext> {
    const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.route(/.*/, async (route) => {
        const url = new URL(route.request().url());
        if (['127.0.0.1', 'localhost'].includes(url.hostname) || ['data:', 'blob:'].includes(url.protocol))
            await route.fallback();
        else {
            blocked.push(url.href);
            await route.abort();
        }
    });
    return context;
}
