import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { FailureError } from '../../core/failure/failure.ts';
import { failureSentence } from '../../core/failure/failureSentence.ts';
import { readOrigin, type OriginProblem } from '../../api/origin.ts';
import type { KeyAbility } from '../../workflows/checkKey.ts';
import type { Environment } from './environment.ts';
import type { EnvFileKey } from './envFile.ts';
import { tellAbilities } from './keyAbilities.ts';
import { cloudOrigin, selfHostedOrigin } from './servers.ts';
import type { Session } from './session.ts';

/**
 * Asks for a server and a key, checks both, and stores the key for that server alone. A refused key is asked for again,
 * for the same environment and server. True when there is a key now.
 */
export async function askForKey(session: Session, environment: Environment): Promise<boolean> {
    const origin = await askForServer(session, environment);
    if (origin === undefined) return false;
    for (let refusal = ''; ;) {
        const key = await askOnce(environment, origin, refusal);
        if (key === undefined) return false;
        const outcome = await storeKey(session, environment, origin, key);
        if (outcome === 'stored') return true;
        refusal = outcome.refused;
    }
}

/** Offers the keys that the workspace's `.env` holds; the one chosen goes to the secret storage. True when stored. */
export async function importKey(session: Session, active: Environment): Promise<boolean> {
    const { keys } = await session.parts.envFiles.readNow();
    if (keys.length === 0) {
        void vscode.window.showInformationMessage(l10n.t("This workspace's .env holds no NANGO_SECRET_KEY."));
        return false;
    }
    const environments = await session.parts.environments.list();
    const items = await Promise.all(
        keys.map(async (key) => {
            const environment = environmentFor(key, environments) ?? active;
            const { host } = await session.parts.servers.choose(environment);
            return {
                label: key.variable,
                description: l10n.t('for {0} on {1}', environment.name, host),
                key,
                environment,
            };
        }),
    );
    const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Import a key from .env') });
    if (picked === undefined) return false;
    const origin = await askForServer(session, picked.environment);
    if (origin === undefined) return false;
    const outcome = await storeKey(session, picked.environment, origin, picked.key.key);
    if (outcome === 'stored') return true;
    void vscode.window.showErrorMessage(outcome.refused);
    return false;
}

/** `NANGO_SECRET_KEY_PROD` is for the environment called prod, if there is one. */
function environmentFor(key: EnvFileKey, environments: readonly Environment[]): Environment | undefined {
    return environments.find(({ name }) => name.toLowerCase() === key.environment);
}

async function askOnce(environment: Environment, origin: string, refusal: string): Promise<string | undefined> {
    const where = l10n.t('Nango shows it under Environment Settings > API Keys. It is kept in the secret storage.');
    const key = await vscode.window.showInputBox({
        title: l10n.t('API key for {0} on {1}', environment.name, new URL(origin).host),
        prompt: refusal === '' ? where : refusal,
        password: true,
        ignoreFocusOut: true,
        validateInput: (text) => {
            if (text.trim() === '') return refusal === '' ? l10n.t('Needs a value.') : refusal;
            return /\s/.test(text.trim()) ? l10n.t('A key has no blanks.') : undefined;
        },
    });
    return key?.trim();
}

/** Checks a key against its server and stores it; a refused key is not stored, one that can't be checked is. */
async function storeKey(
    session: Session,
    environment: Environment,
    origin: string,
    key: string,
): Promise<'stored' | { readonly refused: string }> {
    const { environments, keys, servers } = session.parts;
    const api = await session.apiWith(environment, origin, key);
    const { checkKey } = await import('../../workflows/checkKey.ts');
    let abilities: readonly KeyAbility[] | undefined;
    let unchecked = '';
    try {
        abilities = await vscode.window.withProgress(
            { location: vscode.ProgressLocation.Window, title: l10n.t('Checking the key for {0}', environment.name) },
            () => checkKey(api),
        );
    } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        const sentence = session.parts.mask.apply(failureSentence(error.failure));
        if (error.failure.kind === 'keyRefused' || error.failure.kind === 'notNango') return { refused: sentence };
        unchecked = sentence;
    }
    await keys.set(environment.id, origin, key);
    const server = await servers.choose(environment);
    await environments.save(server.origin === origin ? environment : { ...environment, origin });
    if (abilities === undefined) {
        void vscode.window.showWarningMessage(
            l10n.t('The key for {0} is kept; it could not be checked. {1}', environment.name, unchecked),
        );
    } else {
        await session.noteAbilities(environment, origin, abilities);
        tellAbilities(environment, origin, abilities);
    }
    return 'stored';
}

/** The server a key is for: no question where the environment, the process or the accepted `.env` has named it. */
async function askForServer(session: Session, environment: Environment): Promise<string | undefined> {
    await session.parts.servers.offerFolderServer(environment);
    const known = await session.parts.servers.choose(environment);
    if (known.from !== 'default') return known.origin;
    return pickServer(session, environment.name, known.origin);
}

/** Asks for the server of an environment: the one in use first, those of other environments, Nango's cloud, a URL. */
export async function pickServer(session: Session, name: string, first: string): Promise<string | undefined> {
    const { environments, servers } = session.parts;
    const used = await Promise.all((await environments.list()).map((each) => servers.choose(each)));
    const origins = new Set([first, ...used.map(({ origin }) => origin), cloudOrigin, selfHostedOrigin]);
    const title = l10n.t('Server for {0}', name);
    const other = l10n.t('Another Server…');
    const items: vscode.QuickPickItem[] = [
        ...[...origins].map((label) => ({ label, description: label === cloudOrigin ? l10n.t('Nango Cloud') : '' })),
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
