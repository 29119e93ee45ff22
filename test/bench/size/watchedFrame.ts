import type { Frame } from 'playwright-core';

/** What a page that shows something large was seen to do. */
export interface SeenPage {
    /** When rows were first painted, epoch milliseconds. */
    readonly paintedAt: number;
    /** Its longest task until then and a second after, milliseconds. */
    readonly longestTask: number;
    /** The longest frame of a scripted scroll, milliseconds. */
    readonly longestFrame: number;
}

declare global {
    interface Window {
        benchSeen: { paintedAt: number; longestTask: number };
    }
}

/** From now on the frame notes its long tasks and when so many of `selector` are first painted. */
export async function watchFrame(frame: Frame, selector: string, least: number): Promise<void> {
    await frame.evaluate(
        ({ selector, least }) => {
            window.benchSeen = { paintedAt: 0, longestTask: 0 };
            new PerformanceObserver((list) => {
                for (const { name, duration } of list.getEntries())
                    if (name === 'self')
                        window.benchSeen.longestTask = Math.max(window.benchSeen.longestTask, duration);
            }).observe({ type: 'longtask' });
            const look = (): void => {
                if (document.querySelectorAll(selector).length < least) {
                    requestAnimationFrame(look);
                    return;
                }
                // A task after the frame that holds it: it is painted.
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    window.benchSeen.paintedAt = performance.timeOrigin + performance.now();
                };
                channel.port2.postMessage(0);
            };
            requestAnimationFrame(look);
        },
        { selector, least },
    );
}

/** Waits until rows were painted, then scrolls through them and reports. */
export async function seenIn(frame: Frame, scrolls: string): Promise<SeenPage> {
    await frame.waitForFunction(() => window.benchSeen.paintedAt > 0, undefined, { timeout: 60_000 });
    await frame.page().waitForTimeout(1000);
    const before = await frame.evaluate(() => ({ ...window.benchSeen }));
    const longestFrame = await frame.evaluate(async (scrolls) => {
        const element = document.querySelector(scrolls);
        if (element === null) throw new Error(`Nothing scrolls: ${scrolls}`);
        const frames = 180;
        let longest = 0;
        let last = performance.now();
        for (let index = 0; index < frames; index++) {
            const end = element.scrollHeight - element.clientHeight;
            // As a wheel does for a second, then by leaps through all of it, then back by the wheel.
            const leaps = Math.min(1, Math.max(0, (index - 60) / 60));
            element.scrollTop = leaps * end + (index < 60 ? index : index < 120 ? 60 : 180 - index) * 40;
            await new Promise(requestAnimationFrame);
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
        }
        return longest;
    }, scrolls);
    return { ...before, longestFrame };
}
