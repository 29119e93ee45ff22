import * as vscode from 'vscode';
import type { Log } from '../log.ts';

/** Holds documents against the rules from the first one on that mentions `'nango'`; until then nothing is loaded. */
export function watchRules(log: Log): vscode.Disposable {
    let problems: Promise<vscode.Disposable> | undefined;
    const look = (document: vscode.TextDocument): void => {
        if (problems || document.languageId !== 'typescript' || !/['"]nango['"/]/.test(document.getText())) return;
        problems = import('./ruleProblems.ts').then(({ RuleProblems }) => new RuleProblems(log));
    };
    const listening = [
        vscode.workspace.onDidOpenTextDocument(look),
        vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    ];
    vscode.workspace.textDocuments.forEach(look);
    return new vscode.Disposable(() => {
        for (const each of listening) each.dispose();
        void problems?.then((each) => void each.dispose());
    });
}
