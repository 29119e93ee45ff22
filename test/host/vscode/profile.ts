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
    writeSettings(settings: Settings): void;
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

    const profile: Profile = {
        root,
        userData: path.join(root, 'data'),
        extensions: path.join(root, 'extensions'),
        writeSettings: (settings) => {
            const trust = { 'security.workspace.trust.enabled': options.workspaceTrust ?? false };
            const text = JSON.stringify({ ...quietSettings, ...trust, ...options.settings, ...settings }, null, 4);
            writeFileSync(path.join(profile.userData, 'User/settings.json'), text);
        },
        stop: () => {
            process.removeListener('exit', removeOnExit);
            remove();
        },
    };
    mkdirSync(path.join(profile.userData, 'User'), { recursive: true });
    mkdirSync(profile.extensions);
    profile.writeSettings({});
    return profile;
}
