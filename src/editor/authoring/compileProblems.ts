import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CompileProblem } from '../../core/compile/compileProblem.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import { moveProblems, type TextChange } from '../../core/compile/moveProblems.ts';
import { tellsTheSame, type ToldProblem } from '../../core/compile/tellsTheSame.ts';
import type { TextDocuments } from '../textDocuments.ts';
import { compileDiagnostic } from './compileDiagnostic.ts';
import { isOfTypeScript } from './isOfTypeScript.ts';
import { registerOutputAction } from './outputAction.ts';

/** What one file's last compile left. */
interface FileProblems {
    /** The text they were found in. */
    readonly text: string;
    readonly problems: readonly CompileProblem[];
    /** Those among them that the editor's TypeScript does not tell too. */
    readonly shown: readonly CompileProblem[];
    /** The read-only document with the compiler's whole text. */
    readonly output: vscode.Uri;
}

/** A text that was sent: edits made until its problems land are applied to them. */
export interface SentText {
    readonly uri: vscode.Uri;
    readonly text: string;
    /** Grows with each text that is sent: what is said of an older text is no news once a newer one was heard of. */
    readonly order: number;
}

/**
 * The only writer of compile diagnostics. A file's problems go with that file's next compile or when their own text is
 * edited, move along with edits above them, and are never touched by another file's compile. What the editor's TypeScript
 * tells too is counted and not shown; once its file is edited it is TypeScript's alone, since TypeScript keeps it true.
 */
export class CompileProblems {
    private readonly collection = vscode.languages.createDiagnosticCollection('nango');
    private readonly files = new Map<string, FileProblems>();
    private readonly sent = new Map<SentText, TextChange[]>();
    private readonly heard = new Map<string, number>();
    private lastOrder = 0;
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when a file has more or fewer problems. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: vscode.Disposable[];
    private readonly documents: TextDocuments;
    private readonly mask: SecretMask;

    constructor(documents: TextDocuments, mask: SecretMask) {
        this.documents = documents;
        this.mask = mask;
        this.subscriptions = [
            this.collection,
            this.changed,
            vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
            vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
                if (isUntitled) this.clear(uri);
            }),
            vscode.workspace.onDidDeleteFiles(({ files }) => {
                for (const uri of files) this.clear(uri);
            }),
            vscode.workspace.onDidRenameFiles(({ files }) => {
                for (const { oldUri } of files) this.clear(oldUri);
            }),
            vscode.languages.onDidChangeDiagnostics(({ uris }) => {
                for (const uri of uris) this.show(uri);
            }),
            registerOutputAction(this),
        ];
    }

    /** Starts to remember the edits of a text that is being sent. */
    sending(document: vscode.TextDocument): SentText {
        const sent = { uri: document.uri, text: document.getText(), order: ++this.lastOrder };
        this.sent.set(sent, []);
        return sent;
    }

    /**
     * The text compiled: its file has no problems. Edits are remembered still: the run it was for may find some.
     * False where it is no news: a newer text was heard of.
     */
    compiled(sent: SentText): boolean {
        if (!this.isNews(sent)) return false;
        this.clear(sent.uri);
        return true;
    }

    /** Nothing more will be heard of the text. */
    forget(sent: SentText): void {
        this.sent.delete(sent);
    }

    /**
     * Shows the problems in a compiler's text; how many there are. The text is kept whole, one click away. What is said
     * of an older text than one already heard of is counted, not shown.
     */
    async failed(sent: SentText, serverText: string): Promise<number> {
        const { readCompileMessage } = await import('../../core/compile/readCompileMessage.ts');
        const found = readCompileMessage(this.mask.apply(serverText), sent.text);
        const changes = this.sent.get(sent) ?? [];
        this.sent.delete(sent);
        if (!this.isNews(sent)) return found.length;
        const problems = changes.reduce<readonly CompileProblem[]>(moveProblems, found);
        const output = this.documents.keep(`compile:${sent.uri.toString()}`, outputName(sent.uri), serverText);
        const shown = this.files.get(sent.uri.toString())?.shown ?? [];
        this.files.set(sent.uri.toString(), { text: sent.text, problems, shown, output });
        this.show(sent.uri);
        this.changed.fire();
        return found.length;
    }

    /** Whether one of a file's problems is in a range, shown or told by TypeScript. */
    isIn(range: vscode.Range, uri: vscode.Uri): boolean {
        const { problems = [] } = this.files.get(uri.toString()) ?? {};
        return problems.some((problem) => rangeOf(problem).intersection(range) !== undefined);
    }

    /** How many problems of its last compile a file still has. */
    countOf(uri: vscode.Uri): number {
        return this.files.get(uri.toString())?.problems.length ?? 0;
    }

    /** Whether the document still is the text that its problems were found in. */
    isCurrent(document: vscode.TextDocument): boolean {
        return this.files.get(document.uri.toString())?.text === document.getText();
    }

    /** Where a file's first problem is. */
    firstOf(uri: vscode.Uri): vscode.Range | undefined {
        const ranges = (this.files.get(uri.toString())?.problems ?? []).map(rangeOf);
        return ranges.sort((a, b) => a.start.compareTo(b.start))[0];
    }

    /** The compiler's whole text for a file, if its last compile failed. */
    outputOf(uri: vscode.Uri): vscode.Uri | undefined {
        return this.files.get(uri.toString())?.output;
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private isNews({ uri, order }: SentText): boolean {
        if (order < (this.heard.get(uri.toString()) ?? 0)) return false;
        this.heard.set(uri.toString(), order);
        return true;
    }

    private clear(uri: vscode.Uri): void {
        if (!this.files.delete(uri.toString())) return;
        this.collection.delete(uri);
        this.changed.fire();
    }

    private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
        if (contentChanges.length === 0) return;
        for (const [sent, changes] of this.sent) {
            if (sent.uri.toString() === document.uri.toString()) changes.push(...contentChanges);
        }
        const file = this.files.get(document.uri.toString());
        if (file === undefined || file.problems.length === 0) return;
        // VS Code gives the changes of one edit from the end of the text to its start, so each applies as it is.
        const problems = contentChanges.reduce<readonly CompileProblem[]>(moveProblems, file.shown);
        this.files.set(document.uri.toString(), { ...file, problems });
        this.show(document.uri);
        if (problems.length !== file.problems.length) this.changed.fire();
    }

    private show(uri: vscode.Uri): void {
        const file = this.files.get(uri.toString());
        if (file === undefined) return;
        const told = toldByTypeScript(uri);
        const shown = file.problems.filter((problem) => !told.some((other) => tellsTheSame(other, problem)));
        if (isSame(shown, file.shown)) return;
        this.files.set(uri.toString(), { ...file, shown });
        this.collection.set(
            uri,
            shown.map((problem) => compileDiagnostic(problem, file.output)),
        );
    }
}

/** What refuses the file in TypeScript's eyes too; its hints and warnings do not say that the platform refuses. */
function toldByTypeScript(uri: vscode.Uri): readonly ToldProblem[] {
    return vscode.languages
        .getDiagnostics(uri)
        .filter((told) => isOfTypeScript(told) && told.severity === vscode.DiagnosticSeverity.Error)
        .map(({ range, message }) => ({ start: range.start, message }));
}

function isSame(some: readonly CompileProblem[], others: readonly CompileProblem[]): boolean {
    return some.length === others.length && some.every((problem, at) => problem === others[at]);
}

function rangeOf({ range: { start, end } }: CompileProblem): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

function outputName(uri: vscode.Uri): string {
    const file = uri.path.replace(/^.*\//, '');
    return l10n.t('What Nango sent for {0}', file);
}
