import { symlink, writeFile, rm, access } from 'node:fs/promises';
import path from 'node:path';
import { cached, runQuietly } from '../cache.mjs';
import { requireBuildTools } from './buildTools.ts';

const VERSION = '4.139.1';
/** Loaded on Linux, and published without a prebuilt binary. */
const NATIVE_MODULES = ['@vscode/spdlog', '@vscode/native-watchdog'];
/** Large and never used by an extension's tests. */
const UNUSED = ['node_modules/@github/copilot-sdk-linux-x64', 'node_modules/@microsoft/mxc-sdk', 'extensions/copilot'];

/** The VS Code of the tests: code-server, from npm packages alone. Resolves to its entry script. */
export async function installCodeServer(): Promise<string> {
    const folder = await cached(`code-server-${VERSION}`, async (partial) => {
        await requireBuildTools();
        console.log(`Installing VS Code (code-server ${VERSION}); this takes about a minute…`);
        await fill(partial);
    });
    return path.join(folder, 'node_modules/code-server/out/node/entry.js');
}

async function fill(folder: string): Promise<void> {
    // Its own install script wants an npm that runs on Node 24 and compiles modules that only its other features need.
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
    await runQuietly('npm', [...install, `code-server@${VERSION}`], { cwd: folder });

    const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
    for (const cwd of [vscode, path.join(vscode, 'extensions')])
        await runQuietly('npm', [...install, '--omit=dev'], { cwd });

    // The running Node came with its headers; without naming them node-gyp would look for them on the network.
    const nodeFolder = path.resolve(process.execPath, '../..');
    const env = { ...process.env, npm_config_nodedir: nodeFolder };
    await runQuietly('npm', ['rebuild', ...NATIVE_MODULES], { cwd: vscode, env });
    await access(path.join(vscode, 'node_modules/@vscode/spdlog/build/Release/spdlog.node'));
    await access(path.join(vscode, 'node_modules/@vscode/native-watchdog/build/Release/watchdog.node'));

    await link('code-linux.sh', path.join(vscode, 'bin/remote-cli/code-server'));
    await link('browser-linux.sh', path.join(vscode, 'bin/helpers/browser.sh'));
    for (const name of UNUSED) await rm(path.join(vscode, name), { recursive: true, force: true });

    const entry = path.join(folder, 'node_modules/code-server/out/node/entry.js');
    await runQuietly(process.execPath, [entry, '--config', '/dev/null', '--version']);
}

async function link(target: string, file: string): Promise<void> {
    await rm(file, { force: true });
    await symlink(target, file);
}
