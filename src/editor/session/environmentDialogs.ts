import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { askForKey, pickServer } from './askForKey.ts';
import type { Environment } from './environment.ts';
import type { Session } from './session.ts';

/** Asks which environment to use from now on, or adds one. */
export async function switchEnvironment(session: Session): Promise<void> {
    const { environments } = session.parts;
    const add = { label: l10n.t('Add Environment…'), iconPath: new vscode.ThemeIcon('add') };
    const active = await environments.active();
    const items = await Promise.all(
        (await environments.list()).map((environment) => itemOf(session, environment, active)),
    );
    const picked = await vscode.window.showQuickPick([...items, add], {
        title: l10n.t('Switch Environment'),
        matchOnDescription: true,
    });
    if (picked === undefined) return;
    if ('environment' in picked) await environments.activate(picked.environment.id);
    else await addEnvironment(session);
}

interface EnvironmentItem extends vscode.QuickPickItem {
    readonly environment: Environment;
}

async function itemOf(session: Session, environment: Environment, active: Environment): Promise<EnvironmentItem> {
    const { host } = await session.parts.servers.choose(environment);
    const marks = [
        ...(environment.production ? [l10n.t('production')] : []),
        host,
        ...(environment.id === active.id ? [l10n.t('in use')] : []),
    ];
    return {
        label: environment.name,
        description: marks.join(' · '),
        iconPath: new vscode.ThemeIcon(environment.production ? 'shield' : 'server-environment'),
        environment,
    };
}

async function pickEnvironment(session: Session, title: string): Promise<Environment | undefined> {
    const active = await session.parts.environments.active();
    const list = await session.parts.environments.list();
    const items = await Promise.all(list.map((environment) => itemOf(session, environment, active)));
    return (await vscode.window.showQuickPick(items, { title }))?.environment;
}

/** Asks for all that makes an environment, its key included, and uses it. */
export async function addEnvironment(session: Session): Promise<void> {
    const { environments } = session.parts;
    const name = await askForName(session);
    if (name === undefined) return;
    const production = await askForProduction(name);
    if (production === undefined) return;
    const { origin: used } = await session.parts.servers.choose(await environments.active());
    const origin = await pickServer(session, name, used);
    if (origin === undefined) return;
    const environment = { id: crypto.randomUUID(), name, origin, production };
    // Its key first: an environment that can do nothing is not worth keeping.
    if (!(await askForKey(session, environment))) return;
    await environments.activate(environment.id);
}

async function askForName(session: Session, renamed?: Environment): Promise<string | undefined> {
    const taken = (await session.parts.environments.list())
        .filter(({ id }) => id !== renamed?.id)
        .map(({ name }) => name);
    const name = await vscode.window.showInputBox({
        title: renamed === undefined ? l10n.t('Name of the environment') : l10n.t('New name for {0}', renamed.name),
        value: renamed?.name ?? '',
        placeHolder: 'prod',
        ignoreFocusOut: true,
        validateInput: (text) => {
            if (text.trim() === '') return l10n.t('Needs a value.');
            return taken.includes(text.trim()) ? l10n.t('There is one of that name.') : undefined;
        },
    });
    return name?.trim();
}

async function askForProduction(name: string): Promise<boolean | undefined> {
    const yes = { label: l10n.t('Production'), detail: l10n.t('Red, and asked about with care.'), production: true };
    const no = { label: l10n.t('Not production'), detail: l10n.t('For development and tests.'), production: false };
    const items = /prod|live/i.test(name) ? [yes, no] : [no, yes];
    return (
        await vscode.window.showQuickPick(items, {
            title: l10n.t('Is {0} a production environment?', name),
            ignoreFocusOut: true,
        })
    )?.production;
}

/** Asks whether to delete an environment's key for the server in use. */
export async function clearKey(session: Session, environment: Environment): Promise<void> {
    const clear = l10n.t('Clear Key');
    const answer = await vscode.window.showWarningMessage(
        l10n.t('Clear the key for {0}?', environment.name),
        {
            modal: true,
            detail: l10n.t('It is deleted from the secret storage. Nango keeps it until you revoke it there.'),
        },
        clear,
    );
    if (answer !== clear) return;
    const { origin } = await session.parts.servers.choose(environment);
    await session.parts.keys.delete(environment.id, origin);
}

/** Asks which environment to forget, and forgets it with its keys. */
export async function removeEnvironment(session: Session): Promise<void> {
    const environment = await pickEnvironment(session, l10n.t('Remove an environment'));
    if (environment === undefined) return;
    const remove = l10n.t('Remove');
    const answer = await vscode.window.showWarningMessage(
        l10n.t('Remove the environment {0}?', environment.name),
        { modal: true, detail: l10n.t('Its key is deleted from the secret storage. Nothing changes in Nango.') },
        remove,
    );
    if (answer !== remove) return;
    await session.parts.keys.deleteAll(environment.id);
    await session.parts.environments.remove(environment.id);
}

/** Asks which environment to call otherwise, or to take for production. */
export async function renameEnvironment(session: Session): Promise<void> {
    const environment = await pickEnvironment(session, l10n.t('Rename an environment'));
    const name = environment && (await askForName(session, environment));
    const production = name === undefined ? undefined : await askForProduction(name);
    if (environment && name !== undefined && production !== undefined)
        await session.parts.environments.save({ ...environment, name, production });
}
