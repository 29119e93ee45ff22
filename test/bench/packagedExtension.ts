import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { runQuietly } from '../host/cache.mjs';
import { installExtension } from '../host/vscode/installExtension.ts';
import { createProfile } from '../host/vscode/profile.ts';
import { chunkMap, type ChunkMap } from './chunkMap.ts';

const root = path.resolve(import.meta.dirname, '../..');
const Manifest = z.looseObject({ publisher: z.string(), name: z.string() });

/** The extension as its users get it, but that it is activated only when asked. */
export interface PackagedExtension {
    readonly id: string;
    readonly folder: string;
    /** A folder for everything else that is written; gone with the process. */
    readonly scratch: string;
    readonly vsixBytes: number;
    /** What the bundler says of the files in it. */
    readonly chunks: ChunkMap;
    stop(): void;
}

/** Packages the extension and installs it into a profile, whence it is taken. */
export async function packageExtension(): Promise<PackagedExtension> {
    const scratch = mkdtempSync(path.join(tmpdir(), 'nango-bench-'));
    const stop = (): void => rmSync(scratch, { recursive: true, force: true });
    process.once('exit', stop);
    const vsix = path.join(scratch, 'extension.vsix');
    // As the script of package.json does, but to a file of our own: of two `--out` the last counts.
    await runQuietly('npm', ['run', '--silent', 'package', '--', '--out', vsix], { cwd: root });
    const chunks = chunkMap(readFileSync(path.join(root, 'out/extension-meta.json'), 'utf8'));

    const folder = path.join(scratch, 'extension');
    const profile = createProfile();
    try {
        await installExtension(profile, vsix);
        const [installed] = globSync('*/package.json', { cwd: profile.extensions });
        if (installed === undefined) throw new Error('The package did not install.');
        cpSync(path.join(profile.extensions, path.dirname(installed)), folder, { recursive: true });
    } finally {
        profile.stop();
    }
    const missing = Object.keys(chunks).find((file) => !existsSync(path.join(folder, file)));
    if (missing !== undefined) throw new Error(`${missing} is not in the package: was dist built again meanwhile?`);
    const manifestFile = path.join(folder, 'package.json');
    const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
    writeFileSync(manifestFile, JSON.stringify({ ...manifest, activationEvents: [] }));
    const { publisher, name } = manifest;
    return { id: `${publisher}.${name}`, folder, scratch, vsixBytes: statSync(vsix).size, chunks, stop };
}
