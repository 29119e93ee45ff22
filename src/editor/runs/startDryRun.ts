import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DraftReading } from '../../core/inputs/readDraft.ts';
import { isUnderWay } from '../../core/run/runState.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import { readSettings } from '../settings.ts';
import { withLastConnection } from './inputs/lastConnection.ts';
import { pickIntegration } from './inputs/pickIntegration.ts';
import type { DryRunWish, RunCommandParts } from './runCommandParts.ts';

/** Starts a dry run once all that it needs is there; what is missing is asked for. */
export async function startDryRun(
    parts: RunCommandParts,
    uri: vscode.Uri | undefined,
    wish: DryRunWish,
): Promise<void> {
    const { active, session, store, dryRuns, inputsView, resultView } = parts;
    const at = await active.at(uri);
    if (at === undefined) {
        await vscode.window.showInformationMessage(
            l10n.t('Open a file with createAction or createSync to dry run it.'),
        );
        return;
    }
    if (!(await mayRun(at, wish))) return;
    await session.parts.servers.offerFolderServer(await session.parts.environments.active());
    await session.api();
    const latest = store.latestOf(at.key);
    if (wish.another !== true && latest !== undefined && isUnderWay(latest)) {
        await resultView.show(latest.key);
        return;
    }
    const placed = await withIntegration(parts, at);
    if (placed.integration === '') return;
    const fn = wish.type === undefined ? placed : { ...placed, type: wish.type };
    const chosen = (await readInputs(parts, fn)).inputs.connection;
    const connection = wish.inputs === undefined ? chosen : wish.inputs.connection || chosen;
    if (connection === '') {
        const chose = await chooseConnection(parts, fn);
        if (wish.fromForm === true) await inputsView.reveal({ focus: true });
        if (!chose) return;
    }
    const reading = await readInputs(parts, fn);
    const inputs = { ...(wish.inputs ?? reading.inputs), connection: connection || reading.inputs.connection };
    const [problem] = wish.inputs === undefined ? reading.problems : [];
    if (problem !== undefined && wish.withoutWrongFields !== true) {
        await inputsView.reveal({ focus: true });
        inputsView.goTo(problem.section, problem.pointer);
        return;
    }
    const environment = await session.parts.environments.active();
    if (!(await parts.writeGuard.allows([fn], environment, inputs.connection))) return;
    const { compileBeforeDryRun } = await readSettings(fn.document.uri);
    const run = await dryRuns.start(fn, inputs, {
        compileFirst: wish.compileFirst ?? compileBeforeDryRun,
        caseName: await parts.cases.nameFor(fn.key, inputs),
        continues: wish.continues,
    });
    await resultView.show(run.key);
    await resultView.reveal();
}

/** Obstacles are said before anything is sent; only those that make a run pointless forbid it. */
async function mayRun(fn: FunctionAtHand, { anyway }: DryRunWish): Promise<boolean> {
    const worst = fn.obstacles.find(({ blocking }) => blocking) ?? fn.obstacles[0];
    if (worst === undefined || (anyway === true && !worst.blocking)) return true;
    const goTo = l10n.t('Go to Line {0}', worst.line + 1);
    const runAnyway = l10n.t('Run Anyway');
    const answer = await vscode.window.showWarningMessage(
        worst.message,
        ...(worst.blocking ? [goTo] : [runAnyway, goTo]),
    );
    if (answer === goTo) {
        const at = new vscode.Position(worst.line, worst.character);
        await vscode.window.showTextDocument(fn.document, { selection: new vscode.Range(at, at) });
    }
    return answer === runAnyway;
}

/** What the form holds, read. */
export async function readInputs(
    { session, drafts, store }: RunCommandParts,
    fn: FunctionAtHand,
): Promise<DraftReading> {
    const { environment } = await session.state();
    const { readDraft } = await import('../../core/inputs/readDraft.ts');
    const draft = await drafts.get(fn.key, environment.id);
    return readDraft(fn.type, withLastConnection(draft, store, fn.integration, environment.id), await fn.schemas());
}

/** The function with an integration: the one its path names, chosen before, or asked for once. */
export async function withIntegration(
    parts: Pick<RunCommandParts, 'session' | 'functions'>,
    fn: FunctionAtHand,
): Promise<FunctionAtHand> {
    return fn.integration === '' ? ((await chooseIntegration(parts, fn)) ?? fn) : fn;
}

/** Asks for the integration of a function. */
export async function chooseIntegration(
    { session, functions }: Pick<RunCommandParts, 'session' | 'functions'>,
    fn: FunctionAtHand,
): Promise<FunctionAtHand | undefined> {
    // Without a key there is nothing to choose for.
    await session.api();
    const title = l10n.t('Integration of {0}', fn.name);
    const integration = await pickIntegration(session, { title, last: fn.integration });
    if (integration === undefined) return undefined;
    await functions.choose(fn, { integration, name: fn.name });
    return { ...fn, integration };
}

/** Asks for the connection of a function's next run; false where none was chosen. */
export async function chooseConnection(
    { session, drafts, connections, store }: RunCommandParts,
    fn: FunctionAtHand,
): Promise<boolean> {
    if (fn.integration === '') return false;
    const { environment } = await session.state();
    const draft = await drafts.get(fn.key, environment.id);
    const last = withLastConnection(draft, store, fn.integration, environment.id).connection;
    const connection = await connections.pick(fn.integration, last, (await fn.schemas()).metadata?.schema);
    if (connection === undefined) return false;
    await drafts.change(fn.key, environment.id, { connection });
    return true;
}
