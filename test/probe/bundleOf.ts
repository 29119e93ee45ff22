import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { findNango } from '../functions-api/sandbox/nangoInstallation.ts';

const compiler = z.object({
    bundleFile: z.function({ input: [z.object({ entryPoint: z.string(), projectRootPath: z.string() })] }),
});

const bundled = z.object({ value: z.string() });

/**
 * What a text compiles to, by the CLI's own bundler without its type check: fast enough for questions in numbers.
 * Undefined where it does not compile.
 */
export async function bundleOf(source: string): Promise<string | undefined> {
    const { nangoDir } = findNango();
    const { bundleFile } = compiler.parse(
        await import(pathToFileURL(path.join(nangoDir, 'dist/zeroYaml/compile.js')).href),
    );
    const projectRootPath = await mkdtemp(path.join(tmpdir(), 'nango-bundle-'));
    try {
        // The platform's own place for it: its name is in the bundle.
        const file = path.join(projectRootPath, 'function/functions/function.ts');
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, source);
        return bundled.safeParse(await bundleFile({ entryPoint: file, projectRootPath })).data?.value;
    } finally {
        await rm(projectRootPath, { recursive: true, force: true });
    }
}
