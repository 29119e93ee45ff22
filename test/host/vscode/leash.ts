/**
 * leash.ts <folder> <program> [arguments]: runs the program in a process group of its own and ends the whole group
 * once something arrives on standard input, or once that closes: then whoever started it is gone, however that
 * happened, and the folder is removed as well.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const [folder = '', program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
});

const released = new Promise<'released' | 'keep'>((resolve) => {
    process.stdin.once('data', () => resolve('keep'));
    for (const event of ['end', 'close', 'error']) process.stdin.once(event, () => resolve('released'));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve('released'));
});

function signalGroup(signal: NodeJS.Signals): void {
    try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
        // Nothing is left of the group.
    }
}

const outcome = await Promise.race([ended, released]);
signalGroup('SIGTERM');
await Promise.race([ended, setTimeout(5000)]);
signalGroup('SIGKILL');
if (outcome === 'released') rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
process.exit(typeof outcome === 'number' ? outcome : 0);
