/**
 * TypeScript's server looks for plugins in the `node_modules` of an extension and nowhere else. What it finds there is
 * a package of one line that leads to `dist`, in our own folder as in the packaged extension.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The name in `contributes.typescriptServerPlugins`. */
export const pluginName = 'nango-function-types';
export const pluginVersion = '1.0.0';

/** Writes the package into the `node_modules` of an extension's folder. */
export async function writePluginPackage(extension) {
    const folder = path.join(extension, 'node_modules', pluginName);
    await mkdir(folder, { recursive: true });
    await writeFile(
        path.join(folder, 'package.json'),
        JSON.stringify({ name: pluginName, version: pluginVersion, private: true, main: 'index.js' }),
    );
    await writeFile(
        path.join(folder, 'index.js'),
        "module.exports = require('../../dist/typescript/plugin.cjs').createPlugin;\n",
    );
}
