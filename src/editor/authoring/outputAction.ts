import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CompileProblems } from './compileProblems.ts';

/** Leads from a compile problem to the compiler's whole text. */
export function registerOutputAction(problems: Pick<CompileProblems, 'isIn' | 'outputOf'>): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(
        { language: 'typescript' },
        {
            provideCodeActions: ({ uri }, range) => {
                const output = problems.outputOf(uri);
                if (output === undefined || !problems.isIn(range, uri)) return [];
                const title = l10n.t('Show What Nango Sent');
                const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
                action.command = { title, command: 'vscode.open', arguments: [output] };
                return [action];
            },
        },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    );
}
