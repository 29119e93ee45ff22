import * as vscode from 'vscode';
import type { RuleProblem } from '../../core/lint/lintFunction.ts';
import { diagnosticSource } from '../ids.ts';

/** A rule's problem as VS Code shows it; its code is the rule, and leads to the platform's documentation. */
export function ruleDiagnostic({ rule, severity, range, message, documentation, tag }: RuleProblem): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(rangeOf(range), message, severities[severity]);
    diagnostic.source = diagnosticSource;
    diagnostic.code = documentation === undefined ? rule : { value: rule, target: vscode.Uri.parse(documentation) };
    if (tag !== undefined) diagnostic.tags = [tags[tag]];
    return diagnostic;
}

/** A range as VS Code has it. */
export function rangeOf({ start, end }: RuleProblem['range']): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

const severities = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    info: vscode.DiagnosticSeverity.Information,
    hint: vscode.DiagnosticSeverity.Hint,
} as const;

const tags = {
    deprecated: vscode.DiagnosticTag.Deprecated,
    unnecessary: vscode.DiagnosticTag.Unnecessary,
} as const;
