import * as vscode from 'vscode';
import { SecretMask } from '../../../src/core/secretMask.ts';
import { CompileProblems } from '../../../src/editor/authoring/compileProblems.ts';
import { Compiles } from '../../../src/editor/authoring/compiles.ts';
import { Functions } from '../../../src/editor/authoring/functionAtHand.ts';
import { FunctionReader } from '../../../src/editor/authoring/functionReader.ts';
import { Log } from '../../../src/editor/log.ts';
import { DeployedCopies } from '../../../src/editor/remote/copies/deployedCopies.ts';
import { DeploymentRuns } from '../../../src/editor/remote/deploymentRuns.ts';
import { Report } from '../../../src/editor/report.ts';
import { DryRuns } from '../../../src/editor/runs/dryRuns.ts';
import { RunFiles } from '../../../src/editor/runs/runFiles.ts';
import { FirstPaints } from '../../../src/editor/runs/firstPaints.ts';
import { RunStore } from '../../../src/editor/runs/runStore.ts';
import { RunTexts } from '../../../src/editor/runs/runTexts.ts';
import { ApiKeys } from '../../../src/editor/session/apiKeys.ts';
import { EnvFiles } from '../../../src/editor/session/envFile.ts';
import { Environments } from '../../../src/editor/session/environments.ts';
import { Servers } from '../../../src/editor/session/servers.ts';
import { Session } from '../../../src/editor/session/session.ts';
import { TextDocuments } from '../../../src/editor/textDocuments.ts';
import { CompiledTexts } from '../../../src/workflows/compiledTexts.ts';
import { MemoryMemento } from './memoryMemento.ts';
import { MemorySecrets } from './memorySecrets.ts';

/** What a window leaves for the next one. */
export interface KeptState {
    readonly globalState: MemoryMemento;
    readonly workspaceState: MemoryMemento;
    readonly secrets: MemorySecrets;
    readonly files: vscode.Uri;
}

/** Nothing kept yet. Reports of runs go to a folder of the workspace. */
export function newState(folder: vscode.Uri): KeptState {
    return {
        globalState: new MemoryMemento(),
        workspaceState: new MemoryMemento(),
        secrets: new MemorySecrets(),
        files: vscode.Uri.joinPath(folder, `.state-${crypto.randomUUID()}`),
    };
}

/** The extension's parts without its commands and views, on a state that tests can look at and hand on. */
export class Composition {
    readonly session: Session;
    readonly functions: Functions;
    readonly store: RunStore;
    readonly dryRuns: DryRuns;
    readonly deployments: DeploymentRuns;
    readonly copies: DeployedCopies;
    readonly #parts: readonly vscode.Disposable[];

    constructor({ globalState, workspaceState, secrets, files }: KeptState) {
        const mask = new SecretMask();
        const log = new Log(mask);
        const documents = new TextDocuments(mask);
        const problems = new CompileProblems(documents, mask);
        const known = new CompiledTexts();
        const environments = new Environments({ globalState, workspaceState });
        const envFiles = new EnvFiles();
        const servers = new Servers(workspaceState, envFiles);
        this.session = new Session({ environments, keys: new ApiKeys(secrets), servers, envFiles, mask, log });
        this.functions = new Functions(new FunctionReader(), workspaceState);
        const texts = new RunTexts(files, mask, log);
        this.store = new RunStore(workspaceState, {
            files: () => Promise.resolve(new RunFiles(files, mask, log)),
            texts,
            paints: new FirstPaints(),
            mask,
            shared: false,
        });
        const report = new Report(log, mask);
        const compiles = new Compiles({ session: this.session, problems, known, report });
        this.copies = new DeployedCopies(files, mask, log);
        this.deployments = new DeploymentRuns({
            session: this.session,
            problems,
            compiles,
            documents,
            report,
            log,
            workspaceState,
            copies: this.copies,
            onChange: () => undefined,
        });
        this.dryRuns = new DryRuns({ session: this.session, store: this.store, texts, problems, compiles, known, log });
        // Not the log: its channel is one with the extension's own.
        this.#parts = [
            this.dryRuns,
            this.deployments,
            compiles,
            problems,
            this.store,
            this.functions,
            this.session,
            environments,
            envFiles,
            servers,
            documents,
        ];
    }

    /** Ends it as VS Code does when a window closes. */
    dispose(): void {
        for (const part of this.#parts) part.dispose();
    }
}
