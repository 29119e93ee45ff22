import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { runQuietly } from '../cache.mjs';
import { findDesktop } from './desktop.ts';
import { installExtension } from './installExtension.ts';
import { createProfile } from './profile.ts';
import { startServer } from './server.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** What is opened. */
export interface Opening {
    /** The extension's source folder, built. */
    readonly extension: string;
    readonly folder: string;
    readonly env: Readonly<Record<string, string>>;
}

/** A VS Code that a person looks at. It ends with this process. */
export interface OpenedVsCode {
    /** Where to look, as a sentence. */
    readonly where: string;
    /** Resolves when the person closes it; never, where that cannot be told. */
    readonly closed: Promise<unknown>;
}

/** Opens VS Code with a throw-away profile: a desktop one if there is one, else a server for the person's browser. */
export async function openForPerson(opening: Opening): Promise<OpenedVsCode> {
    const desktop = findDesktop();
    return desktop === undefined ? await openServer(opening) : await openDesktop(desktop, opening);
}

async function openServer({ extension, folder, env }: Opening): Promise<OpenedVsCode> {
    const profile = createProfile();
    const vsix = path.join(profile.root, 'extension.vsix');
    // Packaging builds, too.
    await runQuietly('npm', ['run', '--silent', 'package', '--', '--out', vsix], { cwd: extension });
    await installExtension(profile, vsix);
    const server = await startServer(profile, { env });
    return { where: `Open ${workbenchUrl(server, folder)} in your browser.`, closed: new Promise(() => undefined) };
}

async function openDesktop(program: string, { extension, folder, env }: Opening): Promise<OpenedVsCode> {
    await runQuietly(process.execPath, ['esbuild.mjs'], { cwd: extension });
    const profile = createProfile();
    const args = [`--extensionDevelopmentPath=${extension}`, `--user-data-dir=${profile.userData}`];
    args.push(`--extensions-dir=${profile.extensions}`, '--disable-workspace-trust', '--new-window', '--wait');
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    const shell = process.platform === 'win32';
    const child = spawn(program, [...args, folder], { env: { ...process.env, ...env }, stdio: 'ignore', shell });
    process.once('exit', () => child.kill());
    return { where: `VS Code is open (${program}).`, closed: once(child, 'exit') };
}
