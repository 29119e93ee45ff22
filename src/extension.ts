import * as vscode from 'vscode';
import { SecretMask } from './core/secretMask.ts';
import { ActiveFunction } from './editor/authoring/activeFunction.ts';
import { registerCompileCommands } from './editor/authoring/compileCommands.ts';
import { CompileProblems } from './editor/authoring/compileProblems.ts';
import { Compiles } from './editor/authoring/compiles.ts';
import { Functions } from './editor/authoring/functionAtHand.ts';
import { registerFunctionHints } from './editor/authoring/functionHints.ts';
import { FunctionLenses } from './editor/authoring/functionLenses.ts';
import { FunctionMoves } from './editor/authoring/functionMoves.ts';
import { registerInlineActions } from './editor/authoring/inline/inlineActions.ts';
import { registerNewFunction } from './editor/authoring/newFunction/newFunctionCommand.ts';
import { FunctionReader } from './editor/authoring/functionReader.ts';
import { registerTypesCommand } from './editor/authoring/typesCommand.ts';
import { CaseFileMoves } from './editor/cases/caseFileMoves.ts';
import { CaseFileProblems } from './editor/cases/caseFileProblems.ts';
import { CaseFiles } from './editor/cases/caseFiles.ts';
import { Cases } from './editor/cases/cases.ts';
import { registerCaseCommands } from './editor/cases/commands/caseCommands.ts';
import { CaseTests } from './editor/cases/explorer/caseTests.ts';
import { commands } from './editor/ids.ts';
import { watchRules } from './editor/lint/watchRules.ts';
import { useStringsOf } from './editor/strings.ts';
import { Log } from './editor/log.ts';
import { registerDeployCommands } from './editor/remote/deployCommand.ts';
import { Deployments } from './editor/remote/deployments.ts';
import { registerFunctionCommands } from './editor/remote/tree/functionCommands.ts';
import { FunctionsView } from './editor/remote/tree/functionsView.ts';
import { Report } from './editor/report.ts';
import { Connections } from './editor/runs/inputs/connections.ts';
import { FirstPaints } from './editor/runs/firstPaints.ts';
import { IgnoredPaths } from './editor/runs/compare/ignoredPaths.ts';
import { registerHistoryCommands } from './editor/runs/history/historyCommands.ts';
import { Drafts } from './editor/runs/inputs/drafts.ts';
import { DryRuns } from './editor/runs/dryRuns.ts';
import { registerFillCommand } from './editor/runs/inputs/fillCommand.ts';
import { InputsView } from './editor/runs/inputs/inputsView.ts';
import { InputsDocuments } from './editor/runs/inputs/json/inputsDocuments.ts';
import { Outcomes } from './editor/runs/result/outcomes.ts';
import { ResultView } from './editor/runs/result/resultView.ts';
import { registerRunCommands } from './editor/runs/runCommands.ts';
import { RunChecks } from './editor/runs/result/runChecks.ts';
import { RunNews } from './editor/runs/result/runNews.ts';
import { RunOutputs } from './editor/runs/result/runOutputs.ts';
import { RunPlaces } from './editor/runs/result/runPlaces.ts';
import { RunProblems } from './editor/runs/result/runProblems.ts';
import { RunTraces } from './editor/runs/result/runTraces.ts';
import { RunStore } from './editor/runs/runStore.ts';
import { RunTexts } from './editor/runs/runTexts.ts';
import { WriteGuard } from './editor/runs/inputs/writeGuard.ts';
import { ApiKeys } from './editor/session/apiKeys.ts';
import { EnvFiles } from './editor/session/envFile.ts';
import { Environments } from './editor/session/environments.ts';
import { Servers } from './editor/session/servers.ts';
import { Session } from './editor/session/session.ts';
import { registerSessionCommands } from './editor/session/sessionCommands.ts';
import { StatusBar } from './editor/statusBar.ts';
import { TextDocuments } from './editor/textDocuments.ts';
import { CompiledTexts } from './workflows/compiledTexts.ts';

