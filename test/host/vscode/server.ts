import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeServerCommand, type CodeServerFolders } from './codeServer.ts';
import { freePort } from './freePort.ts';

const START_MS = 60_000;

/** A running VS Code server with its web workbench. */
export interface Server {
    /** `127.0.0.1:port`; also the authority of its `vscode-remote:` URIs. */
    readonly host: string;
    /** Everything it has printed. */
    log(): string;
    stop(): Promise<void>;
}

/** What a server is started with. */
export interface ServerOptions {
    readonly workspaceTrust?: boolean | undefined;
    /** Reaches the extension host. */
    readonly env?: NodeJS.ProcessEnv | undefined;
    readonly port?: number;
}

/** Starts VS Code's server on 127.0.0.1. It ends with this process, however that ends. */
export async function startServer(folders: CodeServerFolders, options: ServerOptions = {}): Promise<Server> {
    const port = options.port ?? (await freePort());
    const host = `127.0.0.1:${port}`;
    const args = ['--auth', 'none', '--bind-addr', host, '--disable-telemetry', '--disable-update-check'];
    args.push('--disable-getting-started-override', '--ignore-last-opened', '--disable-proxy');
    // Otherwise a login shell's environment replaces the one given here.
    args.push('--vscode-option', 'force-disable-user-env');
    if (!options.workspaceTrust) args.push('--disable-workspace-trust');

    const command = await codeServerCommand(folders, args, options.env);
    const leash = [path.join(import.meta.dirname, 'leash.ts'), folders.root, command.program, ...command.args];
    const child = spawn(process.execPath, leash, { env: command.env, stdio: 'pipe' });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
    child.stdin.on('error', () => undefined);
    const exited = once(child, 'exit');

    const server: Server = {
        host,
        log: () => text,
        stop: async () => {
            child.stdin.end('keep the folder');
            await exited;
        },
    };
    const deadline = Date.now() + START_MS;
    while (!(await canConnect(port))) {
        if (child.exitCode !== null) throw new Error(`VS Code's server ended:\n${text}`);
        if (Date.now() > deadline) throw new Error(`VS Code's server did not start to listen:\n${text}`);
        await setTimeout(50);
    }
    return server;
}

async function canConnect(port: number): Promise<boolean> {
    const socket = connect(port, '127.0.0.1');
    try {
        await once(socket, 'connect');
        return true;
    } catch {
        return false;
    } finally {
        socket.destroy();
    }
}
