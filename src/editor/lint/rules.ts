import * as vscode from 'vscode';
import type { Log } from '../log.ts';

/** Starts to hold documents against the rules when the first one mentions `'nango'`; until then nothing is loaded. */
export class Rules {
    private readonly log: Log;
    private readonly listening: readonly vscode.Disposable[];
    private problems: vscode.Disposable | undefined;
    private state: 'waiting' | 'started' | 'disposed' = 'waiting';

    constructor(log: Log) {
        this.log = log;
        this.listening = [
            vscode.workspace.onDidOpenTextDocument((document) => this.look(document)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => this.look(document)),
        ];
        for (const document of vscode.workspace.textDocuments) this.look(document);
    }

    dispose(): void {
        this.state = 'disposed';
        this.stopListening();
        this.problems?.dispose();
    }

    private look(document: vscode.TextDocument): void {
        if (this.state !== 'waiting' || document.languageId !== 'typescript') return;
        if (!/['"]nango['"/]/.test(document.getText())) return;
        this.state = 'started';
        this.start().catch((error: unknown) => this.log.error(error));
    }

    private async start(): Promise<void> {
        const { RuleProblems } = await import('./ruleProblems.ts');
        this.stopListening();
        if (this.state === 'started') this.problems = new RuleProblems(this.log);
    }

    private stopListening(): void {
        for (const each of this.listening) each.dispose();
    }
}
