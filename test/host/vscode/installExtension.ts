import { runQuietly } from '../cache.mjs';
import { codeServerCommand, type CodeServerFolders } from './codeServer.ts';

/** Installs a packaged extension into a profile, as a person would. */
export async function installExtension(folders: CodeServerFolders, vsix: string): Promise<void> {
    const { program, args, env } = await codeServerCommand(folders, ['--install-extension', vsix]);
    await runQuietly(program, args, { env });
}
