/**
 * Adds to package-lock.json what npm left out of it (see `lockfile.ts`). Run after every change of dependencies:
 * `node test/host/bootstrap.mjs test/host/completeLockfile.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { missingPackages, readLockfile, type MissingPackage } from './lockfile.ts';

const FILE = 'package-lock.json';

const raw: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(raw);
const missing = missingPackages(readLockfile(FILE));
const added = missing.map((found): [string, unknown] => [found.location, entryOf(found)]);
const completed = [...Object.entries(packages), ...added].sort(byLocation);
writeFileSync(
    FILE,
    `${JSON.stringify(Object.assign({}, raw, { packages: Object.fromEntries(completed) }), null, 4)}\n`,
);
console.log(`${missing.length} packages added to ${FILE}`);

function entryOf({ name, version, dev }: MissingPackage): Record<string, unknown> {
    const words = name.split(/[/-]/);
    const oneOf = (known: readonly string[]) => known.filter((word) => words.includes(word));
    const os = oneOf([
        'aix',
        'android',
        'darwin',
        'freebsd',
        'linux',
        'netbsd',
        'openbsd',
        'openharmony',
        'sunos',
        'win32',
    ]);
    const cpu = oneOf(['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
    const libc = words.some((word) => word.startsWith('musl'))
        ? ['musl']
        : words.some((word) => word.startsWith('gnu'))
          ? ['glibc']
          : [];
    // Without them npm would install it everywhere.
    if (os.length === 0 && cpu.length === 0) throw new Error(`Which platform is ${name} for?`);
    return {
        version,
        ...(cpu.length > 0 ? { cpu } : {}),
        ...(dev ? { dev } : {}),
        ...(libc.length > 0 && os.includes('linux') ? { libc } : {}),
        optional: true,
        ...(os.length > 0 ? { os } : {}),
    };
}

function byLocation([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
    return one.localeCompare(other, 'en');
}
