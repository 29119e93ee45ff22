import { aptGetInstall } from './aptGet.ts';
import { findProgram } from './findProgram.ts';

/** Makes sure of what node-gyp needs: Python, a C++ compiler, make. */
export async function requireBuildTools(): Promise<void> {
    const packages = ['python3', 'g++', 'make'].filter((program) => findProgram([program]) === undefined);
    if (packages.length > 0) await aptGetInstall(packages);
}
