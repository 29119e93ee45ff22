/**
 * Packages what is built as a `.vsix`: `node build/package.mjs [--out <file>]`. The packager takes from `node_modules`
 * only what a manifest depends on, and TypeScript's server plugin has to be there: so the extension is laid out in a
 * folder of its own, with that one dependency.
 */
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pluginName, pluginVersion, writePluginPackage } from './serverPlugin.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'out/package');
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/nango-functions.vsix' } } });

await rm(folder, { recursive: true, force: true });
for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None }))
    await cp(path.join(root, file), path.join(folder, file));
const { scripts, devDependencies, ...manifest } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
await writeFile(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ ...manifest, dependencies: { [pluginName]: pluginVersion } }, null, 4)}\n`,
);
await writePluginPackage(folder);
await writeFile(path.join(folder, '.vscodeignore'), '# What is here was chosen already.\n');
await createVSIX({
    cwd: folder,
    packagePath: path.resolve(root, values.out),
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    useYarn: false,
});
