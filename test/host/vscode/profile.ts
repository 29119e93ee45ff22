import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quietSettings, type Settings } from './settings.ts';

/** A throw-away profile of VS Code: nothing is read from or written to the person's own. */
export interface Profile {
    /** Holds everything below; a place for a run's other files too. */
    readonly root: string;
    readonly userData: string;
    readonly extensions: string;
    readonly settingsFile: string;
    stop(): void;
}

/** What a profile starts with. */
export interface ProfileOptions {
    readonly settings?: Settings | undefined;
    /** Restricted Mode as users meet it; otherwise every folder is trusted. */
    readonly workspaceTrust?: boolean | undefined;
}

/** Creates a profile under the system's folder for temporary files. */
export function createProfile(options: ProfileOptions = {}): Profile {
    const root = mkdtempSync(path.join(tmpdir(), 'nango-vscode-'));
    const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    const removeOnExit = () => existsSync(root) && remove();
    process.once('exit', removeOnExit);

    const userData = path.join(root, 'data');
    const extensions = path.join(root, 'extensions');
    const settingsFile = path.join(userData, 'User/settings.json');
    mkdirSync(path.dirname(settingsFile), { recursive: true });
    mkdirSync(extensions);
    const trust = { 'security.workspace.trust.enabled': options.workspaceTrust ?? false };
    writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...trust, ...options.settings }, null, 4));
    return {
        root,
        userData,
        extensions,
        settingsFile,
        stop: () => {
            process.removeListener('exit', removeOnExit);
            remove();
        },
    };
}
