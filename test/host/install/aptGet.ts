import { runQuietly } from '../cache.mjs';
import { findProgram } from './findProgram.ts';

/** Installs Debian packages, as root or through a sudo that asks nothing. */
export async function aptGetInstall(packages: readonly string[]): Promise<void> {
    if (findProgram(['apt-get']) === undefined) throw new Error(`Please install ${packages.join(', ')}.`);
    console.log(`Installing ${packages.join(', ')} (apt-get)…`);
    await aptGet(['update']);
    await aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
}

async function aptGet(args: readonly string[]): Promise<void> {
    const root = process.getuid?.() === 0;
    const options = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
    const command = [...(root ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options];
    const [program = '', ...rest] = [...command, ...args];
    await runQuietly(program, rest);
}
