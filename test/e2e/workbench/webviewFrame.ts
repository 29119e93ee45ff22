import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * The frame of one of our webviews, named after its script in `dist/webview`. Waits until the script says that it
 * listens (`body[data-ready]`): a click before that would be lost.
 */
export async function webviewFrame(page: Page, name: string): Promise<Frame> {
    const selector = `body[data-ready]:has(script[src*="/webview/${name}.js"]), html:has(script[src*="/webview/${name}.js"]) body[data-ready]`;
    const find = async () => {
        for (const frame of page.frames()) if (await holds(frame, selector)) return frame;
        return undefined;
    };
    const frame = await eventually(`the webview ${name}`, find, (found) => found !== undefined);
    if (frame === undefined) throw new Error('unreachable');
    return frame;
}

async function holds(frame: Frame, selector: string): Promise<boolean> {
    try {
        return (await frame.locator(selector).count()) > 0;
    } catch {
        // A frame that has just gone holds nothing.
        return false;
    }
}
