import { spawn } from 'node:child_process';

/** How a run of the CLI ended. */
export interface CommandResult {
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly timedOut: boolean;
}

/** A run of the CLI in a project. */
export interface Command {
    readonly entry: string;
    readonly args: readonly string[];
    readonly dir: string;
    readonly env: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    /** Ends the child at once. */
    readonly signal: AbortSignal;
}

/** Runs the CLI with this Node and collects what it prints. Rejects only when the run could not start or was aborted. */
export async function runCommand(command: Command): Promise<CommandResult> {
    command.signal.throwIfAborted();
    const child = spawn(process.execPath, [command.entry, ...command.args], {
        cwd: command.dir,
        env: command.env,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));

    let timedOut = false;
    const kill = (): boolean => child.kill('SIGKILL');
    const timer = setTimeout(() => {
        timedOut = true;
        kill();
    }, command.timeoutMs);
    command.signal.addEventListener('abort', kill);
    try {
        const exitCode = await new Promise<number | null>((resolve, reject) => {
            child.on('error', reject);
            child.on('close', resolve);
        });
        command.signal.throwIfAborted();
        const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
        return { exitCode, stdout: text(stdout), stderr: text(stderr), timedOut };
    } finally {
        clearTimeout(timer);
        command.signal.removeEventListener('abort', kill);
    }
}
