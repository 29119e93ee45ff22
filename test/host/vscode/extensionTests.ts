import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser, openContext } from './browser.ts';
import type { CodeServerFolders } from './codeServer.ts';
import { startServer } from './server.ts';
import { setDevelopmentOptions } from './developmentOptions.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** Marks the console lines of the extension host, so that they can be told from the workbench's own. */
const MARK = '@@test@@';
/** The last of them, when the tests came to their end. */
const FINISHED = `${MARK}finished`;

/** A test run inside the extension host. */
export interface ExtensionTests extends CodeServerFolders {
    /** Folders of the extensions under development. */
    readonly developed: readonly string[];
    /** A CommonJS module with a function `run`. */
    readonly entry: string;
    readonly folder?: string | undefined;
    readonly workspaceTrust: boolean;
    readonly timeoutSeconds: number;
    readonly env: NodeJS.ProcessEnv;
    /** Prints the workbench's log as well. */
    readonly verbose: boolean;
}

/** Exit codes beside the run's own 0 and 1. */
export const exitCodes = { timedOut: 124, crashed: 125 } as const;

/** Runs tests inside the extension host of a real workbench in a browser; resolves to the exit code. */
export async function runExtensionTests(tests: ExtensionTests): Promise<number> {
    const { workspaceTrust, env } = tests;
    const server = await startServer(tests, { workspaceTrust, env });
    const browser = await launchBrowser();
    try {
        const blocked: string[] = [];
        const context = await openContext(browser, blocked);
        await setDevelopmentOptions(context, server, { extensions: tests.developed, testsEntry: writeEntry(tests) });
        const page = await context.newPage();
        const done = endOfRun(page, tests);
        await page.goto(workbenchUrl(server, tests.folder), { waitUntil: 'domcontentloaded' });
        const code = await done;
        if (blocked.length > 0) console.log(`Kept from the network: ${[...new Set(blocked)].join(', ')}`);
        return code;
    } finally {
        await browser.close();
        await server.stop();
    }
}

/** Passes on what the tests print and resolves to their exit code. Set up before the page loads: no line is missed. */
function endOfRun(page: Page, { timeoutSeconds, verbose }: ExtensionTests): Promise<number> {
    return new Promise((resolve, reject) => {
        let finished = false;
        const fail = (code: number, reason: string) => {
            console.error(reason);
            resolve(code);
        };
        setTimeout(
            () => fail(exitCodes.timedOut, `Timed out after ${timeoutSeconds} s.`),
            timeoutSeconds * 1000,
        ).unref();
        page.once('crash', () => fail(exitCodes.crashed, 'The page of the workbench crashed.'));
        page.once('close', () => resolve(exitCodes.crashed));
        page.on('pageerror', (error) => console.error(`Error in the page: ${error.message}`));
        page.exposeFunction('codeAutomationExit', (code: unknown) => {
            // An extension host that dies is reported as 0, too.
            if (code !== 0 || finished) resolve(z.number().parse(code));
            else fail(exitCodes.crashed, 'The extension host ended before the tests did.');
        }).catch(reject);
        page.exposeFunction('codeAutomationLog', (level: unknown, args: unknown) => {
            const text = format(...z.array(z.unknown()).parse(args));
            if (text === FINISHED) finished = true;
            else if (text.startsWith(MARK)) console.log(text.slice(MARK.length));
            else if (verbose) console.log(`[${String(level)}] ${text}`);
        }).catch(reject);
    });
}

/**
 * The entry that the extension host is given: it marks the console, then hands over. The console is replaced as a
 * whole, since its methods cannot be set there.
 */
function writeEntry({ root, entry }: ExtensionTests): string {
    const file = path.join(root, 'entry.cjs');
    writeFileSync(
        file,
        `const { format } = require('node:util');
const real = globalThis.console;
const marked = Object.create(real);
for (const level of ['log', 'info', 'warn', 'error', 'debug'])
    Object.defineProperty(marked, level, { writable: true, value: (...args) => real[level](${JSON.stringify(MARK)} + format(...args)) });
globalThis.console = marked;
exports.run = async () => {
    await require(${JSON.stringify(entry)}).run();
    real.log(${JSON.stringify(FINISHED)});
};
`,
    );
    return file;
}