/** Composition root: constructs, connects, subscribes; nothing else. */
export function activate(context: vscode.ExtensionContext): void {
    useStringsOf(vscode.l10n);
    const { extensionUri, workspaceState, globalState, secrets, subscriptions } = context;

    const mask = new SecretMask();
    const log = new Log(mask);
    const report = new Report(log, mask);
    const documents = new TextDocuments(mask);

    const environments = new Environments(context);
    const envFiles = new EnvFiles();
    const servers = new Servers(workspaceState, envFiles);
    const keys = new ApiKeys(secrets);
    const session = new Session({ environments, keys, servers, envFiles, mask, log });

    const known = new CompiledTexts();
    const functions = new Functions(new FunctionReader(), workspaceState);
    const active = new ActiveFunction(functions);
    const moves = new FunctionMoves();
    const problems = new CompileProblems(documents, mask);
    const compiles = new Compiles({ session, problems, known, report });

    const storage = context.storageUri ?? context.globalStorageUri;
    const texts = new RunTexts(storage, mask, log);
    const paints = new FirstPaints();
    const store = new RunStore(workspaceState, {
        files: async () => new (await import('./editor/runs/runFiles.ts')).RunFiles(storage, mask, log),
        texts,
        paints,
        mask,
        shared: context.storageUri === undefined,
    });
    const outputs = new RunOutputs(store);
    const traces = new RunTraces(outputs, texts);
    const checks = new RunChecks({ store, outputs, texts, paints, log });
    const outcomes = new Outcomes({ store, outputs, traces, checks, mask });
    const ignoredPaths = new IgnoredPaths(workspaceState);
    const drafts = new Drafts(workspaceState);
    const connections = new Connections(session);
    const dryRuns = new DryRuns({ session, store, texts, problems, compiles, known, log });
    const writeGuard = new WriteGuard(workspaceState);
    const inputsDocuments = new InputsDocuments({ session, functions, active, drafts, report, log });
    const caseFiles = new CaseFiles();
    const cases = new Cases(workspaceState, caseFiles, mask);
    const inputsView = new InputsView({
        extensionUri,
        session,
        active,
        drafts,
        cases,
        store,
        connections,
        writeGuard,
        log,
        report,
    });
    const places = new RunPlaces({ functions, traces, dryRuns });
    const resultView = new ResultView({
        extensionUri,
        session,
        store,
        paints,
        outputs,
        outcomes,
        traces,
        checks,
        places,
        documents,
        log,
        report,
    });
    const caseParts = {
        cases,
        functions,
        active,
        session,
        drafts,
        dryRuns,
        store,
        outputs,
        resultView,
        writeGuard,
        log,
    };
    const tests = new CaseTests(caseParts);
    const deployParts = {
        extensionUri,
        storage,
        workspaceState,
        globalState,
        session,
        active,
        functions,
        problems,
        compiles,
        documents,
        store,
        outcomes,
        report,
        log,
    };
    const deployments = new Deployments(deployParts);

    const remoteParts = { storage, session, active, functions, drafts, documents, report, log };
    const functionsView = new FunctionsView(remoteParts);
    const runParts = {
        session,
        active,
        functions,
        drafts,
        cases,
        connections,
        store,
        dryRuns,
        inputsView,
        resultView,
        writeGuard,
        report,
    };

    subscriptions.push(
        log,
        documents,
        environments,
        envFiles,
        servers,
        keys,
        session,
        functions,
        active,
        moves,
        moves.onDidMove((rekey) => {
            // Its runs last: once they are seen under the new name, the inputs are there too.
            Promise.all([drafts, functions, writeGuard, cases, ignoredPaths].map((each) => each.rekey(rekey)))
                .then(() => store.rekey(rekey))
                .catch((error: unknown) => log.error(error));
        }),
        problems,
        compiles,
        store,
        drafts,
        connections,
        dryRuns,
        inputsDocuments,
        inputsView,
        checks,
        paints,
        registerTypesCommand(extensionUri, report),
        registerFillCommand({ session, active, drafts, store }, report),
        resultView,
        caseFiles,
        watchRules(log),
        new CaseFileProblems(caseFiles, log),
        new CaseFileMoves(log),
        cases,
        tests,
        registerCaseCommands({ ...caseParts, tests, inputsView, report }),
        deployments,
        new FunctionLenses({ functions, compiles, deployments, store, outcomes, session, cases }),
        registerFunctionHints({ active, functions, compiles, store, outcomes }, report),
        new RunProblems({ store, outputs, traces, functions, mask, log }),
        new RunNews({ store, outcomes, resultView }),
        new StatusBar({ session, active, compiles, store, outcomes, deployments, log }),
        registerSessionCommands(session, report),
        registerNewFunction({ session, functions }, report),
        registerInlineActions(functions, report),
        registerCompileCommands({ active, compiles, problems, session, documents, report }),
        registerRunCommands(runParts),
        registerHistoryCommands({ ...runParts, outputs, outcomes, texts, documents, ignoredPaths }),
        functionsView,
        registerFunctionCommands(remoteParts, functionsView),
        registerDeployCommands(deployParts, deployments),
        vscode.commands.registerCommand(commands.showMenu, async () => (await import('./editor/menu.ts')).showMenu()),
        vscode.commands.registerCommand(commands.showLog, () => log.show()),
    );

    store
        .restore()
        .then((underWay) => dryRuns.reattach(underWay))
        .then(() => store.refresh({ pickUp: true }))
        .then((underWay) => dryRuns.reattach(underWay))
        .catch((error: unknown) => log.error(error));
    deployments.reattach().catch((error: unknown) => log.error(error));
}
