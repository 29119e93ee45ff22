import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CompileProblem } from '../../core/compile/compileProblem.ts';
import { diagnosticSource } from '../ids.ts';

/** How a compile problem is shown; its code leads to the compiler's whole text. */
export function compileDiagnostic({ range, message, exact }: CompileProblem, output: vscode.Uri): vscode.Diagnostic {
    const { start, end } = range;
    const diagnostic = new vscode.Diagnostic(
        new vscode.Range(start.line, start.character, end.line, end.character),
        exact ? message : `${message}\n${l10n.t('(Nango does not say exactly where.)')}`,
        vscode.DiagnosticSeverity.Error,
    );
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: l10n.t('compile'), target: output };
    return diagnostic;
}

/** Whether a diagnostic is what the last compile left. */
export function isCompileProblem({ source, code }: vscode.Diagnostic): boolean {
    return source === diagnosticSource && typeof code === 'object' && code.value === l10n.t('compile');
}
