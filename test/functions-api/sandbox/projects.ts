import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderPrefix, removeLeftovers } from './leftovers.ts';
import type { NangoInstallation } from './nangoInstallation.ts';

/** A throw-away Nango project with one function in it. */
export interface Project {
    readonly dir: string;
    remove(): Promise<void>;
}

/** Makes projects under one temporary folder, which goes when the server stops. */
export class Projects {
    readonly root: string;
    readonly #nango: NangoInstallation;
    #count = 0;

    constructor(nango: NangoInstallation) {
        this.#nango = nango;
        removeLeftovers(tmpdir());
        this.root = realpathSync(mkdtempSync(join(tmpdir(), folderPrefix())));
    }

    /** A new project with these files, by path relative to it. */
    async create(files: Readonly<Record<string, string>>): Promise<Project> {
        this.#count += 1;
        const dir = join(this.root, `project-${String(this.#count)}`);
        await mkdir(join(dir, '.nango'), { recursive: true });
        await mkdir(join(dir, 'node_modules'));
        // The CLI wants to find these two versions, else it says that they are out of date.
        const devDependencies = { nango: this.#nango.version, zod: this.#nango.zodVersion };
        const manifest = { name: 'nango-integrations', version: '1.0.0', private: true, type: 'module' };
        await Promise.all([
            symlink(this.#nango.nangoDir, join(dir, 'node_modules', 'nango')),
            symlink(this.#nango.zodDir, join(dir, 'node_modules', 'zod')),
            cp(join(this.#nango.nangoDir, 'example', 'tsconfig.json'), join(dir, 'tsconfig.json')),
            writeFile(join(dir, 'package.json'), JSON.stringify({ ...manifest, devDependencies })),
            ...Object.entries(files).map(async ([path, text]) => {
                await mkdir(dirname(join(dir, path)), { recursive: true });
                await writeFile(join(dir, path), text);
            }),
        ]);
        return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }) };
    }

    /** Removes everything before it returns. */
    removeNow(): void {
        rmSync(this.root, { recursive: true, force: true, maxRetries: 3 });
    }

    /** Removes everything. */
    async remove(): Promise<void> {
        await rm(this.root, { recursive: true, force: true, maxRetries: 3 });
    }
}
