import type * as vscode from 'vscode';
import type { ActiveFunction } from '../authoring/activeFunction.ts';
import type { CompileProblems } from '../authoring/compileProblems.ts';
import type { Compiles } from '../authoring/compiles.ts';
import type { Functions } from '../authoring/functionAtHand.ts';
import type { Log } from '../log.ts';
import type { Report } from '../report.ts';
import type { Outcomes } from '../runs/result/outcomes.ts';
import type { RunStore } from '../runs/runStore.ts';
import type { Session } from '../session/session.ts';
import type { TextDocuments } from '../textDocuments.ts';

/** What deployments, their review and their history work with. */
export interface DeployParts {
    readonly extensionUri: vscode.Uri;
    /** Where copies of deployed code are kept. */
    readonly storage: vscode.Uri;
    readonly workspaceState: vscode.Memento;
    readonly globalState: vscode.Memento;
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly functions: Functions;
    readonly problems: CompileProblems;
    readonly compiles: Compiles;
    readonly documents: TextDocuments;
    readonly store: RunStore;
    readonly outcomes: Outcomes;
    readonly report: Report;
    readonly log: Log;
}
