import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** The published CLI as it is installed here: the only packages that a sandbox sees. */
export interface NangoInstallation {
    readonly nangoDir: string;
    readonly zodDir: string;
    readonly version: string;
    readonly zodVersion: string;
    /** The file to run with Node. */
    readonly entry: string;
    /** The `node_modules` that hold the CLI, named in its stack traces. */
    readonly modulesDir: string;
}

const nangoManifest = z.object({
    version: z.string(),
    bin: z.object({ nango: z.string() }),
    dependencies: z.object({ zod: z.string() }),
});

/** Finds the CLI among the project's development packages, and the zod that it comes with. */
export function findNango(): NangoInstallation {
    const require = createRequire(import.meta.url);
    const manifestPath = realpathSync(require.resolve('nango/package.json'));
    const manifest = nangoManifest.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
    const nangoDir = dirname(manifestPath);
    const zodManifest = realpathSync(createRequire(manifestPath).resolve('zod/package.json'));
    return {
        nangoDir,
        zodDir: dirname(zodManifest),
        version: manifest.version,
        zodVersion: manifest.dependencies.zod,
        entry: join(nangoDir, manifest.bin.nango),
        modulesDir: dirname(nangoDir),
    };
}
