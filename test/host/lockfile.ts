import { readFileSync } from 'node:fs';
import * as z from 'zod';

const LockedPackage = z.object({
    dev: z.boolean().optional(),
    optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lockfile = z.object({ packages: z.record(z.string(), LockedPackage) });

/** package-lock.json, as far as it is looked at. */
export type Lockfile = z.infer<typeof Lockfile>;

/** A package for another platform that the lockfile should name and does not. */
export interface MissingPackage {
    /** Its key in the lockfile. */
    readonly location: string;
    readonly name: string;
    readonly version: string;
    /** Whether only development needs it. */
    readonly dev: boolean;
}

/** Reads a package-lock.json. */
export function readLockfile(file: string): Lockfile {
    return Lockfile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Finds optional dependencies that the lockfile leaves out. npm leaves out what its registry does not have at that
 * moment, and then `npm ci` refuses the lockfile everywhere.
 */
export function missingPackages({ packages }: Lockfile): readonly MissingPackage[] {
    const missing = new Map<string, MissingPackage>();
    for (const [parent, { optionalDependencies = {}, dev = false }] of Object.entries(packages)) {
        for (const [name, version] of Object.entries(optionalDependencies)) {
            if (foldersAbove(parent).some((folder) => `${folder}node_modules/${name}` in packages)) continue;
            const taken = missing.get(`node_modules/${name}`);
            const location =
                taken && taken.version !== version ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
            missing.set(location, { location, name, version, dev });
        }
    }
    return [...missing.values()];
}

function foldersAbove(location: string): readonly string[] {
    const parts = location.split('/node_modules/');
    return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)];
}
