import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readOrigin, type OriginProblem } from '../../api/origin.ts';
import { FailureError } from '../../core/failure.ts';
import type { Environment } from './environment.ts';
import { readEnvFile } from './envFile.ts';
import { tellAbilities } from './keyAbilities.ts';
import { cloudOrigin, selfHostedOrigin } from './servers.ts';
import type { Session } from './session.ts';

/** Asks for a server and a key, checks both, and stores the key for that server alone. True when there is one now. */
export async function askForKey(session: Session, environment: Environment): Promise<boolean> {
    const origin = await askForServer(session, environment);
    if (origin === undefined) return false;
    const key = await vscode.window.showInputBox({
        title: l10n.t('API key for {0} on {1}', environment.name, new URL(origin).host),
        prompt: l10n.t('Nango shows it under Environment Settings > API Keys. It is kept in the secret storage.'),
        password: true,
        ignoreFocusOut: true,
        validateInput: (text) =>
            text.trim() === ''
                ? l10n.t('Needs a value.')
                : /\s/.test(text.trim())
                  ? l10n.t('A key has no blanks.')
                  : undefined,
    });
    return key === undefined ? false : storeKey(session, environment, origin, key.trim());
}

/** Offers the keys that the workspace's `.env` holds; the one chosen goes to the secret storage. */
export async function importKey(session: Session, environment: Environment): Promise<boolean> {
    const { keys } = await readEnvFile();
    if (keys.length === 0) {
        void vscode.window.showInformationMessage(l10n.t("This workspace's .env holds no NANGO_SECRET_KEY."));
        return false;
    }
    const chosen =
        keys.length === 1
            ? keys[0]
            : (
                  await vscode.window.showQuickPick(
                      keys.map((key) => ({ label: key.variable, key })),
                      { title: l10n.t('Import a key for {0} from .env', environment.name) },
                  )
              )?.key;
    if (chosen === undefined) return false;
    const origin = await askForServer(session, environment);
    return origin === undefined ? false : storeKey(session, environment, origin, chosen.key);
}

/** Checks a key against its server and stores it; a refused key is not stored, one that can't be checked is. */
async function storeKey(session: Session, environment: Environment, origin: string, key: string): Promise<boolean> {
    const { environments, keys, mask } = session.parts;
    mask.learn(key, (text) => Buffer.from(text).toString('base64'));
    const api = await session.apiWith(environment, origin, key);
    const { checkKey } = await import('../../workflows/checkKey.ts');
    const abilities = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: l10n.t('Checking the key for {0}', environment.name) },
        () => checkKey(api).catch((error: unknown) => (isRefusal(error) ? rethrow(error) : error)),
    );
    await keys.set(environment.id, { origin, key });
    const server = await session.parts.servers.choose(environment);
    await environments.save(server.origin === origin ? environment : { ...environment, origin });
    if (Array.isArray(abilities)) {
        session.noteVerdict(environment, origin, abilities);
        tellAbilities(environment, origin, abilities);
    } else {
        // The server is away: the key is kept, and the failure told.
        throw abilities;
    }
    return true;
}

function isRefusal(error: unknown): boolean {
    return error instanceof FailureError && (error.failure.kind === 'keyRefused' || error.failure.kind === 'notNango');
}

function rethrow(error: unknown): never {
    throw error;
}

/** The server a key is for: no question where the environment or the process has named it. */
async function askForServer(session: Session, environment: Environment): Promise<string | undefined> {
    const known = await session.parts.servers.choose(environment);
    if (known.from === 'environment' || known.from === 'process' || known.from === 'envFile') return known.origin;
    return pickServer(l10n.t('Server for {0}', environment.name), known.origin);
}

/** Asks for a server: Nango's cloud, this machine, or a URL. */
export async function pickServer(title: string, first: string): Promise<string | undefined> {
    const other = l10n.t('Another Server…');
    const items: vscode.QuickPickItem[] = [
        { label: first, description: first === cloudOrigin ? l10n.t('Nango Cloud') : '' },
        ...[cloudOrigin, selfHostedOrigin].filter((origin) => origin !== first).map((label) => ({ label })),
        { label: other, iconPath: new vscode.ThemeIcon('edit') },
    ];
    const picked = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
    if (picked?.label !== other) return picked?.label;
    const typed = await vscode.window.showInputBox({
        title,
        placeHolder: 'https://nango.example.com',
        ignoreFocusOut: true,
        validateInput: (text) => {
            const reading = readOrigin(text);
            return reading.ok ? undefined : originWords(reading.problem);
        },
    });
    const reading = typed === undefined ? undefined : readOrigin(typed);
    return reading?.ok === true ? reading.origin : undefined;
}

function originWords(problem: OriginProblem): string {
    switch (problem) {
        case 'notAUrl':
            return l10n.t('Must be a URL such as https://nango.example.com.');
        case 'notHttps':
            return l10n.t('Must start with https://, or be on this machine.');
        case 'hasCredentials':
            return l10n.t('Must not hold a user name or password.');
    }
}
