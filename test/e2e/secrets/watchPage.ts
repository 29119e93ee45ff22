import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { Evidence } from './evidence.ts';

/** In every frame, before anything else runs: tells each message that is posted to a port, as webviews' are. */
function tellMessages(): void {
    const textOf = (data: unknown): unknown => {
        const seen = new WeakSet();
        return JSON.stringify(data, (_key, value: unknown) => {
            if (typeof value !== 'object' || value === null) return value;
            if (seen.has(value)) return '(again)';
            seen.add(value);
            if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
            return ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value;
        });
    };
    const tell = (data: unknown): void => {
        const saw: unknown = Reflect.get(globalThis, 'nangoSawMessage');
        try {
            const text = textOf(data);
            if (typeof saw === 'function' && typeof text === 'string') Reflect.apply(saw, undefined, [text]);
        } catch (error) {
            console.error('A message that cannot be told', error);
        }
    };
    // Not that of windows: a message's source would then be the window that was called, not the one that calls.
    const post: unknown = Reflect.get(MessagePort.prototype, 'postMessage');
    if (typeof post !== 'function') throw new Error('no ports here');
    Reflect.set(MessagePort.prototype, 'postMessage', function (this: unknown, ...args: unknown[]) {
        tell(args[0]);
        Reflect.apply(post, this, args);
    });
}

/**
 * Watches a page from its next load on: URLs, console, and every message that crosses a frame's border. What the
 * workbench's own window posts goes to webviews, what another frame posts comes from one.
 */
export async function watchPage(page: Page, evidence: Evidence): Promise<void> {
    const context = page.context();
    await context.exposeBinding('nangoSawMessage', ({ frame }, text: unknown) => {
        const place = frame === page.mainFrame() ? 'messages to webviews' : 'messages from webviews';
        evidence.add(place, frame.url(), z.string().parse(text));
    });
    await context.addInitScript(tellMessages);
    context.on('request', (request) => evidence.add('URLs of the page', request.method(), request.url()));
    context.on('console', (message) => evidence.add('console of the page', message.type(), message.text()));
    page.on('pageerror', (error) => evidence.add('console of the page', 'error', `${error.message}\n${error.stack}`));
    page.on('framenavigated', (frame) => evidence.add('URLs of the page', 'frame', frame.url()));
}

/** What the page shows now, the texts in its fields included but for dots: the workbench, and each webview in it. */
export async function lookAtPage(page: Page, evidence: Evidence): Promise<void> {
    for (const frame of page.frames()) {
        const place = frame === page.mainFrame() ? 'workbench' : 'webviews';
        evidence.add(place, frame.url(), await contentOf(frame));
    }
}

async function contentOf(frame: Frame): Promise<string> {
    try {
        return await frame.evaluate(() => {
            // VS Code's own field of dots still has what was typed into it when it is closed.
            const selector = 'input:not([type=password]), textarea';
            const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(selector);
            return [document.documentElement.outerHTML, ...[...fields].map(({ value }) => value)].join('\n');
        });
    } catch {
        // A frame that has just gone shows nothing.
        return '';
    }
}

/** What the clipboard holds now. */
export async function lookAtClipboard(page: Page, evidence: Evidence): Promise<string> {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    evidence.add('clipboard', 'text', text);
    return text;
}
