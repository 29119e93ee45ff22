import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Evidence, Place } from './evidence.ts';

/** Every file below a folder, read; the names of files and folders count as well. */
export function readFiles(folder: string, evidence: Evidence, placeOf: (file: string) => Place): void {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = path.join(folder, name);
        evidence.add(placeOf(file), 'name', name);
        if (lstatSync(file).isFile()) evidence.addBytes(placeOf(file), name, readFileSync(file));
    }
}

const entries = z.array(z.tuple([z.string(), z.string()]));

/** What the browser keeps for the workbench: its databases, its local and session storage, its cookies. */
export async function readBrowserStorage(page: Page, evidence: Evidence): Promise<void> {
    const stored = await page.evaluate(async () => {
        const textOf = (value: unknown): string =>
            JSON.stringify(value, (_key, part: unknown) => {
                if (part instanceof ArrayBuffer) return new TextDecoder().decode(part);
                return ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : part;
            });
        const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
            new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error ?? new Error('no answer'));
            });
        const databases: [string, string][] = [];
        for (const { name = '' } of await indexedDB.databases()) {
            const database = await done(indexedDB.open(name));
            for (const store of database.objectStoreNames) {
                const objects = database.transaction(store).objectStore(store);
                const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
                databases.push([`${name} ${store}`, textOf([keys, values])]);
            }
            database.close();
        }
        const local = [localStorage, sessionStorage].flatMap((storage) =>
            Array.from({ length: storage.length }, (_, index) => {
                const name = storage.key(index) ?? '';
                return [name, storage.getItem(name) ?? ''];
            }),
        );
        return { databases, local };
    });
    for (const [name, text] of entries.parse(stored.databases)) evidence.add('databases of the browser', name, text);
    for (const [name, text] of entries.parse(stored.local))
        evidence.add('local storage of the browser', name, `${name}\n${text}`);
    const { cookies } = await page.context().storageState();
    evidence.add('local storage of the browser', 'cookies', JSON.stringify(cookies));
}

/** What VS Code keeps its secrets in: encrypted, in the browser's local storage. */
export async function readSecretStorage(page: Page): Promise<string> {
    return z.string().parse(await page.evaluate(() => localStorage.getItem('secrets.provider') ?? ''));
}
