// What the project needs beside node_modules is kept outside the tree, so that every clone shares it. Plain
// JavaScript, since it runs before there is a Node that reads TypeScript.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

const ABANDONED_MS = 30 * 60_000;

/** The folder that everything installed goes to: `NANGO_HOST_CACHE`, else the user's cache folder. */
export function cacheFolder() {
    const { NANGO_HOST_CACHE: chosen, XDG_CACHE_HOME: xdg } = process.env;
    return path.resolve(chosen || path.join(xdg || path.join(homedir(), '.cache'), 'nango-functions-host'));
}

/**
 * The cache's folder `name`, filled first if it is not there. It gets its name only once it is complete, so a run that
 * was cut short leaves nothing that looks installed; a second run waits for the first.
 */
export async function cached(name, fill) {
    const folder = path.join(cacheFolder(), name);
    await mkdir(path.dirname(folder), { recursive: true });
    while (!existsSync(folder) && (await fillingElsewhere(folder))) await setTimeout(500);
    if (existsSync(folder)) return folder;

    const partial = `${folder}.partial-${process.pid}`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial);
    try {
        await fill(partial);
        await rename(partial, folder).catch((error) => {
            if (!existsSync(folder)) throw error;
        });
    } finally {
        await rm(partial, { recursive: true, force: true });
    }
    return folder;
}

async function fillingElsewhere(folder) {
    const prefix = `${path.basename(folder)}.partial-`;
    let busy = false;
    for (const entry of await readdir(path.dirname(folder))) {
        if (!entry.startsWith(prefix)) continue;
        const partial = path.join(path.dirname(folder), entry);
        const age = Date.now() - ((await stat(partial).catch(() => undefined))?.mtimeMs ?? 0);
        if (isAlive(Number(entry.slice(prefix.length))) && age < ABANDONED_MS) busy = true;
        else await rm(partial, { recursive: true, force: true });
    }
    return busy;
}

function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return pid !== process.pid;
    } catch (error) {
        return error.code === 'EPERM';
    }
}

/** Runs a program quietly. What it printed is part of the error when it fails, with credentials in URLs masked. */
export function runQuietly(program, args, { cwd, env } = {}) {
    return new Promise((resolve, reject) => {
        const windows = process.platform === 'win32';
        const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
        child.on('error', reject);
        child.on('close', (code, signal) => {
            if (code === 0) return resolve(output);
            const lines = output.split('\n').filter((line) => !/^npm (warn|notice)/i.test(line));
            const message = [`${program} ${args.join(' ')} ended with ${code ?? signal}`, ...lines.slice(-40)].join(
                '\n',
            );
            reject(new Error(message.replace(/:\/\/[^\s/@]+@/g, '://***@')));
        });
    });
}
