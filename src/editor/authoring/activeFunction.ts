import * as vscode from 'vscode';
import { contexts } from '../ids.ts';
import type { FunctionAtHand, Functions } from './functionAtHand.ts';

/** Reading waits until typing has paused for so long. Milliseconds. */
const pauseMs = 150;

/**
 * The function the person is at: that of the active editor; while another kind of editor is active, the last one,
 * so that the Dry Run view keeps its form.
 */
export class ActiveFunction {
    private readonly functions: Functions;
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when another function, or another version of it, is at hand. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: vscode.Disposable[];
    private current: FunctionAtHand | undefined;
    private timer: NodeJS.Timeout | undefined;
    private turn = 0;

    constructor(functions: Functions) {
        this.functions = functions;
        this.subscriptions = [
            this.changed,
            functions.onDidChange(() => this.refresh()),
            vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
            // Also when a buffer's language becomes TypeScript.
            vscode.workspace.onDidOpenTextDocument((document) => {
                if (document === vscode.window.activeTextEditor?.document) this.refresh();
            }),
            vscode.workspace.onDidCloseTextDocument((document) => {
                if (document === this.current?.document) this.refresh();
            }),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                const watched =
                    document === vscode.window.activeTextEditor?.document || document === this.current?.document;
                if (!watched || document.languageId !== 'typescript') return;
                clearTimeout(this.timer);
                this.timer = setTimeout(() => this.refresh(), pauseMs);
            }),
        ];
        this.refresh();
    }

    /** The function at hand; undefined when none has been opened. */
    get value(): FunctionAtHand | undefined {
        return this.current;
    }

    /** The function of a document, else the one at hand, read as the text is now. */
    async at(uri?: vscode.Uri): Promise<FunctionAtHand | undefined> {
        const document = uri === undefined ? vscode.window.activeTextEditor?.document : await openDocument(uri);
        const here = document === undefined ? undefined : await this.functions.in(document);
        if (here !== undefined || uri !== undefined) return here;
        return this.current === undefined ? undefined : this.functions.in(this.current.document);
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private refresh(): void {
        const turn = ++this.turn;
        void this.read().then(({ current, inEditor }) => {
            if (turn !== this.turn) return;
            this.current = current;
            void vscode.commands.executeCommand('setContext', contexts.hasFunction, inEditor);
            this.changed.fire();
        });
    }

    private async read(): Promise<{ readonly current: FunctionAtHand | undefined; readonly inEditor: boolean }> {
        const document = vscode.window.activeTextEditor?.document;
        const here = document === undefined ? undefined : await this.functions.in(document);
        if (here !== undefined) return { current: here, inEditor: true };
        const last = this.current?.document;
        const kept = last === undefined || last.isClosed ? undefined : await this.functions.in(last);
        return { current: kept, inEditor: false };
    }
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(uri);
}
