import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { curlOf } from '../../api/curl.ts';
import type { DryRunRequest } from '../../api/dryRunBody.ts';
import type { DraftReading, RunInputs } from '../../core/inputs/readDraft.ts';
import type { FunctionType } from '../../core/function/functionFile.ts';
import { isUnderWay, type RunState } from '../../core/run/runState.ts';
import type { ActiveFunction } from '../authoring/activeFunction.ts';
import type { FunctionAtHand, Functions } from '../authoring/functionAtHand.ts';
import type { Cases } from '../cases/cases.ts';
import { commands } from '../ids.ts';
import type { Report } from '../report.ts';
import type { Session } from '../session/session.ts';
import { readSettings } from '../settings.ts';
import type { Connections } from './inputs/connections.ts';
import type { Drafts } from './inputs/drafts.ts';
import { draftOf } from '../../core/inputs/draftOf.ts';
import { dryRunRequestOf } from './dryRunRequest.ts';
import type { DryRuns } from './dryRuns.ts';
import type { InputsView } from './inputs/inputsView.ts';
import { withLastConnection } from './inputs/lastConnection.ts';
import { pickIntegration } from './inputs/pickIntegration.ts';
import type { ResultView } from './result/resultView.ts';
import type { RunStore } from './runStore.ts';
import type { WriteGuard } from './inputs/writeGuard.ts';

/** What the dry run commands work with. */
export interface RunCommandParts {
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly functions: Functions;
    readonly drafts: Drafts;
    readonly cases: Cases;
    readonly connections: Connections;
    readonly store: RunStore;
    readonly dryRuns: DryRuns;
    readonly inputsView: InputsView;
    readonly resultView: ResultView;
    readonly writeGuard: WriteGuard;
    readonly report: Report;
}

/** How a dry run was asked for. */
interface DryRunWish {
    /** Against the setting. */
    readonly compileFirst?: boolean;
    /** In spite of obstacles. */
    readonly anyway?: boolean;
    /** Fields that can't be read are not sent. */
    readonly withoutWrongFields?: boolean;
    /** Beside one of the same function that is under way. */
    readonly another?: boolean;
    /** As what the platform says the file holds. */
    readonly type?: FunctionType;
    /** With these, whatever the form holds. */
    readonly inputs?: RunInputs;
}

/** Commands around dry runs. */
export function registerRunCommands(parts: RunCommandParts): vscode.Disposable {
    const { active, store, dryRuns, report, resultView } = parts;
    const register = (id: string, run: (uri?: vscode.Uri, wish?: DryRunWish) => Promise<unknown>): vscode.Disposable =>
        vscode.commands.registerCommand(id, async (uri?: unknown, wish?: DryRunWish) => {
            const target = uri instanceof vscode.Uri ? uri : undefined;
            try {
                await run(target, wish);
            } catch (error) {
                const { server } = await parts.session.state();
                const tryAgain = (): void => void vscode.commands.executeCommand(id, target, wish);
                await report.show(error, { origin: server.origin, tryAgain });
            }
        });
    const runOf = (uri?: vscode.Uri): RunState | undefined => {
        const key = uri?.toString() ?? resultView.shown?.functionKey ?? active.value?.key;
        return key === undefined ? undefined : store.latestOf(key);
    };
    return vscode.Disposable.from(
        register(commands.dryRun, (uri, wish) => startDryRun(parts, uri, wish ?? {})),
        register(commands.runAgain, async () => {
            const run = resultView.shown;
            if (run === undefined || run.codeHash === '') return;
            if (!(await goesWhereItWent(parts, run))) return;
            const { type, inputs } = run;
            if (inputs === undefined) return;
            const { environment } = await parts.session.state();
            // A connection is one of its environment's.
            const same = environment.id === run.environment.id;
            const wish = { another: true, type, inputs: same ? inputs : { ...inputs, connection: '' } };
            await startDryRun(parts, vscode.Uri.parse(run.functionKey), wish);
        }),
        register(commands.stopWatching, async (uri) => {
            const run = uri === undefined ? (resultView.shown ?? runOf()) : runOf(uri);
            if (run !== undefined) await dryRuns.stop(run.key);
        }),
        register(commands.watchAgain, async (uri) => {
            const run = uri === undefined ? (resultView.shown ?? runOf()) : runOf(uri);
            if (run !== undefined) await dryRuns.watchAgain(run.key);
        }),
        vscode.commands.registerCommand(commands.tryNow, () => {
            const run = resultView.shown;
            if (run !== undefined) dryRuns.tryNow(run.key);
        }),
        register(commands.useTheseInputs, async () => {
            const run = resultView.shown;
            if (run?.inputs === undefined || run.codeHash === '') return;
            const { environment } = await parts.session.state();
            const { connection, ...inputs } = draftOf(run.inputs);
            // A connection is one of its environment's.
            const same = environment.id === run.environment.id;
            await parts.drafts.change(run.functionKey, environment.id, same ? { ...inputs, connection } : inputs);
            await parts.inputsView.reveal({ focus: false });
        }),
        register(commands.openResultDocument, async () => {
            const run = resultView.shown;
            if (run !== undefined) await resultView.openDocument();
        }),
        register(commands.showResult, async (uri) => {
            const run = runOf(uri);
            if (run !== undefined) await resultView.show(run.key);
            await resultView.reveal();
        }),
        register(commands.askAboutCallsAgain, () => parts.writeGuard.askAgain()),
        register(commands.openDryRunById, async () => openById(parts)),
        register(commands.copyDryRunId, async (uri) => {
            const id = (uri === undefined ? (resultView.shown ?? runOf()) : runOf(uri))?.dryRunId;
            if (id !== undefined) await vscode.env.clipboard.writeText(id);
        }),
        register(commands.chooseIntegration, async (uri) => {
            const fn = await active.at(uri);
            if (fn !== undefined) await chooseIntegration(parts, fn);
        }),
        register(commands.chooseConnection, async (uri) => {
            const fn = await active.at(uri);
            if (fn !== undefined) await chooseConnection(parts, await withIntegration(parts, fn));
        }),
        register(commands.refreshConnections, async () => {
            const integration = active.value?.integration ?? '';
            if (integration !== '') await parts.connections.refresh(integration);
        }),
        register(commands.copyAsCurl, async (uri) => {
            const fn = await active.at(uri);
            if (fn === undefined) return;
            const { server } = await parts.session.state();
            const { inputs } = await readInputs(parts, fn);
            await copyCurl(parts, server.origin, dryRunRequestOf(fn, inputs, fn.document.getText()));
        }),
        register(commands.copyRunAsCurl, async () => {
            const run = resultView.shown;
            if (run?.inputs === undefined || run.codeHash === '') return;
            const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(run.functionKey));
            await copyCurl(parts, run.origin, dryRunRequestOf(run, run.inputs, document.getText()));
        }),
    );
}

