import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { eventually } from '../../e2e/workbench/eventually.ts';
import { webviewFrame } from '../../e2e/workbench/webviewFrame.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';
import { copySampleWorkspace } from '../../host/sampleWorkspace.ts';
import { freePort } from '../../host/vscode/freePort.ts';
import { openWindow, type Window } from '../../host/vscode/window.ts';
import { below, type BenchLine } from '../benchLine.ts';
import { askHost, hostPortVariable } from '../beside/hostAsk.ts';
import { hostExtension } from '../beside/hostExtension.ts';
import type { PackagedExtension } from '../packagedExtension.ts';
import { ms, ratio, spreadOf } from '../spread.ts';
import { payloads, type Payload } from './payloads.ts';
import { seenIn, watchFrame } from './watchedFrame.ts';

/** A look at a dry run, answered. Whatever else is asked meanwhile does not count as the last byte. */
const FinishedAnswer = z.object({
    request: z.object({ method: z.literal('GET'), url: z.string().includes('/dryruns/') }),
});

/** How one way of showing a payload went. */
interface Measured {
    readonly firstPaint: number;
    readonly hostTask: number;
    readonly pageTask: number;
    readonly longestFrame: number;
    /** What host and pages hold more than before, in bytes. */
    readonly heap: number;
}

interface Bench {
    readonly window: Window;
    readonly server: FunctionsApiServer;
    readonly port: number;
    readonly folder: string;
    /** When the server had written its last answer to a look at a dry run, epoch milliseconds. */
    readonly lastAnswer: { at: number };
}

/** Three large dry runs: shown by our view, and beside it by a plain `JSON.stringify` into a `<pre>`. */
export async function size(extension: PackagedExtension, times: number): Promise<readonly BenchLine[]> {
    const lines: BenchLine[] = [];
    for (const payload of payloads()) {
        const ours: Measured[] = [];
        const plain: Measured[] = [];
        for (let time = 0; time < times; time++) {
            const measured = await inOneWindow(extension, payload);
            ours.push(measured.ours);
            plain.push(measured.plain);
        }
        lines.push(...linesOf(payload.name, Buffer.byteLength(JSON.stringify(payload.outcome)), ours, plain));
    }
    return lines;
}

async function inOneWindow(
    extension: PackagedExtension,
    payload: Payload,
): Promise<{ readonly ours: Measured; readonly plain: Measured }> {
    const workspace = copySampleWorkspace();
    const server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
    const port = await freePort();
    const lastAnswer = { at: 0 };
    const onFinish = (message: unknown): void => {
        if (FinishedAnswer.safeParse(message).success) lastAnswer.at = performance.timeOrigin + performance.now();
    };
    subscribe('http.server.response.finish', onFinish);
    const window = await openWindow({
        development: [extension.folder, await hostExtension(extension.scratch)],
        folder: workspace.folder,
        env: { NANGO_SERVER_URL: server.url, NANGO_SECRET_KEY: testKeys.dev, [hostPortVariable]: String(port) },
    });
    try {
        const bench = { window, server, port, folder: workspace.folder, lastAnswer };
        await askHost(port, { ask: 'activate', extension: extension.id });
        const { id, ...ours } = await byOurView(bench, payload);
        return { ours, plain: await byYardstick(bench, id) };
    } finally {
        unsubscribe('http.server.response.finish', onFinish);
        await window.stop();
        await server.stop();
        workspace.stop();
    }
}

/** The view is open and has shown a small run, as after a person's first one. */
async function byOurView(bench: Bench, payload: Payload): Promise<Measured & { readonly id: string }> {
    const { window, server, port, folder } = bench;
    const file = path.join(folder, payload.file);
    server.fast.nextDryRun({ runningPolls: 0 });
    await askHost(port, { ask: 'run', file });
    const frame = await webviewFrame(window.page, 'result');
    await frame.locator('#tab-inputs').waitFor();
    await window.page.waitForTimeout(2000);
    const before = await watching(bench);
    // More rows than the small run has.
    await watchFrame(frame, payload.rows, 5);
    const script = server.fast.nextDryRun({ runningPolls: 0, outcome: payload.outcome });
    await askHost(port, { ask: 'run', file });
    return { ...(await shown(bench, frame, '#panel', before)), id: await script.id };
}

async function byYardstick(bench: Bench, id: string): Promise<Measured> {
    const { window, server, port } = bench;
    await askHost(port, { ask: 'openYardstick' });
    const find = async (): Promise<Frame | undefined> => {
        for (const frame of window.page.frames()) if ((await frame.locator('#yardstick').count()) > 0) return frame;
        return undefined;
    };
    const frame = await eventually('the yardstick', find, (found) => found !== undefined);
    if (frame === undefined) throw new Error('unreachable');
    await window.page.waitForTimeout(2000);
    const before = await watching(bench);
    await watchFrame(frame, '#yardstick:not(:empty)', 1);
    await askHost(port, { ask: 'runYardstick', server: server.url, apiKey: testKeys.dev, id });
    return shown(bench, frame, '#yardstick', before);
}

async function watching({ window, port }: Bench): Promise<number> {
    const pages = await pagesHeap(window);
    const { heap } = await askHost(port, { ask: 'watch' });
    return heap + pages;
}

async function shown(bench: Bench, frame: Frame, scrolls: string, before: number): Promise<Measured> {
    const { paintedAt, longestTask, longestFrame } = await seenIn(frame, scrolls);
    const host = await askHost(bench.port, { ask: 'report' });
    return {
        firstPaint: paintedAt - bench.lastAnswer.at,
        hostTask: host.longest,
        pageTask: longestTask,
        longestFrame,
        heap: host.heap + (await pagesHeap(bench.window)) - before,
    };
}

/** What the scripts of the workbench and its webviews hold. */
async function pagesHeap({ page, context }: Window): Promise<number> {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize;
}

function linesOf(
    name: string,
    bytes: number,
    ours: readonly Measured[],
    plain: readonly Measured[],
): readonly BenchLine[] {
    const line = (
        what: string,
        figure: (measured: Measured) => number,
        limit: number,
        unit: string,
        text: (value: number) => string = ms,
    ): BenchLine => {
        const [own, other] = [spreadOf(ours.map(figure)), spreadOf(plain.map(figure))];
        return {
            what: `  ${what}`,
            figure: `${text(own.median)} ${unit} (${text(own.min)} to ${text(own.max)}, n ${own.count})`,
            aim: below(own.median, limit, unit),
            beside: `<pre>: ${text(other.median)} ${unit}, ours ${ratio(own.median, other.median)}`,
        };
    };
    return [
        { what: name, figure: `${(bytes / 1_000_000).toFixed(1)} MB` },
        line('last byte until the first paint', ({ firstPaint }) => firstPaint, 300, 'ms'),
        line('longest task of the extension host', ({ hostTask }) => hostTask, 100, 'ms'),
        line('longest task of the webview', ({ pageTask }) => pageTask, 100, 'ms'),
        line('longest frame of a scripted scroll', ({ longestFrame }) => longestFrame, 50, 'ms'),
        line(
            'heap, times the payload',
            ({ heap }) => heap / bytes,
            3,
            'x',
            (value) => value.toFixed(2),
        ),
    ];
}
