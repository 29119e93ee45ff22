/**
 * A page that is to a webview what VS Code is: the same policy, the same variables, the same default styles, and a
 * stand-in for `acquireVsCodeApi` that records what the view asks for. No server: the browser's requests are answered
 * from memory and from the tree.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installBrowser } from '../host/install/browser.ts';
import type { InputsState } from '../../src/protocol/inputsState.ts';
import type { ResultState } from '../../src/protocol/resultState.ts';
import { answersFrom, messageText, type HeldContents } from './heldContents.ts';
import type { ReviewState } from '../../src/protocol/reviewState.ts';
import { readTheme, type ThemeName } from './theme.ts';

const ORIGIN = 'https://webview.test';
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The webviews, with the states that each takes. */
export interface Views {
    readonly inputs: InputsState;
    readonly result: ResultState;
    readonly review: ReviewState;
}
export type ViewName = keyof Views;

const media = (name: string): Buffer => readFileSync(new URL(`../../media/${name}`, import.meta.url));

const codicons = (name: string): Buffer =>
    readFileSync(new URL(`../../node_modules/@vscode/codicons/dist/${name}`, import.meta.url));

const document = (view: ViewName): string => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${ORIGIN}; font-src ${ORIGIN}; script-src 'nonce-n'">
<link rel="stylesheet" href="vscode.css"><link rel="stylesheet" href="codicon.css">
<link rel="stylesheet" href="shared.css"><link rel="stylesheet" href="${view}.css"><title>${view}</title></head>
<body><script type="application/json" id="l10n">{}</script><script nonce="n" src="${view}.js"></script></body></html>`;

/** What VS Code injects into every webview, as far as it touches ours. */
const vscodeStyles = (background: string): string => `@layer vscode-default {
    html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
    body { overscroll-behavior-x: none; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
        font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
    a, a code { color: var(--vscode-textLink-foreground); }
    a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
    code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background);
        padding: 1px 3px; border-radius: 4px; }
    kbd { background-color: var(--vscode-keybindingLabel-background); color: var(--vscode-keybindingLabel-foreground);
        border: 1px solid var(--vscode-keybindingLabel-border); border-radius: 3px; padding: 1px 3px; vertical-align: middle; }
}
body { background: var(${background}); }`;

/** Bundles the webviews once, as the build does. */
export async function bundleViews(): Promise<ReadonlyMap<ViewName, string>> {
    const views: readonly ViewName[] = ['inputs', 'result', 'review'];
    const entryPoints = Object.fromEntries(views.map((view) => [view, `src/webview/${view}/main.ts`]));
    const { outputFiles } = await build({
        absWorkingDir: new URL('../..', import.meta.url).pathname,
        entryPoints,
        bundle: true,
        write: false,
        outdir: 'out',
        format: 'iife',
        platform: 'browser',
        target: 'chrome134',
        legalComments: 'none',
        logLevel: 'warning',
    });
    return new Map(
        views.map((view) => [view, outputFiles.find(({ path }) => path.endsWith(`${view}.js`))?.text ?? '']),
    );
}

/** Starts the browser that tests share. */
export const launchBrowser = async (): Promise<Browser> =>
    chromium.launch({ executablePath: await installBrowser(), args: CHROMIUM_FLAGS });

/** What the page's stand-in for VS Code offers to tests. */
declare global {
    interface Window {
        standIn: { readonly posted: { intent: string }[]; kept: unknown };
        /** The extension's answer to a question about rows, as text; undefined for other intents. */
        answerTo: (intent: string) => Promise<string | undefined>;
        /** Gives the page a message of the extension, which came as text. */
        takeMessage: (text: string) => void;
    }
}

/** How a view is opened. */
export interface OpenOptions {
    readonly theme?: ThemeName;
    readonly width?: number;
    readonly height?: number;
    /** What the view kept when it was hidden. */
    readonly kept?: unknown;
    /** What stays with the extension. */
    readonly held?: HeldContents;
    /** Epoch ms at which the page's clock stands; it moves by `page.clock.runFor` only. */
    readonly now?: number;
}

/** One opened webview. */
export class Webview<Name extends ViewName> {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Sends a whole state, as the extension does. */
    async push(state: Views[Name]): Promise<void> {
        await this.send({ type: 'state', state });
    }

    /** Sends a message of any kind, as the extension does. */
    async send(message: unknown): Promise<void> {
        // As text: Playwright's own way of passing values takes seconds for large ones.
        await this.page.evaluate((text) => window.takeMessage(text), messageText(message));
    }

    /** All intents so far. */
    async posted(): Promise<{ intent: string }[]> {
        return this.page.evaluate(() => window.standIn.posted);
    }

    async kept(): Promise<unknown> {
        return this.page.evaluate(() => window.standIn.kept);
    }

    async close(): Promise<void> {
        await this.page.context().close();
    }
}

/** Opens a view in a page of its own. Errors of the page and breaches of its policy fail the test. */
export async function openView<Name extends ViewName>(
    browser: Browser,
    bundles: ReadonlyMap<ViewName, string>,
    view: Name,
    { theme = 'dark-modern', width, height, kept, now, held = {} }: OpenOptions = {},
): Promise<Webview<Name>> {
    const side = view !== 'result';
    const context = await browser.newContext({
        viewport: { width: width ?? (side ? 380 : 844), height: height ?? (side ? 800 : 250) },
        reducedMotion: 'reduce',
        locale: 'en-US',
        timezoneId: 'UTC',
    });
    const page = await context.newPage();
    if (now !== undefined) {
        await page.clock.install({ time: now - 1000 });
        await page.clock.pauseAt(now);
    }
    page.on('pageerror', (error) => {
        throw error;
    });
    page.on('console', (message) => {
        if (message.type() === 'error') throw new Error(message.text());
    });
    const texts = new Map<string, { readonly body: string | Buffer; readonly contentType: string }>([
        ['/', { body: document(view), contentType: 'text/html' }],
        [`/${view}.js`, { body: bundles.get(view) ?? '', contentType: 'text/javascript' }],
        [
            '/vscode.css',
            {
                body: vscodeStyles(side ? '--vscode-sideBar-background' : '--vscode-panel-background'),
                contentType: 'text/css',
            },
        ],
        ['/shared.css', { body: media('shared.css'), contentType: 'text/css' }],
        [`/${view}.css`, { body: media(`${view}.css`), contentType: 'text/css' }],
        ['/codicon.css', { body: codicons('codicon.css'), contentType: 'text/css' }],
        ['/codicon.ttf', { body: codicons('codicon.ttf'), contentType: 'font/ttf' }],
    ]);
    await context.route('**/*', async (route) => {
        const file = texts.get(new URL(route.request().url()).pathname);
        await (file ? route.fulfill(file) : route.fulfill({ status: 404 }));
    });
    await page.exposeFunction('answerTo', answersFrom(held));
    await page.addInitScript(
        ({ classes, variables, kept }) => {
            const posted: { intent: string }[] = [];
            window.standIn = { posted, kept };
            window.takeMessage = (text) => {
                const data: unknown = JSON.parse(text, (_key, value: unknown) =>
                    typeof value === 'object' && value !== null && 'shorts' in value
                        ? Uint16Array.from(Array.isArray(value.shorts) ? value.shorts : [])
                        : value,
                );
                window.dispatchEvent(new MessageEvent('message', { data }));
            };
            Object.assign(window, {
                acquireVsCodeApi: () => ({
                    postMessage: (intent: { intent: string }) => {
                        posted.push(intent);
                        if (!/^(rowsWanted|(key|value|mark)Sought)$/.test(intent.intent)) return;
                        void window.answerTo(JSON.stringify(intent)).then((text) => {
                            if (text !== undefined) window.takeMessage(text);
                        });
                    },
                    getState: () => window.standIn.kept,
                    setState: (state: unknown) => {
                        window.standIn.kept = state;
                    },
                }),
            });
            addEventListener('DOMContentLoaded', () => {
                for (const [name, value] of Object.entries(variables))
                    globalThis.document.documentElement.style.setProperty(name, value);
                globalThis.document.body.className = classes;
            });
        },
        { ...readTheme(theme), kept },
    );
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => window.standIn.posted.some(({ intent }) => intent === 'ready'));
    return new Webview(page);
}