async function copyCurl({ session }: RunCommandParts, origin: string, request: DryRunRequest): Promise<void> {
    await vscode.env.clipboard.writeText(session.parts.mask.apply(curlOf(origin, request)));
}

/** A run of one environment is run again in another one only if the person means it. */
async function goesWhereItWent({ session }: RunCommandParts, run: RunState): Promise<boolean> {
    const { environment } = await session.state();
    if (environment.id === run.environment.id) return true;
    const runHere = l10n.t('Dry Run on {0}', environment.name);
    const answer = await vscode.window.showWarningMessage(
        l10n.t('This run was on {0}. Run it again on {1}?', run.environment.name, environment.name),
        { modal: true },
        runHere,
    );
    return answer === runHere;
}

async function startDryRun(parts: RunCommandParts, uri: vscode.Uri | undefined, wish: DryRunWish): Promise<void> {
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
    if (connection === '' && !(await chooseConnection(parts, fn))) return;
    const reading = await readInputs(parts, fn);
    const inputs = { ...(wish.inputs ?? reading.inputs), connection: connection || reading.inputs.connection };
    const [problem] = wish.inputs === undefined ? reading.problems : [];
    if (problem !== undefined && wish.withoutWrongFields !== true) {
        await inputsView.reveal({ focus: true });
        inputsView.goTo(problem.section, problem.pointer);
        return;
    }
    const environment = await session.parts.environments.active();
    if (!(await parts.writeGuard.allows([fn], environment))) return;
    const { compileBeforeDryRun } = await readSettings(fn.document.uri);
    const run = await dryRuns.start(fn, inputs, {
        compileFirst: wish.compileFirst ?? compileBeforeDryRun,
        caseName: await parts.cases.nameFor(fn.key, inputs),
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

async function readInputs({ session, drafts, store }: RunCommandParts, fn: FunctionAtHand): Promise<DraftReading> {
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

async function chooseIntegration(
    { session, functions }: Pick<RunCommandParts, 'session' | 'functions'>,
    fn: FunctionAtHand,
): Promise<FunctionAtHand | undefined> {
    const integration = await pickIntegration(session, fn.name, fn.integration);
    if (integration === undefined) return undefined;
    await functions.choose(fn, { integration, name: fn.name });
    return { ...fn, integration };
}

async function chooseConnection(
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

async function openById({ dryRuns, resultView }: RunCommandParts): Promise<void> {
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    const id = await vscode.window.showInputBox({
        title: l10n.t('Open Dry Run by ID'),
        placeHolder: '5ca913b8-81bf-496b-b612-007d6cca23d8',
        validateInput: (text) => (uuid.test(text.trim()) ? undefined : l10n.t('Must be an id as Nango gives it.')),
    });
    if (id === undefined) return;
    const run = await dryRuns.open(id.trim().toLowerCase(), `dryrun:${id.trim().toLowerCase()}`);
    await resultView.show(run.key);
    await resultView.reveal();
}
