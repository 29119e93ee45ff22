import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An extension that does nothing, in a folder of its own under `parent`. */
export function emptyExtension(
    parent: string,
    type: 'module' | 'commonjs',
): { readonly id: string; readonly folder: string } {
    const folder = path.join(parent, `empty-${type}`);
    mkdirSync(folder);
    const manifest = {
        publisher: 'bench',
        name: `empty-${type}`,
        version: '1.0.0',
        engines: { vscode: '^1.101.0' },
        type,
        main: './extension.js',
        activationEvents: [],
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    const code = type === 'module' ? 'export function activate() {}\n' : 'exports.activate = () => {};\n';
    writeFileSync(path.join(folder, 'extension.js'), code);
    return { id: `bench.empty-${type}`, folder };
}
