import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installCodeServer } from '../install/codeServer.ts';

/** Where code-server keeps its data, in the terms of its command line. */
export interface CodeServerFolders {
    /** For what belongs neither to the profile nor to the extensions. */
    readonly root: string;
    readonly userData: string;
    readonly extensions: string;
}

/** A command to start, with its whole environment. */
export interface Command {
    readonly program: string;
    readonly args: readonly string[];
    readonly env: NodeJS.ProcessEnv;
}

/** Puts together a call of code-server that reads and writes nothing outside the given folders. */
export async function codeServerCommand(
    folders: CodeServerFolders,
    args: readonly string[],
    extraEnv: NodeJS.ProcessEnv = {},
): Promise<Command> {
    const entry = await installCodeServer();
    const config = path.join(folders.root, 'config.yaml');
    writeFileSync(config, 'auth: none\ncert: false\n');
    const own = ['--config', config, '--user-data-dir', folders.userData, '--extensions-dir', folders.extensions];
    return { program: process.execPath, args: [entry, ...own, ...args], env: environment(folders.root, extraEnv) };
}

function environment(root: string, extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    // From the terminal of another VS Code these would make code-server talk to that window.
    const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
    const xdg = Object.fromEntries(
        ['DATA_HOME', 'CONFIG_HOME', 'CACHE_HOME', 'RUNTIME_DIR'].map((name) => {
            const folder = path.join(root, 'xdg', name);
            mkdirSync(folder, { recursive: true });
            return [`XDG_${name}`, folder];
        }),
    );
    const programs = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
    // No marketplace: neither the server nor the workbench asks anyone for extensions.
    const gallery = '{"serviceUrl":""}';
    return { ...Object.fromEntries(inherited), PATH: programs, EXTENSIONS_GALLERY: gallery, ...xdg, ...extra };
}
