import type { Locator } from 'playwright-core';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi } from '../functions-api/server.ts';
import { copySampleWorkspace } from '../host/sampleWorkspace.ts';
import { freePort } from '../host/vscode/freePort.ts';
import { openWindow, type Window } from '../host/vscode/window.ts';
import { BareClient } from './bareClient.ts';
import { below, type BenchLine } from './benchLine.ts';
import { askHost, hostPortVariable } from './beside/hostAsk.ts';
import { hostExtension } from './beside/hostExtension.ts';
import type { PackagedExtension } from './packagedExtension.ts';
import { milliseconds, ms, ratio, spreadOf } from './spread.ts';
import { views } from '../../src/editor/ids.ts';

const total = 2000;
const onePage = 100;

interface Measured {
    /** From the click on the integration until its first functions are painted, milliseconds. */
    readonly firstPage: number;
    /** From "Show All" until the last function can be reached, milliseconds. */
    readonly all: number;
    /** The same pages by a bare client, milliseconds. */
    readonly bare: number;
    /** The longest task of the extension host until the first page is there, and after that, milliseconds. */
    readonly firstTask: number;
    readonly hostTask: number;
    readonly longestFrame: number;
}

/** An integration with 2,000 functions, unfolded and listed whole in a real window. */
export async function tree(extension: PackagedExtension, times: number): Promise<readonly BenchLine[]> {
    const measured: Measured[] = [];
    for (let time = 0; time < times; time++) measured.push(await inOneWindow(extension));
    const spread = (figure: (one: Measured) => number): ReturnType<typeof spreadOf> => spreadOf(measured.map(figure));
    const [first, all, bare] = [spread((one) => one.firstPage), spread((one) => one.all), spread((one) => one.bare)];
    const [firstTask, task] = [spread((one) => one.firstTask), spread((one) => one.hostTask)];
    const frame = spread((one) => one.longestFrame);
    return [
        {
            what: 'unfolded, until the first 100 are painted',
            figure: milliseconds(first),
            aim: below(first.median, 500, 'ms'),
        },
        {
            what: '  longest task of the extension host',
            figure: milliseconds(firstTask),
            aim: below(firstTask.median, 100, 'ms'),
        },
        {
            what: 'Show All, until the last of 2,000 can be reached',
            figure: milliseconds(all),
            beside: `bare client, the same pages: ${ms(bare.median)} ms, ours ${ratio(all.median, bare.median)}`,
        },
        {
            what: '  longest task of the extension host',
            figure: milliseconds(task),
            aim: below(task.median, 100, 'ms'),
        },
        {
            what: 'longest frame while scrolling through all',
            figure: milliseconds(frame),
            aim: below(frame.median, 50, 'ms'),
        },
    ];
}

async function inOneWindow(extension: PackagedExtension): Promise<Measured> {
    const workspace = copySampleWorkspace();
    const server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
    for (let index = 0; index < total; index++) {
        server.environments.dev.functions.put({
            integration_id: 'github',
            name: nameOf(index),
            type: index % 3 === 0 ? 'sync' : 'action',
            source: 'standalone',
            version: 'v1.0.0',
            scopes: ['repo'],
            returns: [],
            json_schema: {},
            features: [],
            last_deployed: '2026-11-21T10:00:00.000Z',
            code: `// ${String(index)}\n`,
        });
    }
    const port = await freePort();
    const window = await openWindow({
        development: [extension.folder, await hostExtension(extension.scratch)],
        folder: workspace.folder,
        env: { NANGO_SERVER_URL: server.url, NANGO_SECRET_KEY: testKeys.dev, [hostPortVariable]: String(port) },
    });
    try {
        await askHost(port, { ask: 'activate', extension: extension.id });
        await askHost(port, { ask: 'command', command: `${views.functions}.focus` });
        await row(window, 'github').waitFor();
        // The view is to have the side bar to itself.
        await window.page.locator('.pane-header', { hasText: 'Dry Run' }).click();
        await window.page.waitForTimeout(2000);
        await askHost(port, { ask: 'watch' });
        const firstPage = await took(async () => {
            await row(window, 'github').click();
            await row(window, nameOf(0)).waitFor();
        });
        const { longest: firstTask } = await askHost(port, { ask: 'report' });
        // The row that fetches what is left is the last of the functions, before the connections.
        await window.page.keyboard.press('End');
        const more = row(window, 'Show More');
        await more.hover();
        const all = await took(async () => {
            await more.getByLabel('Show All').click();
            await more.waitFor({ state: 'detached' });
            await window.page.keyboard.press('End');
            await row(window, nameOf(total - 1)).waitFor();
        });
        const { longest } = await askHost(port, { ask: 'report' });
        const longestFrame = await scrolled(window);
        return { firstPage, all, bare: await byBareClient(server.url), firstTask, hostTask: longest, longestFrame };
    } finally {
        await window.stop();
        await server.stop();
        workspace.stop();
    }
}

const nameOf = (index: number): string => `function-${String(index).padStart(4, '0')}`;

function row({ page }: Window, label: string): Locator {
    return page.locator('.customview-tree .monaco-list-row', { hasText: label }).first();
}

async function took(work: () => Promise<void>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
}

/** What is left after the first page, page by page. */
async function byBareClient(server: string): Promise<number> {
    const client = new BareClient(server, testKeys.dev);
    try {
        return await took(async () => {
            for (let page = 1; page < total / onePage; page++)
                await client.get(`/integrations/github/functions?page=${String(page)}&limit=${String(onePage)}`);
        });
    } finally {
        client.stop();
    }
}

/** The longest frame of the workbench while the wheel goes up through all rows. Milliseconds. */
async function scrolled(window: Window): Promise<number> {
    const { page } = window;
    await row(window, nameOf(total - 1)).hover();
    const watched = page.evaluate(async () => {
        let longest = 0;
        let last = performance.now();
        for (let frame = 0; frame < 180; frame++) {
            await new Promise(requestAnimationFrame);
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
        }
        return longest;
    });
    for (let turn = 0; turn < 100; turn++) await page.mouse.wheel(0, -500);
    return watched;
}
