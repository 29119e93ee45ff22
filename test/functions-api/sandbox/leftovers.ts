import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const prefix = 'nango-functions-api-';
const oldEnoughMs = 60 * 60 * 1000;

/** How a server's temporary folder begins: it names the process, so that a later one can tell whether that still lives. */
export function folderPrefix(): string {
    return `${prefix}${process.pid}-`;
}

/** Removes folders left by processes that were killed; young ones are left alone, whoever owns them. */
export function removeLeftovers(parent: string): void {
    for (const name of readdirSync(parent)) {
        const pid = /^nango-functions-api-(\d+)-/.exec(name)?.[1];
        if (pid !== undefined && !isAlive(Number(pid)) && isOld(join(parent, name))) {
            rmSync(join(parent, name), { recursive: true, force: true });
        }
    }
}

function isAlive(pid: number): boolean {
    try {
        return process.kill(pid, 0);
    } catch (error) {
        // A process of somebody else lives, too.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}

function isOld(path: string): boolean {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs > oldEnoughMs;
}
