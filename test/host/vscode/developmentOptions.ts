import type { BrowserContext } from 'playwright-core';
import type { Server } from './server.ts';

/** What runs from its source folder instead of being installed; absolute paths. */
export interface DevelopmentOptions {
    readonly extensions: readonly string[];
    readonly testsEntry?: string;
}

/**
 * Makes every workbench that opens in this browser context load extensions under development, and run their tests. A
 * built workbench reads neither from its address; it reads them from the configuration in its page.
 */
export async function setDevelopmentOptions(
    context: BrowserContext,
    server: Server,
    { extensions, testsEntry }: DevelopmentOptions,
): Promise<void> {
    const uri = (file: string) => ({ scheme: 'vscode-remote', authority: server.host, path: file });
    const options = {
        extensions: extensions.map(uri),
        ...(testsEntry === undefined ? {} : { extensionTestsPath: uri(testsEntry) }),
    };
    await context.addInitScript((added) => {
        Element.prototype.getAttribute = function (name) {
            const value = this.attributes.getNamedItem(name)?.value ?? null;
            if (value === null || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration')
                return value;
            const configuration: unknown = JSON.parse(value);
            return JSON.stringify(Object.assign({}, configuration, { developmentOptions: added }));
        };
    }, options);
}
