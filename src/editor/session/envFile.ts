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

/** Reads the first `.env` of the workspace's folders that names anything of Nango's; nothing in a workspace that is not trusted. */
export async function readEnvFile(): Promise<EnvFile> {
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
