import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DeploymentRequest } from '../../api/client.ts';
import type { DeployedFunction } from '../../core/deploy/deployedFunction.ts';
import { failureOf, failureSentence } from '../../core/failure.ts';
import type { ActiveFunction } from '../authoring/activeFunction.ts';
import type { FunctionAtHand, Functions } from '../authoring/functionAtHand.ts';
import { commands } from '../ids.ts';
import type { Report } from '../report.ts';
import { withIntegration } from '../runs/startDryRun.ts';
import type { Environment } from '../session/environment.ts';
import type { Session } from '../session/session.ts';
import { readSettings } from '../settings.ts';
import { saidOnceShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import type { Deployments } from './deployments.ts';

/** What deploying works with. */
export interface DeployParts {
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly functions: Functions;
    readonly deployments: Deployments;
    readonly report: Report;
    readonly globalState: vscode.Memento;
}

type Wishes = Pick<DeploymentRequest, 'version' | 'allowDestructive'>;

/** What the platform accepts as a function's name. */
const functionName = /^[a-zA-Z0-9_-]{1,255}$/;

/** Deploys the function at hand, after one question that names all that matters. */
export async function deployFunction(parts: DeployParts, uri: vscode.Uri | undefined): Promise<void> {
    const { active, session, deployments } = parts;
    const at = await active.at(uri);
    if (at === undefined) {
        await vscode.window.showInformationMessage(l10n.t('Open a file with createAction or createSync to deploy it.'));
        return;
    }
    const blocking = at.obstacles.find((obstacle) => obstacle.blocking);
    if (blocking !== undefined) {
        await vscode.window.showWarningMessage(blocking.message);
        return;
    }
    const environment = await session.parts.environments.active();
    await session.parts.servers.offerFolderServer(environment);
    await session.apiFor(environment);
    const placed = await withIntegration(parts, at);
    if (placed.integration === '') return;
    const fn = await withName(placed);
    const wishes = fn === undefined ? undefined : await confirm(parts, fn, environment);
    if (fn === undefined || wishes === undefined) return;
    if (fn.name !== placed.name) await parts.functions.choose(fn, fn);
    const deployed = await deployments.run(fn, environment, wishes);
    if (deployed) void sayWhereProductionBelongs(parts, environment);
}

/** The function with a name that the platform accepts. */
async function withName(fn: FunctionAtHand): Promise<FunctionAtHand | undefined> {
    return functionName.test(fn.name) && fn.document.uri.scheme !== 'untitled' ? fn : askForName(fn);
}

async function askForName(fn: FunctionAtHand): Promise<FunctionAtHand | undefined> {
    const name = await vscode.window.showInputBox({
        title: l10n.t('Name to deploy under'),
        value: fn.name,
        validateInput: (text) =>
            functionName.test(text) ? undefined : l10n.t('Letters, digits, _ and - only, at most 255.'),
    });
    return name === undefined ? undefined : { ...fn, name };
}

/** Asks once, naming all that matters; undefined when the person thinks better of it. */
async function confirm(parts: DeployParts, fn: FunctionAtHand, environment: Environment): Promise<Wishes | undefined> {
    const { confirmDeploy, typedConfirmation } = await readSettings(fn.document.uri);
    if (confirmDeploy === 'never' && !environment.production) return {};
    const api = await parts.session.apiFor(environment);
    const host = new URL(api.target.origin).host;
    const kind = fn.type === 'action' ? l10n.t('action') : l10n.t('sync');
    const where = l10n.t('{0} · {1} {2}, integration {3}', host, kind, fn.name, fn.integration);
    const obstacle = fn.obstacles[0]?.message;
    const now = await deployedNow(parts, fn, environment);
    if (now.protectedBy !== undefined) {
        await sayProtected(parts, fn, now.protectedBy);
        return undefined;
    }
    const detail = [
        environment.production ? `${l10n.t('PRODUCTION')} · ${where}` : where,
        now.words,
        ...(obstacle === undefined ? [] : [obstacle]),
    ].join('\n');
    const deploy = l10n.t('Deploy to {0}', environment.name);
    const options = l10n.t('Deploy with Options…');
    const title = l10n.t('Deploy {0} to {1}?', fn.name, environment.name);
    // The first button answers to Enter: in production that must not deploy.
    const buttons = environment.production ? [options, deploy] : [deploy, options];
    const answer = environment.production
        ? await vscode.window.showWarningMessage(title, { modal: true, detail }, ...buttons)
        : await vscode.window.showInformationMessage(title, { modal: true, detail }, ...buttons);
    if (answer === undefined) return undefined;
    const wishes = answer === options ? await askForWishes(fn) : {};
    if (wishes === undefined) return undefined;
    if (environment.production && typedConfirmation && !(await typesName(environment, title))) return undefined;
    return wishes;
}

/** What is deployed under the function's name, and whether it can't be replaced from here. */
async function deployedNow(
    parts: DeployParts,
    fn: FunctionAtHand,
    environment: Environment,
): Promise<{ readonly words: string; readonly protectedBy?: 'repo' | 'catalog' }> {
    const api = await parts.session.apiFor(environment);
    let deployed: DeployedFunction | undefined;
    try {
        deployed = await api.deployed.find(fn.integration, fn.name, fn.type);
    } catch (error) {
        const failure = failureOf(error);
        const why = parts.session.parts.mask.apply(failureSentence(failure));
        return { words: l10n.t('What is deployed now is not known: {0}', why) };
    }
    if (deployed === undefined) return { words: l10n.t('Nothing is deployed under this name.') };
    const { source } = deployed;
    if (source === 'repo' || source === 'catalog') return { words: '', protectedBy: source };
    if (deployed.lastDeployed === undefined) return { words: l10n.t('Replaces the code deployed before.') };
    const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
    return { words: l10n.t('Replaces the code deployed on {0}.', when.format(deployed.lastDeployed)) };
}

/** The platform would refuse it: said before anything is sent, with the one thing that can be done here. */
async function sayProtected(parts: DeployParts, fn: FunctionAtHand, source: 'repo' | 'catalog'): Promise<void> {
    const other = l10n.t('Choose Another Name');
    const sentence = failureSentence({ kind: 'protected', name: fn.name, source, serverText: '' });
    const answer = await vscode.window.showWarningMessage(sentence, other);
    const renamed = answer === other ? await askForName(fn) : undefined;
    if (renamed === undefined) return;
    await parts.functions.choose(fn, renamed);
    await vscode.commands.executeCommand(commands.deploy, fn.document.uri);
}

async function askForWishes(fn: FunctionAtHand): Promise<Wishes | undefined> {
    const version = await vscode.window.showInputBox({
        title: l10n.t('Version of {0}', fn.name),
        prompt: l10n.t("Leave it empty for the function's own version."),
        placeHolder: '1.0.0',
        validateInput: (text) => (/\s/.test(text.trim()) ? l10n.t('A version has no blanks.') : undefined),
    });
    if (version === undefined) return undefined;
    const no = { label: l10n.t('Refuse destructive changes'), allow: false };
    const yes = {
        label: l10n.t('Allow destructive changes'),
        detail: l10n.t('Nango may delete syncs and their records that this deployment no longer holds.'),
        allow: true,
    };
    const picked = await vscode.window.showQuickPick([no, yes], { title: l10n.t('Destructive changes') });
    if (picked === undefined) return undefined;
    return {
        ...(version.trim() === '' ? {} : { version: version.trim() }),
        ...(picked.allow ? { allowDestructive: true } : {}),
    };
}

async function typesName({ name }: Environment, title: string): Promise<boolean> {
    const typed = await vscode.window.showInputBox({
        title,
        prompt: l10n.t('Type {0} to deploy', name),
        validateInput: (text) =>
            text === name
                ? undefined
                : { message: l10n.t('Type {0} to deploy', name), severity: vscode.InputBoxValidationSeverity.Error },
    });
    return typed === name;
}

/** Said once per person: what an editor is not for. */
async function sayWhereProductionBelongs(parts: DeployParts, environment: Environment): Promise<void> {
    if (!environment.production) return;
    const said = new StoredState(parts.globalState, saidOnceShape);
    if ((await said.get())['productionBelongsInARepository'] === true) return;
    await said.update((all) => ({ ...all, productionBelongsInARepository: true }));
    await vscode.window.showInformationMessage(
        l10n.t(
            'Functions for production are best kept in a repository, with review and CI, and deployed by the Nango CLI.',
        ),
    );
}
