import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes the small extension that runs beside ours and listens to the bench; gives its folder. */
export async function hostExtension(scratch: string): Promise<string> {
    const folder = path.join(scratch, 'beside');
    mkdirSync(folder, { recursive: true });
    const manifest = {
        publisher: 'bench',
        name: 'beside',
        version: '1.0.0',
        engines: { vscode: '^1.101.0' },
        main: './extension.cjs',
        activationEvents: ['*'],
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    await build({
        entryPoints: [path.join(import.meta.dirname, 'inHost.ts')],
        outfile: path.join(folder, 'extension.cjs'),
        bundle: true,
        format: 'cjs',
        platform: 'node',
        target: 'node22.15',
        external: ['vscode'],
        logLevel: 'warning',
    });
    return folder;
}
