import { parseEnv } from 'node:util';
import * as vscode from 'vscode';

/** A key that a folder's `.env` holds: `NANGO_SECRET_KEY`, or `NANGO_SECRET_KEY_<ENV>` for one environment. */
export interface EnvFileKey {
    readonly variable: string;
    /** Lower case; empty for the plain variable. */
    readonly environment: string;
    readonly key: string;
}

/** What Nango's own tools would read from the workspace's `.env`. Suggestions only. */
export interface EnvFile {
    readonly server?: string;
    readonly keys: readonly EnvFileKey[];
}

const keyVariable = /^NANGO_SECRET_KEY(?:_(\w+))?$/;

/** The workspace's `.env`, read again when it changes. */
export class EnvFiles {
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when a `.env` came, went or changed, the folders have changed, or the workspace is trusted now. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: readonly vscode.Disposable[];
    private watchers: readonly vscode.Disposable[] = [];
    private known: Promise<EnvFile> | undefined;

    constructor() {
        const stale = (): void => this.stale();
        this.subscriptions = [
            this.changed,
            vscode.workspace.onDidGrantWorkspaceTrust(stale),
            vscode.workspace.onDidChangeWorkspaceFolders(() => {
                this.watch();
                stale();
            }),
        ];
        this.watch();
    }

    /** As it was last read: for what is asked often. */
    read(): Promise<EnvFile> {
        return (this.known ??= readEnvFile());
    }

    /** As it is now: for decisions. */
    readNow(): Promise<EnvFile> {
        this.known = readEnvFile();
        return this.known;
    }

    dispose(): void {
        for (const disposable of [...this.subscriptions, ...this.watchers]) disposable.dispose();
    }

    private stale(): void {
        this.known = undefined;
        this.changed.fire();
    }

    private watch(): void {
        for (const watcher of this.watchers) watcher.dispose();
        const stale = (): void => this.stale();
        this.watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
            const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '.env'));
            return [watcher, watcher.onDidCreate(stale), watcher.onDidChange(stale), watcher.onDidDelete(stale)];
        });
    }
}

/** The first `.env` of the workspace's folders that names anything of Nango's; nothing in a workspace that is not trusted. */
async function readEnvFile(): Promise<EnvFile> {
    if (!vscode.workspace.isTrusted) return { keys: [] };
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
        const text = await readText(vscode.Uri.joinPath(uri, '.env'));
        if (text === undefined) continue;
        const variables = Object.entries(parseEnv(text));
        const server = variables.find(([name]) => name === 'NANGO_SERVER_URL' || name === 'NANGO_HOSTPORT')?.[1];
        const keys = variables.flatMap(([variable, key]) => {
            const match = keyVariable.exec(variable);
            if (match === null || key === undefined || key === '') return [];
            return [{ variable, environment: (match[1] ?? '').toLowerCase(), key }];
        });
        if (keys.length === 0 && (server === undefined || server === '')) continue;
        return server === undefined || server === '' ? { keys } : { server, keys };
    }
    return { keys: [] };
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
    try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
        // No `.env` here: the usual case.
        return undefined;
    }
}
