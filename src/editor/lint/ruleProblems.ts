import * as vscode from 'vscode';
import { lintFunction, type RuleProblem } from '../../core/lint/lintFunction.ts';
import { deployedScheme, documentScheme, settingsSection } from '../ids.ts';
import type { Log } from '../log.ts';
import { readSettings } from '../settings.ts';
import { isToldAlready } from './isToldAlready.ts';
import { ruleActions } from './ruleActions.ts';
import { ruleDiagnostic } from './ruleDiagnostic.ts';

/** Typing is over when so long nothing was typed. Milliseconds. */
const pauseMs = 250;

/** What was found in one version of a document. */
interface Found {
    readonly version: number;
    readonly problems: readonly RuleProblem[];
    /** What of it is shown, as a text to compare. */
    readonly shown: string;
}

/** Documents held against the rules: the only writer of their diagnostics. */
export class RuleProblems {
    private readonly collection = vscode.languages.createDiagnosticCollection('nango-rules');
    private readonly found = new Map<vscode.TextDocument, Found>();
    private readonly timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
    private readonly subscriptions: readonly vscode.Disposable[];
    private readonly log: Log;

    constructor(log: Log) {
        this.log = log;
        this.subscriptions = [
            this.collection,
            vscode.workspace.onDidOpenTextDocument((document) => this.soon(document, 0)),
            vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
                if (contentChanges.length > 0) this.soon(document, pauseMs);
            }),
            vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
            vscode.workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration(`${settingsSection}.rules`)) this.all();
            }),
            // What others tell of a place need not be told twice.
            vscode.languages.onDidChangeDiagnostics(({ uris }) => {
                const changed = new Set(uris.map(String));
                for (const document of this.found.keys()) {
                    if (changed.has(document.uri.toString())) this.show(document);
                }
            }),
            vscode.languages.registerCodeActionsProvider(
                { language: 'typescript' },
                {
                    provideCodeActions: async (document, range) =>
                        ruleActions(
                            document,
                            range,
                            await this.problemsOf(document),
                            this.collection.get(document.uri) ?? [],
                        ),
                },
                { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
            ),
        ];
        this.all();
    }

    dispose(): void {
        for (const timer of this.timers.values()) clearTimeout(timer);
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private all(): void {
        this.found.clear();
        for (const document of vscode.workspace.textDocuments) this.soon(document, 0);
    }

    private soon(document: vscode.TextDocument, ms: number): void {
        clearTimeout(this.timers.get(document));
        if (!isLinted(document)) return;
        const timer = setTimeout(() => {
            this.timers.delete(document);
            this.lint(document).catch((error: unknown) => this.log.error(error));
        }, ms);
        this.timers.set(document, timer);
    }

    private async lint(document: vscode.TextDocument): Promise<void> {
        if (document.isClosed) return;
        await this.problemsOf(document);
        this.show(document);
    }

    /** What a document does against the rules as it stands. */
    private async problemsOf(document: vscode.TextDocument): Promise<readonly RuleProblem[]> {
        const known = this.found.get(document);
        if (known?.version === document.version) return known.problems;
        if (!isLinted(document)) return [];
        const { rulesEnabled, ruleSeverities } = await readSettings(document.uri);
        const problems = rulesEnabled
            ? lintFunction(document.uri.path, document.getText(), { severities: ruleSeverities })
            : [];
        if (!document.isClosed)
            this.found.set(document, { version: document.version, problems, shown: known?.shown ?? '' });
        return problems;
    }

    private show(document: vscode.TextDocument): void {
        const found = this.found.get(document);
        // While something is typed VS Code moves what is shown along.
        if (found?.version !== document.version) return;
        const others = vscode.languages.getDiagnostics(document.uri);
        const problems = found.problems.filter((problem) => !isToldAlready(problem, others));
        const shown = JSON.stringify(problems.map(({ rule, severity, range }) => [rule, severity, range]));
        if (shown === found.shown && this.collection.has(document.uri)) return;
        this.found.set(document, { ...found, shown });
        this.collection.set(document.uri, problems.map(ruleDiagnostic));
    }

    private forget(document: vscode.TextDocument): void {
        clearTimeout(this.timers.get(document));
        this.timers.delete(document);
        this.found.delete(document);
        this.collection.delete(document.uri);
    }
}

/** Texts that a person writes; whether they import `'nango'` is asked before they are parsed. */
function isLinted({ languageId, uri, isClosed }: vscode.TextDocument): boolean {
    return languageId === 'typescript' && !isClosed && !readOnly.has(uri.scheme);
}

const readOnly: ReadonlySet<string> = new Set(['git', documentScheme, deployedScheme]);
